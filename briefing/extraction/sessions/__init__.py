"""Sessions: the parts of the event that the text names and gives people for."""

from briefing.extraction.sessions.find_sessions import find_sessions

__all__ = ["find_sessions"]
