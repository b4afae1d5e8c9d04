"""The record: the shared language of the house, and what is read out of one without any room.

In reading order: `model` (what a record holds), `passages` (its translatable passages, by id),
`release` (what stands between a record and its release).

Open to other rooms: passages, release.
"""

from briefing.record.model import (
    SOURCE_CHANGED,
    By,
    Clock,
    Context,
    Entry,
    Event,
    Moment,
    Origin,
    Orphan,
    Person,
    Proposal,
    ProposalKind,
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
    "Entry",
    "Event",
    "Moment",
    "Origin",
    "Orphan",
    "Person",
    "Proposal",
    "ProposalKind",
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
