"""What an audience does not read: left out of the record before any page is made, and told.

With a topic go the proposals and remarks that speak of it; with a session, those who speak in no
other; with a person, the person's words and the passages nobody could place that name the person.
What is kept and what is omitted make up the whole.
"""

from collections.abc import Callable, Iterable
from typing import TypeVar

from briefing.errors import Fault, ResultError, did_you_mean
from briefing.project import CONFIG
from briefing.record import (
    Person,
    Proposal,
    Record,
    Session,
    Text,
    Topic,
)
from briefing.rendering.audience.omitted import NOTHING_OMITTED, Omitted
from briefing.rendering.audience.theme_files import NOTHING, LeaveOut

Item = TypeVar("Item")


def leave_out(record: Record, wish: LeaveOut) -> tuple[Record, Omitted]:
    """Return the record without what is wished away, and what that is.

    Raises ResultError when something to be left out is not in it: a mistyped name would
    otherwise be printed.
    """
    if wish == NOTHING:
        return record, NOTHING_OMITTED
    topics, people, sessions = _find_wished(record, wish)
    people = people | _only_in(sessions, record)
    words = _words_left_out(record, topics, people)
    unwanted = {key for topic in record.topics if topic.id in topics for key in topic.proposals}
    shortened = {p.id: _shorten(p, unwanted, words[0]) for p in record.people}
    return _take_out(record, (topics, people, sessions), shortened, words)


def _find_wished(record: Record, wish: LeaveOut) -> tuple[set[str], set[str], set[str]]:
    """Return the ids of topics, people and sessions that are wished away."""
    known: tuple[tuple[str, tuple[str, ...], dict[str, set[str]]], ...] = (
        ("topic", wish.topics, {t.id: _names(t.id, t.term) for t in record.topics}),
        ("person", wish.people, {p.id: _names(p.id, p.name) for p in record.people}),
        ("session", wish.sessions, {s.id: _names(s.id, s.title) for s in record.sessions}),
    )
    faults = [
        Fault(
            f"there is no {kind} “{word}” to leave out.",
            CONFIG,
            did_you_mean(word, _all_names(names)),
        )
        for kind, words, names in known
        for word in words
        if word not in _all_names(names)
    ]
    if faults:
        raise ResultError("", faults=faults)
    topics, people, sessions = (
        {key for key, called in names.items() if called & set(words)} for _, words, names in known
    )
    return topics, people, sessions


def _all_names(names: dict[str, set[str]]) -> set[str]:
    return set().union(*names.values())


def _names(key: str, text: Text | None) -> set[str]:
    return {key, *((text.zh, text.en) if text else ())} - {""}


def _only_in(out: set[str], record: Record) -> set[str]:
    """Return the people of the sessions `out` who are in no other session."""
    inside: set[str] = set()
    elsewhere: set[str] = set()
    for session in record.sessions:
        led = (session.moderator,) if session.moderator else ()
        (inside if session.id in out else elsewhere).update((*session.speakers, *led))
    chair = record.chair
    return inside - elsewhere - ({chair.id} if chair else set())


def _words_left_out(
    record: Record, topics: set[str], people: set[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words by which a passage speaks of a topic, and by which it names a person too."""
    terms = {w for t in record.topics if t.id in topics for w in _names("", t.term)}
    named = {w for p in record.people if p.id in people for w in _names("", p.name)}
    return frozenset(terms), frozenset(terms | named)


def _speaks_of(text: Text | str, words: Iterable[str]) -> bool:
    whole = text if isinstance(text, str) else f"{text.zh}\n{text.en}"
    folded = whole.casefold()
    return any(word.casefold() in folded for word in words)


def _shorten(person: Person, unwanted: set[str], terms: frozenset[str]) -> Person:
    def kept(proposal: Proposal) -> bool:
        return proposal.id not in unwanted and not _speaks_of(proposal.text, terms)

    return person.model_copy(
        update={
            "proposals": tuple(filter(kept, person.proposals)),
            "remarks": tuple(r for r in person.remarks if not _speaks_of(r.text, terms)),
        }
    )


def _take_out(
    record: Record,
    out: tuple[set[str], set[str], set[str]],
    shortened: dict[str, Person],
    words: tuple[frozenset[str], frozenset[str]],
) -> tuple[Record, Omitted]:
    topics, people, sessions = out
    stay, go = _part(record.people, lambda p: p.id not in people)
    kept_people = tuple(shortened[p.id] for p in stay)
    ids = {p.id for p in kept_people}
    points = {q.id for p in kept_people for q in p.proposals}
    left = tuple(_shorten_topic(t, ids, points) for t in record.topics if t.id not in topics)
    kept_topics = tuple(t for t in left if t.people or t.proposals)
    unplaced, gone = _part(record.unplaced, lambda u: not _speaks_of(u.text, words[1]))
    kept = record.model_copy(
        update={
            "people": kept_people,
            "topics": kept_topics,
            "sessions": tuple(
                _shorten_session(s, ids) for s in record.sessions if s.id not in sessions
            ),
            "event": record.event.model_copy(update={"chair": _keep_chair(record, people)}),
            "unplaced": unplaced,
            "orphans": tuple(o for o in record.orphans if not _speaks_of(o.text, words[1])),
            "doubts": tuple(
                d
                for d in record.doubts
                if d.item not in {*people, *sessions, *(q.id for p in go for q in p.proposals)}
                and not any(_speaks_of(r.text, words[1]) for r in d.readings)
            ),
            "warnings": tuple(w for w in record.warnings if not _speaks_of(w.message, words[1])),
        }
    )
    spans = {r.span for p in kept_people for r in p.remarks}
    return kept, Omitted(
        topics=tuple(t for t in record.topics if t.id not in {k.id for k in kept_topics}),
        people=go,
        sessions=tuple(s for s in record.sessions if s.id in sessions),
        proposals=tuple(q for p in record.people for q in p.proposals if q.id not in points),
        remarks=tuple(r for p in record.people for r in p.remarks if r.span not in spans),
        unplaced=gone,
    )


def _part(
    items: Iterable[Item], stays: Callable[[Item], bool]
) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    whole = tuple(items)
    return tuple(i for i in whole if stays(i)), tuple(i for i in whole if not stays(i))


def _shorten_topic(topic: Topic, people: set[str], points: set[str]) -> Topic:
    return topic.model_copy(
        update={
            "people": tuple(key for key in topic.people if key in people),
            "proposals": tuple(key for key in topic.proposals if key in points),
        }
    )


def _shorten_session(session: Session, people: set[str]) -> Session:
    return session.model_copy(
        update={
            "speakers": tuple(key for key in session.speakers if key in people),
            "moderator": session.moderator if session.moderator in people else None,
        }
    )


def _keep_chair(record: Record, out: set[str]) -> str | None:
    chair = record.chair
    return None if chair and chair.id in out else record.event.chair
