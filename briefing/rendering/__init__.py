"""From Record and Audience to HTML and PDF."""

from briefing.rendering.audience import Audience, audience_named, audience_settled, audiences
from briefing.rendering.facts import Facts
from briefing.rendering.messages import Selection
from briefing.rendering.omission import Omitted, leave_out
from briefing.rendering.pages import prepare, render_html, render_pdf
from briefing.rendering.portraits import soft
from briefing.rendering.titles import title_words
from briefing.rendering.view import selected

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
