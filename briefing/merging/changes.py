"""What differs between two records, item by item, for `briefing extract --diff`."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from briefing.merging.align import aligned
from briefing.record import Entry, Person, Proposal, Record

Sort = Literal["added", "removed", "changed", "orphaned"]

# Places and rules move with every change of the source; that is no change of content.
UNWATCHED = {"id", "span", "rule", "origin", "proposals", "remarks", "readers"}


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: the item's id, the field (empty for the whole item), and both values.

    What is `orphaned` is removed too, but a person had edited or approved it.
    """

    sort: Sort
    item: str
    field: str
    old: str
    new: str


def changes(old: Record, new: Record) -> tuple[Change, ...]:
    """Return what `new` adds, removes and changes against `old`, in the order of the records."""
    now = aligned(new, old, old)
    found = (
        *_fields("event", old.event, now.event),
        *_people(old, now),
        *_words_alone(_terms(old), _terms(now)),
        *_words_alone(_unplaced(old), _unplaced(now)),
    )
    lost = {orphan.item for orphan in new.orphans if orphan not in old.orphans}
    return tuple(replace(c, sort="orphaned") if _gone(c, lost) else c for c in found)


def _gone(change: Change, lost: set[str]) -> bool:
    return change.sort == "removed" and change.item in lost


def _terms(record: Record) -> dict[str, str]:
    return {_words(topic.term): topic.id for topic in record.topics}


def _unplaced(record: Record) -> dict[str, str]:
    return {left.text: "unplaced" for left in record.unplaced}


def _words_alone(was: dict[str, str], now: dict[str, str]) -> Iterator[Change]:
    """Yield what comes and goes of the items, given as ids by the words that tell them apart."""
    for words, key in was.items():
        if words not in now:
            yield Change("removed", key, "", words, "")
    for words, key in now.items():
        if words not in was:
            yield Change("added", key, "", "", words)


def _people(old: Record, new: Record) -> Iterator[Change]:
    was, now = {p.id: p for p in old.people}, {p.id: p for p in new.people}
    for key, person in was.items():
        if key not in now:
            yield Change("removed", key, "", _words(person.name), "")
    for key, person in now.items():
        if key in was:
            yield from _fields(key, was[key], person)
        else:
            yield Change("added", key, "", "", _words(person.name))
        yield from _proposals(was.get(key), person)


def _proposals(was: Person | None, person: Person) -> Iterator[Change]:
    before: dict[str, Proposal] = {p.id: p for p in was.proposals} if was else {}
    after = {p.id: p for p in person.proposals}
    for key, proposal in before.items():
        if key not in after:
            yield Change("removed", key, "", _words(proposal.text), "")
    for key, proposal in after.items():
        if key in before:
            yield from _fields(key, before[key], proposal)
        else:
            yield Change("added", key, "", "", _words(proposal.text))


def _fields(item: str, old: Entry, new: Entry) -> Iterator[Change]:
    for field in type(new).model_fields:
        before, after = getattr(old, field), getattr(new, field)
        if field not in UNWATCHED and _words(before) != _words(after):
            yield Change("changed", item, field, _words(before), _words(after))


def _words(value: object) -> str:
    """Return the value as one line: the source's words of a Text, lists joined by 、."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "、".join(map(_words, value))
    return str(getattr(value, "zh", "") or getattr(value, "en", "") or value)
