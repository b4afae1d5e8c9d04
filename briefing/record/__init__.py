"""The record: the shared language of the house, and what is read out of one without any room.

In reading order: `model` (what a record holds), `passages` (its translatable passages, by id),
`doubts` (where readers differ, and nobody has decided), `release` (what stands between a record and
its release).

Open to other rooms: doubts, passages, release.
"""

from briefing.record.model import (
    SOURCE_CHANGED,
    By,
    Clock,
    Context,
    Doubt,
    Entry,
    Event,
    Moment,
    Origin,
    Orphan,
    Person,
    Proposal,
    ProposalKind,
    Reading,
    Record,
    Remark,
    Review,
    Role,
    Session,
    SessionKind,
    Source,
    Span,
    Text,
    Topic,
    Unplaced,
    Warning,
    json_schema,
)

__all__ = [
    "SOURCE_CHANGED",
    "By",
    "Clock",
    "Context",
    "Doubt",
    "Entry",
    "Event",
    "Moment",
    "Origin",
    "Orphan",
    "Person",
    "Proposal",
    "ProposalKind",
    "Reading",
    "Record",
    "Remark",
    "Review",
    "Role",
    "Session",
    "SessionKind",
    "Source",
    "Span",
    "Text",
    "Topic",
    "Unplaced",
    "Warning",
    "json_schema",
]
