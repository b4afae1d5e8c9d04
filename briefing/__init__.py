"""Briefing: from a forum digest to a printed bilingual brief."""

__version__ = "0.1.0"
