"""What the steps of extraction hand to one another; all spans refer to `Document.text`."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefing.reading import Span
from briefing.record import ProposalKind, Role, SessionKind

ContextKind = Literal["title", "event", "session", "label", "note", "list", "heading"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """One person of the document, all mentions joined; in order of first appearance."""

    key: str
    name: str
    title: str | None
    role: Role
    rule: str
    evidence: Span
    aliases: tuple[str, ...] = ()
    readers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A passage attributed to the speaker `key`; it never crosses a line end.

    `reported` is true for indirect speech in prose (某某表示，…), false for the speaker's own words
    under a label (某某：…). `language` is that of the words, where it is not the document's.
    `proposes` is true of a cell in a column that its heading calls proposals.
    """

    key: str
    span: Span
    reported: bool
    rule: str
    language: Literal["zh", "en"] | None = None
    proposes: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage understood as something else than speech: a label, a heading, the event's facts."""

    kind: ContextKind
    span: Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what: people, their statements in document order, labels, and the layouts seen.

    `leaders` are the places that name a person as chair or moderator, with the person's key.
    """

    people: tuple[Speaker, ...]
    statements: tuple[Statement, ...]
    passages: tuple[Passage, ...] = ()
    layouts: tuple[str, ...] = ()
    leaders: tuple[tuple[Span, str], ...] = ()

    def by_speaker(self) -> dict[str, list[Statement]]:
        """Return the statements of each speaker, in document order."""
        spoken: dict[str, list[Statement]] = defaultdict(list)
        for statement in self.statements:
            spoken[statement.key].append(statement)
        return spoken


@dataclass(frozen=True, slots=True)
class Point:
    """A proposal found in one speaker's statements: an exact span, its head and its marker.

    `sure` is false where the reader that found it hesitates.
    """

    span: Span
    headline: Span
    kind: ProposalKind
    rule: str
    marker: str = ""
    sure: bool = True
    readers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Announcement:
    """A number of points that a speaker announces, where, and how many were found there."""

    number: int
    at: int
    found: int


@dataclass(frozen=True, slots=True)
class Points:
    """The proposals of one speaker in document order, and what the speaker announced."""

    points: tuple[Point, ...]
    announcements: tuple[Announcement, ...] = ()

    @property
    def announced(self) -> int | None:
        """The number of points that the speaker announces first."""
        return self.announcements[0].number if self.announcements else None


@dataclass(frozen=True, slots=True)
class EventFacts:
    """What the source says of the event itself; dates are ISO, everything else is an exact span."""

    title: Span | None = None
    date: str | None = None
    end_date: str | None = None
    date_text: Span | None = None
    venue: Span | None = None
    place: Span | None = None
    theme: Span | None = None
    hosts: tuple[Span, ...] = ()
    organizers: tuple[Span, ...] = ()
    supporters: tuple[Span, ...] = ()
    chair: Span | None = None
    attendance: Span | None = None
    passages: tuple[Passage, ...] = ()
    readers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FoundSession:
    """A part of the event; `moderator` and `speakers` are keys of Attribution.people."""

    kind: SessionKind
    title: Span | None = None
    theme: Span | None = None
    start: str | None = None
    end: str | None = None
    moderator: str | None = None
    speakers: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    readers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """What one reader has at a place where readers differ; `span` is None where it has nothing."""

    reader: str
    words: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """Where readers differ: about which item and field, what each has, and why it is as it is.

    `item` is a key of Attribution.people, `event`, or a session as `session N`, from 1; `point` is
    the proposal that is meant, which the record has or only mentions. The heavier, the more in
    doubt.
    """

    item: str
    field: str
    views: tuple[View, ...]
    reason: str
    weight: int
    point: Span | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """That a step of reading failed: what it was to read, and the error, a fault of the program."""

    step: str
    error: Exception


@dataclass(frozen=True, slots=True)
class Findings:
    """What a reader found in a document: all that a record says, as places of the text.

    `points` are by the keys of Attribution.people; `notes` are passages that nobody says;
    `failures` are the steps that broke off, whose words nothing here takes up. Where several
    readers were asked, `readers` are those whose word counted, `differences` is where they differ,
    and `notices` what a person should know of how they fared.
    """

    attribution: Attribution
    facts: EventFacts
    sessions: tuple[FoundSession, ...] = ()
    points: Mapping[str, Points] = field(default_factory=dict)
    notes: tuple[Passage, ...] = ()
    failures: tuple[Failure, ...] = ()
    readers: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def passages(self) -> Iterator[Passage]:
        """The passages understood as something else than speech."""
        yield from self.attribution.passages
        yield from self.facts.passages
        for session in self.sessions:
            yield from session.passages
        yield from self.notes
