"""From Record and Audience to HTML and PDF."""

from briefing.rendering.audience import Audience, audience_named, audience_settled, audiences
from briefing.rendering.facts import Facts
from briefing.rendering.omission import Omitted, leave_out
from briefing.rendering.pages import prepare, render_html, render_pdf
from briefing.rendering.portraits import soft
from briefing.rendering.titles import title_words

__all__ = [
    "Audience",
    "Facts",
    "Omitted",
    "audience_named",
    "audience_settled",
    "audiences",
    "leave_out",
    "prepare",
    "render_html",
    "render_pdf",
    "soft",
    "title_words",
]
