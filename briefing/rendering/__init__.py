"""From a record and an audience to HTML and PDF.

Quotations are printed as they stand, each rendering says whether a person has seen it, and the same
record, project and fonts give the same bytes. To read: `pages` (HTML and PDF), `brief` (what the
templates see), `audience/` (for whom), `parts/` (what is printed), `words/` (how words are set),
`templates/`, `layout/` (the layout engine, and its mends).

Open to other rooms: audience.brand, audience.page_words, audience.start_theme,
audience.theme_files, layout.file_guard, layout.medium.
"""

from briefing.rendering.audience.audiences import (
    Audience,
    audience_named,
    audience_settled,
    audiences,
)
from briefing.rendering.audience.omission import leave_out
from briefing.rendering.audience.omitted import Omitted
from briefing.rendering.brief import selected
from briefing.rendering.pages import prepare, render_html, render_pdf
from briefing.rendering.parts.messages import Selection
from briefing.rendering.parts.portraits import soft
from briefing.rendering.words.making import Making

__all__ = [
    "Audience",
    "Making",
    "Omitted",
    "Selection",
    "audience_named",
    "audience_settled",
    "audiences",
    "leave_out",
    "prepare",
    "render_html",
    "render_pdf",
    "selected",
    "soft",
]
