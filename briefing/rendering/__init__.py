"""From Record and Audience to HTML and PDF."""

from briefing.rendering.audience import Audience, audience_named, audience_settled, audiences
from briefing.rendering.facts import Facts
from briefing.rendering.pages import prepare, render_html, render_pdf

__all__ = [
    "Audience",
    "Facts",
    "audience_named",
    "audience_settled",
    "audiences",
    "prepare",
    "render_html",
    "render_pdf",
]
