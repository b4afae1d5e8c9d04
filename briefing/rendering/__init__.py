"""From Record and Audience to HTML and PDF."""

from briefing.rendering.audience.audiences import (
    Audience,
    audience_named,
    audience_settled,
    audiences,
)
from briefing.rendering.audience.omission import Omitted, leave_out
from briefing.rendering.brief import selected
from briefing.rendering.pages import prepare, render_html, render_pdf
from briefing.rendering.parts.messages import Selection
from briefing.rendering.parts.portraits import soft
from briefing.rendering.words.making import Facts
from briefing.rendering.words.title_lines import title_words

__all__ = [
    "Audience",
    "Facts",
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
    "title_words",
]
