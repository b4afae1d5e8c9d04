"""What a model's answer claims, each claim with its place in the source; the rest is counted."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, get_args

from briefing.extraction.readers.model.addresses import Shown
from briefing.extraction.readers.model.days import is_printed
from briefing.extraction.readers.model.places import Places
from briefing.reading.document import Document, Span
from briefing.record import Role, SessionKind

# More than any report holds; a looping model's answer is cut here.
MOST_PEOPLE, MOST_ADDRESSES, MOST_SESSIONS, MOST_BODIES = 500, 3_000, 100, 40
MOST_PLACES = 100  # of one string that are looked at
LONGEST_NAME = 60
NEAR = 2  # lines between a name and the title that stands alone on its line
_ROLES: tuple[Role, ...] = get_args(Role)
_KINDS: tuple[SessionKind, ...] = get_args(SessionKind)
SINGLE = ("title", "venue", "theme")
SEVERAL = ("hosts", "organizers", "supporters")


@dataclass(frozen=True, slots=True)
class ClaimedPoint:
    """A proposal that a model points at, and whether it is sure of it."""

    span: Span
    sure: bool


@dataclass(frozen=True, slots=True)
class ClaimedPerson:
    """A person as a model names them: `places` are where the name stands, `title` beside one."""

    name: str
    places: tuple[Span, ...]
    title: Span | None
    role: Role
    speech: tuple[Span, ...] = ()
    points: tuple[ClaimedPoint, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimedSession:
    """A part of the event as a model names it, its people by name."""

    kind: SessionKind
    title: Span | None
    theme: Span | None
    moderator: str
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claims:
    """Everything claimed of one document, with how many claims held and how many did not."""

    people: tuple[ClaimedPerson, ...] = ()
    sessions: tuple[ClaimedSession, ...] = ()
    facts: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    date: str = ""
    chair: str = ""
    chair_at: Span | None = None
    kept: int = 0
    dropped: Counter[str] = field(default_factory=Counter)

    def person(self, name: str) -> ClaimedPerson | None:
        """Return the person of that name."""
        return next((one for one in self.people if one.name == name), None)


class Judge:
    """Holds the strings and addresses of one answer to the source, and counts what falls."""

    def __init__(self, shown: Shown, places: Places) -> None:
        self._shown, self._places = shown, places
        self._document = shown.document
        self._kept, self._dropped = 0, Counter[str]()
        self._addresses = MOST_ADDRESSES

    def claims(self, answer: dict[str, Any]) -> Claims:
        """Return what holds of an answer, whatever it is made of."""
        event = answer.get("event")
        event = event if isinstance(event, dict) else {}
        people = tuple(self._people(answer.get("people")))
        facts = {key: spans for key in (*SINGLE, *SEVERAL) if (spans := self._facts(event, key))}
        date, chair = self._date(event.get("date")), self._name(event.get("chair"))
        chair_at = next(self._places.find(chair), None) if chair else None
        sessions = tuple(self._sessions(answer.get("sessions")))
        return Claims(people, sessions, facts, date, chair, chair_at, self._kept, self._dropped)

    def _count(self, held: bool, kind: str) -> None:
        if held:
            self._kept += 1
        else:
            self._dropped[kind] += 1

    def _found(self, words: object, kind: str) -> list[Span]:
        """Return the places of a string; one that stands nowhere is counted."""
        if words is None or words == "":
            return []
        found = self._places_of(words) if isinstance(words, str) else []
        self._count(bool(found), kind)
        return found

    def _places_of(self, words: str) -> list[Span]:
        return list(islice(self._places.find(words), MOST_PLACES))

    def _name(self, words: object) -> str:
        """Return a person's name as the source has it, or nothing."""
        found = self._found(words, "names")
        name = _printed(self._document, found[0]) if found else ""
        return name if 1 < len(name) <= LONGEST_NAME else ""

    def _people(self, entries: object) -> Iterator[ClaimedPerson]:
        for entry in _entries(entries, MOST_PEOPLE):
            name = self._name(entry.get("name"))
            if not name:
                continue
            places = tuple(self._places_of(name))
            yield ClaimedPerson(
                name,
                places,
                self._title(entry.get("title"), places),
                next((one for one in _ROLES if one == entry.get("role")), "speaker"),
                tuple(self._spans(entry.get("speech"))),
                tuple(self._points(entry.get("proposals"))),
            )

    def _title(self, words: object, names: Iterable[Span]) -> Span | None:
        """Return the place of a title beside one of the names: on its line, or on the next ones."""
        found = self._found(words, "titles")
        lines = [self._document.line(name.start) for name in names]
        beside = [
            (min(abs(self._document.line(span.start) - line) for line in lines), span)
            for span in found
            if lines and not any(_meets(span, name) for name in names)
        ]
        near = min(beside, default=(NEAR + 1, None))
        if found and near[0] > NEAR:
            self._dropped["titles"] += 1
        return near[1] if near[0] <= NEAR else None

    def _spans(self, addresses: object) -> Iterator[Span]:
        for address in addresses if isinstance(addresses, list) else ():
            self._addresses -= 1
            if self._addresses < 0:
                return
            span = self._shown.span(address)
            self._count(span is not None, "addresses")
            if span:
                yield span

    def _points(self, entries: object) -> Iterator[ClaimedPoint]:
        for entry in _entries(entries, MOST_ADDRESSES):
            for span in self._spans([entry.get("at")]):
                yield ClaimedPoint(span, entry.get("sure", True) is True)

    def _facts(self, event: dict[str, Any], key: str) -> tuple[Span, ...]:
        given = event.get(key)
        listed = given[:MOST_BODIES] if isinstance(given, list) else [given]
        found = [spans[0] for words in listed if (spans := self._found(words, "facts"))]
        return tuple(found[:1] if key in SINGLE else found)

    def _date(self, day: object) -> str:
        if not day:
            return ""
        held = isinstance(day, str) and is_printed(self._document, day)
        self._count(held, "facts")
        return str(day) if held else ""

    def _sessions(self, entries: object) -> Iterator[ClaimedSession]:
        for entry in _entries(entries, MOST_SESSIONS):
            named = entry.get("speakers")
            named = named[:MOST_PEOPLE] if isinstance(named, list) else []
            speakers = [self._name(name) for name in named]
            yield ClaimedSession(
                next((one for one in _KINDS if one == entry.get("kind")), "other"),
                next(iter(self._found(entry.get("title"), "facts")), None),
                next(iter(self._found(entry.get("theme"), "facts")), None),
                self._name(entry.get("moderator")),
                tuple(dict.fromkeys(filter(None, speakers))),
            )


def _entries(value: object, most: int) -> Iterator[dict[str, Any]]:
    """Yield the tables of a list; whatever else is in it is passed over."""
    for entry in value[:most] if isinstance(value, list) else ():
        if isinstance(entry, dict):
            yield entry


def _printed(document: Document, span: Span) -> str:
    """Return a name as printed: blanks between Chinese characters are no part of it."""
    words = document.slice(span).split()
    latin = all(char < "\u2e80" for word in words for char in word)
    return (" " if latin else "").join(words)


def _meets(one: Span, two: Span) -> bool:
    return one.start < two.end and two.start < one.end
