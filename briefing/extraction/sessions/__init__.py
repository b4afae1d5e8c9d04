"""Sessions: the parts of the event that the text names and gives people for."""

from briefing.extraction.sessions.assemble import sessions

__all__ = ["sessions"]
