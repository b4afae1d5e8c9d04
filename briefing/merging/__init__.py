"""Merging: a person's edits survive a new extraction.

In reading order: `merge` (three records to one), `align` (the ids of the earlier record for what
was extracted anew), `pairs` (which item is which), `fields` (value by value), `order`, `changes`
(what differs between two records, for people).
"""

from briefing.merging.changes import Change, changes
from briefing.merging.merge import merge

__all__ = ["Change", "changes", "merge"]
