"""Merging: a person's edits survive a new extraction."""

from briefing.merging.merge import merge

__all__ = ["merge"]
