"""The three-way merge of records: the machine's earlier one, a person's edits of it, a new one."""

from briefing.merging.align import aligned
from briefing.merging.doubts import merged_doubts
from briefing.merging.fields import chosen, merged_entry
from briefing.merging.order import woven
from briefing.record import Orphan, Person, Proposal, Record, Session, Text, Topic


def merge(base: Record | None, mine: Record, fresh: Record, source: str) -> tuple[Record, Record]:
    """Return `fresh` with every edit a person made between `base` and `mine`, and `fresh` alone.

    Both have the ids of `mine`, so that the second is the base of the next merge. `base` is None
    where it is lost; `source` is the text that `fresh` was extracted from. An edit whose sentence
    left the source becomes an orphan.
    """
    machine = aligned(fresh, base or mine, mine)
    before = base or _shared(machine, mine)
    people, orphans = _people(before, mine, machine, source)
    merged = machine.model_copy(
        update={
            "people": people,
            "event": merged_entry(before.event, mine.event, machine.event),
            "sessions": _sessions(before, mine, machine, people),
            "topics": _topics(before, mine, machine, people),
            "orphans": (*mine.orphans, *(o for o in orphans if o not in mine.orphans)),
        }
    )
    doubts = merged_doubts(before, mine, merged)
    return merged.model_copy(update={"doubts": doubts}), machine


def _shared(machine: Record, mine: Record) -> Record:
    """Return the stand-in for a lost base: of what the machine says now, what `mine` has too."""
    kept = {p.id: {q.id for q in p.proposals} for p in mine.people}
    people = tuple(
        p.model_copy(update={"proposals": tuple(q for q in p.proposals if q.id in kept[p.id])})
        for p in machine.people
        if p.id in kept
    )
    return machine.model_copy(update={"people": people})


def _people(
    base: Record, mine: Record, fresh: Record, source: str
) -> tuple[tuple[Person, ...], list[Orphan]]:
    was, now = {p.id: p for p in base.people}, {p.id: p for p in fresh.people}
    has = {p.id: p for p in mine.people}
    result = {key: person for key, person in now.items() if key not in was}
    orphans: list[Orphan] = []
    for key, person in has.items():
        if key in was and key in now:
            result[key], lost = _person(was[key], person, now[key], source)
            orphans += lost
        elif key not in was:
            result[key] = person
        elif person != was[key]:
            orphans += _orphaned(was[key], person)
    order = woven([*was], [*has], [*now])
    return tuple(result[key] for key in order if key in result), orphans


def _person(was: Person, mine: Person, now: Person, source: str) -> tuple[Person, list[Orphan]]:
    """Return the person with every edit kept, and the edits that lost their place."""
    before, fresh = {p.id: p for p in was.proposals}, {p.id: p for p in now.proposals}
    has = {p.id: p for p in mine.proposals}
    result = {key: proposal for key, proposal in fresh.items() if key not in before}
    orphans = []
    for key, proposal in has.items():
        kept = _proposal(before.get(key), proposal, fresh.get(key), source)
        if kept:
            result[key] = kept
        elif proposal != before.get(key):
            orphans.append(_orphan(proposal, mine))
    order = woven([*before], [*has], [*fresh])
    proposals = tuple(result[key] for key in order if key in result)
    update = {"proposals": proposals, "remarks": now.remarks}
    return merged_entry(was, mine, now).model_copy(update=update), orphans


def _proposal(
    was: Proposal | None, mine: Proposal, now: Proposal | None, source: str
) -> Proposal | None:
    """Return the proposal as it goes on, or None when nothing in the source holds it any more."""
    if was is None:
        return mine
    if now is None:
        return _moved(was, mine, source) if mine != was else None
    kept = merged_entry(was, mine, now)
    edited = (mine.text.zh, mine.headline) != (was.text.zh, was.headline)
    seen = kept.review != "approved" or not _unseen(was.text, mine.text, now.text)
    review = kept.review if seen else "extracted"
    review = "edited" if edited and review == "extracted" else review
    return kept.model_copy(update={"span": now.span, "review": review})


def _unseen(was: Text, mine: Text, now: Text) -> bool:
    """Return whether the source says now what the person who approved had not before them."""
    own = "zh" if now.zh else "en"
    return now.get(own) not in (was.get(own), mine.get(own))


def _moved(was: Proposal, mine: Proposal, source: str) -> Proposal | None:
    """Return `mine` where its source sentence stands now, or None where it stands no more."""
    quotation = was.text.zh or was.text.en
    at = source.find(quotation)
    return mine.model_copy(update={"span": (at, at + len(quotation))}) if at >= 0 else None


def _orphaned(was: Person, mine: Person) -> list[Orphan]:
    before = {p.id: p for p in was.proposals}
    lost = [_orphan(p, mine) for p in mine.proposals if p != before.get(p.id)]
    bare = {"proposals": (), "remarks": ()}
    if mine.model_copy(update=bare) != was.model_copy(update=bare):
        return [Orphan(item=mine.id, kind="person", text=mine.name), *lost]
    return lost


def _orphan(proposal: Proposal, person: Person) -> Orphan:
    return Orphan(item=proposal.id, kind="proposal", text=proposal.text, name=person.name)


def _sessions(
    base: Record, mine: Record, fresh: Record, people: tuple[Person, ...]
) -> tuple[Session, ...]:
    """Return a person's sessions where any was changed, else the fresh, with people still there."""
    here = {p.id for p in people}
    return tuple(
        s.model_copy(update={"speakers": tuple(key for key in s.speakers if key in here)})
        for s in chosen(base.sessions, mine.sessions, fresh.sessions)
    )


def _topics(
    base: Record, mine: Record, fresh: Record, people: tuple[Person, ...]
) -> tuple[Topic, ...]:
    """Return the fresh topics but those removed, with those a person added or changed."""
    had, has = _by_term(base), _by_term(mine)
    removed = had.keys() - has.keys()
    edited = {term: topic for term, topic in has.items() if had and topic != had.get(term)}
    topics = {**{k: t for k, t in _by_term(fresh).items() if k not in removed}, **edited}
    here = {p.id for p in people} | {q.id for p in people for q in p.proposals}
    return tuple(
        topic.model_copy(
            update={
                "id": f"t{number}",
                "people": tuple(key for key in topic.people if key in here),
                "proposals": tuple(key for key in topic.proposals if key in here),
            }
        )
        for number, topic in enumerate(topics.values(), 1)
    )


def _by_term(record: Record) -> dict[str, Topic]:
    return {topic.term.zh or topic.term.en: topic for topic in record.topics}
