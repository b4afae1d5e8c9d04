"""Translation: a Record becomes a Record with English, each piece saying where it came from."""

from briefing.translation.apply import render_english

__all__ = ["render_english"]
