"""The agenda: parts of the event by time, with those who led and those who spoke."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.record import Person, Record, Session
from briefing.rendering.words.languages import Tongue
from briefing.rendering.words.passage import Pair


@dataclass(frozen=True, slots=True)
class Entry:
    """A person of the agenda; `ref` is the anchor of the card, empty where there is none."""

    role: str
    label: Pair
    name: Pair
    title: Pair
    ref: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the event; `time` is empty where the source gives none."""

    time: str
    label: Pair
    title: Pair
    theme: Pair
    people: tuple[Entry, ...]


def agenda(record: Record, shown: Tongue) -> tuple[Part, ...]:
    """Return the sessions by time and, where they belong, the people outside any session."""
    timed = all(session.start for session in record.sessions)
    sessions = sorted(record.sessions, key=lambda session: (session.start or "") if timed else "")
    parts = [(_first(session, record), _session(session, record, shown)) for session in sessions]
    outside = _outside(record)
    if outside:
        before = sum(at < record.people.index(outside[0]) for at, _ in parts)
        key = "remarks" if sessions else "speakers"
        title = shown.say(key)
        entries = tuple(_entry(person, "speaker", record, shown) for person in outside)
        parts.insert(before, (0, Part("", Pair(), title, Pair(), entries)))
    return tuple(part for _, part in _led(parts, record, shown))


def _first(session: Session, record: Record) -> int:
    order = [person.id for person in record.people]
    return min((order.index(key) for key in session.speakers if key in order), default=len(order))


def _outside(record: Record) -> list[Person]:
    inside = {key for s in record.sessions for key in (*s.speakers, s.moderator) if key}
    return [person for person in record.speakers if person.id not in inside]


def _session(session: Session, record: Record, shown: Tongue) -> Part:
    led = [(session.moderator, "moderator")] if session.moderator else []
    spoke = [(key, "speaker") for key in session.speakers]
    people = ((record.person(key), role) for key, role in [*led, *spoke])
    entries = (_entry(person, role, record, shown) for person, role in people if person)
    label = shown.say(f"session_{session.kind}")
    title = shown.once(session.title)
    time = "–".join(t for t in (session.start, session.end) if t)
    same = bool(title.first and label.first and title.first.text == label.first.text)
    return Part(
        time,
        Pair() if same or title else label,
        title or label,
        shown.once(session.theme),
        tuple(entries),
    )


def _led(
    parts: list[tuple[int, Part]], record: Record, shown: Tongue
) -> Iterable[tuple[int, Part]]:
    """Return the parts, after the person who chaired the whole event."""
    chair = record.chair
    led = {
        entry.name.first for _, part in parts for entry in part.people if entry.role != "speaker"
    }
    if not chair or shown.once(chair.name).first in led:
        return parts
    entry = _entry(chair, "chair", record, shown)
    if not parts:
        return [(0, Part("", Pair(), Pair(), Pair(), (entry,)))]
    at, first = parts[0]
    opened = Part(first.time, first.label, first.title, first.theme, (entry, *first.people))
    return [(at, opened), *parts[1:]]


def _entry(person: Person, role: str, record: Record, shown: Tongue) -> Entry:
    speaks = any(person.id == speaker.id for speaker in record.speakers)
    label = Pair() if role == "speaker" else shown.say(role)
    ref = person.id if speaks else ""
    return Entry(role, label, shown.once(person.name), shown.once(person.title), ref)
