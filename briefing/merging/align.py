"""Give what was extracted anew the ids under which the earlier record knows it."""

from collections.abc import Iterable

from briefing.merging.pairs import same_people, same_proposals
from briefing.record import Person, Record, Session, Topic


def aligned(fresh: Record, earlier: Record, also: Record) -> Record:
    """Return `fresh` under the ids of `earlier`; what is new gets ids that `also` leaves free."""
    pairs = {new: old for old, new in same_people(earlier.people, fresh.people).items()}
    ids = _ids(pairs, [p.id for p in fresh.people], [p.id for p in (*earlier.people, *also.people)])
    known = {p.id: p for p in earlier.people}
    mine = {p.id: p for p in also.people}
    people: list[Person] = []
    for person in fresh.people:
        key = ids[person.id]
        people.append(_person(person, key, known.get(key), mine.get(key)))
        ids |= {p.id: q.id for p, q in zip(person.proposals, people[-1].proposals, strict=True)}
    return fresh.model_copy(
        update={
            "people": tuple(people),
            "sessions": tuple(_session(s, ids) for s in fresh.sessions),
            "topics": tuple(_topic(t, ids) for t in fresh.topics),
            "doubts": tuple(
                one.model_copy(update={"item": ids.get(one.item, one.item)}) for one in fresh.doubts
            ),
            "event": fresh.event.model_copy(update={"chair": _key(fresh.event.chair, ids)}),
        }
    )


def _ids(pairs: dict[str, str], fresh: Iterable[str], used: Iterable[str]) -> dict[str, str]:
    """Return the new id of every fresh one: its pair's, else the next number after those used."""
    last = max((int(key.lstrip("p").rsplit(".", 1)[-1]) for key in used), default=0)
    new = (key for key in fresh if key not in pairs)
    return pairs | {key: f"p{number}" for number, key in enumerate(new, last + 1)}


def _person(person: Person, key: str, earlier: Person | None, mine: Person | None) -> Person:
    before = earlier.proposals if earlier else ()
    pairs = {new: old for old, new in same_proposals(before, person.proposals).items()}
    used = [p.id for p in (*before, *(mine.proposals if mine else ()))]
    last = max((int(used_id.rsplit(".", 1)[1]) for used_id in used), default=0)
    new = (p.id for p in person.proposals if p.id not in pairs)
    ids = pairs | {old: f"{key}.{number}" for number, old in enumerate(new, last + 1)}
    proposals = tuple(p.model_copy(update={"id": ids[p.id]}) for p in person.proposals)
    return person.model_copy(update={"id": key, "proposals": proposals})


def _key(key: str | None, ids: dict[str, str]) -> str | None:
    return ids.get(key, key) if key else None


def _session(session: Session, ids: dict[str, str]) -> Session:
    speakers = tuple(ids[key] for key in session.speakers)
    return session.model_copy(
        update={"moderator": _key(session.moderator, ids), "speakers": speakers}
    )


def _topic(topic: Topic, ids: dict[str, str]) -> Topic:
    return topic.model_copy(
        update={
            "people": tuple(ids[key] for key in topic.people),
            "proposals": tuple(ids[key] for key in topic.proposals),
        }
    )
