"""Merging: a person's edits survive a new extraction."""

from briefing.merging.changes import Change, changes
from briefing.merging.merge import merge

__all__ = ["Change", "changes", "merge"]
