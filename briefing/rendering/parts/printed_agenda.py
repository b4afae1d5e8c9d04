"""The agenda: parts of the event by time, with those who led and those who spoke."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.record import Person, Record, Session
from briefing.rendering.words.page_languages import PageLanguages
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


def make_agenda(record: Record, languages: PageLanguages) -> tuple[Part, ...]:
    """Return the sessions by time and, where they belong, the people outside any session."""
    timed = all(session.start for session in record.sessions)
    sessions = sorted(record.sessions, key=lambda session: (session.start or "") if timed else "")
    parts = [
        (_place_of_first_speaker(session, record), _make_part(session, record, languages))
        for session in sessions
    ]
    outside = _speakers_outside_sessions(record)
    if outside:
        before = sum(at < record.people.index(outside[0]) for at, _ in parts)
        key = "remarks" if sessions else "speakers"
        title = languages.page_word(key)
        entries = tuple(_make_entry(person, "speaker", record, languages) for person in outside)
        parts.insert(before, (0, Part("", Pair(), title, Pair(), entries)))
    return tuple(part for _, part in _begin_with_chair(parts, record, languages))


def _place_of_first_speaker(session: Session, record: Record) -> int:
    order = [person.id for person in record.people]
    return min((order.index(key) for key in session.speakers if key in order), default=len(order))


def _speakers_outside_sessions(record: Record) -> list[Person]:
    inside = {key for s in record.sessions for key in (*s.speakers, s.moderator) if key}
    return [person for person in record.speakers if person.id not in inside]


def _make_part(session: Session, record: Record, languages: PageLanguages) -> Part:
    led = [(session.moderator, "moderator")] if session.moderator else []
    spoke = [(key, "speaker") for key in session.speakers]
    people = ((record.person(key), role) for key, role in [*led, *spoke])
    entries = (_make_entry(person, role, record, languages) for person, role in people if person)
    label = languages.page_word(f"session_{session.kind}")
    title = languages.pair_once(session.title)
    time = "–".join(t for t in (session.start, session.end) if t)
    same = bool(title.first and label.first and title.first.text == label.first.text)
    return Part(
        time,
        Pair() if same or title else label,
        title or label,
        languages.pair_once(session.theme),
        tuple(entries),
    )


def _begin_with_chair(
    parts: list[tuple[int, Part]], record: Record, languages: PageLanguages
) -> Iterable[tuple[int, Part]]:
    """Return the parts, after the person who chaired the whole event."""
    chair = record.chair
    led = {
        entry.name.first for _, part in parts for entry in part.people if entry.role != "speaker"
    }
    if not chair or languages.pair_once(chair.name).first in led:
        return parts
    entry = _make_entry(chair, "chair", record, languages)
    if not parts:
        return [(0, Part("", Pair(), Pair(), Pair(), (entry,)))]
    at, first = parts[0]
    opened = Part(first.time, first.label, first.title, first.theme, (entry, *first.people))
    return [(at, opened), *parts[1:]]


def _make_entry(person: Person, role: str, record: Record, languages: PageLanguages) -> Entry:
    speaks = any(person.id == speaker.id for speaker in record.speakers)
    label = Pair() if role == "speaker" else languages.page_word(role)
    ref = person.id if speaks else ""
    return Entry(
        role,
        label,
        languages.pair_once(person.name),
        languages.pair_once(person.title),
        ref,
    )
