"""Ids in a record that name nothing, and ids given twice."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.errors import did_you_mean
from briefing.record import Record
from briefing.validation_messages import Place

PERSON = re.compile(r"p\d+")


class Stray(NamedTuple):
    """A value that refers wrongly: its place in the record, what is wrong, what to do."""

    place: Place
    message: str
    hint: str = ""


def strays(record: Record) -> tuple[Stray, ...]:
    """Return every reference to what is not there, and every id given twice."""
    people = {person.id for person in record.people}
    proposals = {p.id for person in record.people for p in person.proposals}
    return (
        *_twice(record),
        *_named(record, people),
        *_listed(record, people, proposals),
        *_proposals_twice(record),
    )


def _twice(record: Record) -> Iterator[Stray]:
    for part in ("sessions", "people", "topics"):
        seen: set[str] = set()
        for number, entry in enumerate(getattr(record, part)):
            if entry.id in seen:
                yield Stray((part, number, "id"), f"the id “{entry.id}” is given twice.")
            seen.add(entry.id)


def _named(record: Record, people: set[str]) -> Iterator[Stray]:
    """Chair and moderators may be names; what looks like an id must be one."""
    places: list[tuple[Place, str | None]] = [(("event", "chair"), record.event.chair)]
    places += [(("sessions", n, "moderator"), s.moderator) for n, s in enumerate(record.sessions)]
    for place, key in places:
        if key and PERSON.fullmatch(key) and key not in people:
            yield _unknown(place, key, people)


def _listed(record: Record, people: set[str], proposals: set[str]) -> Iterator[Stray]:
    for number, session in enumerate(record.sessions):
        yield from _missing(("sessions", number, "speakers"), session.speakers, people)
    for number, topic in enumerate(record.topics):
        yield from _missing(("topics", number, "people"), topic.people, people)
        yield from _missing(("topics", number, "proposals"), topic.proposals, proposals)


def _missing(place: Place, keys: tuple[str, ...], known: set[str]) -> Iterator[Stray]:
    for number, key in enumerate(keys):
        if key not in known:
            yield _unknown((*place, number), key, known)


def _unknown(place: Place, key: str, known: set[str]) -> Stray:
    noun = "proposal" if "." in key else "person"
    return Stray(place, f"no {noun} has the id “{key}”.", did_you_mean(key, sorted(known)))


def _proposals_twice(record: Record) -> Iterator[Stray]:
    """Yield ids of proposals that are given twice."""
    seen: set[str] = set()
    for number, person in enumerate(record.people):
        for at, proposal in enumerate(person.proposals):
            if proposal.id in seen:
                place: Place = ("people", number, "proposals", at, "id")
                yield Stray(place, f"the id “{proposal.id}” is given twice.")
            seen.add(proposal.id)
