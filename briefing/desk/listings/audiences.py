"""Audiences and their themes: listed, explained, started."""

from briefing.rendering import Audience, audience_named, audiences
from briefing.rendering.audience.start_theme import start_theme

__all__ = ["Audience", "audience_named", "audiences", "start_theme"]
