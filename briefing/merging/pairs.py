"""Which item of one extraction is which item of another, when places and ids have moved."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from briefing.record import Person, Proposal

# Below this share of common characters two sentences are different sentences, not one edited.
ALIKE = 0.6

Item = TypeVar("Item", Person, Proposal)


def same_people(old: Sequence[Person], new: Sequence[Person]) -> dict[str, str]:
    """Return the ids of `new` by those of `old`: by name and title, then by name."""
    return _paired(old, new, [lambda p: (_name(p), p.title and p.title.zh), _name])


def same_proposals(old: Sequence[Proposal], new: Sequence[Proposal]) -> dict[str, str]:
    """Return the ids of `new` by those of `old`: by equal text, else by the most similar text."""
    pairs = _paired(old, new, [_quotation])
    left = [p for p in new if p.id not in pairs.values()]
    for item in old:
        if item.id in pairs or not left:
            continue
        nearest = max(left, key=lambda other: _likeness(item, other))
        if _likeness(item, nearest) >= ALIKE:
            pairs[item.id] = nearest.id
            left.remove(nearest)
    return pairs


def _paired(
    old: Sequence[Item], new: Sequence[Item], keys: Iterable[Callable[[Item], Hashable]]
) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for key in keys:
        free = [item for item in new if item.id not in pairs.values()]
        rest = [item for item in old if item.id not in pairs]
        for item in rest:
            found = [other for other in free if key(other) == key(item)]
            if found:
                pairs[item.id] = found[0].id
                free.remove(found[0])
    return pairs


def _name(person: Person) -> str:
    return person.name.zh or person.name.en


def _likeness(one: Proposal, other: Proposal) -> float:
    return SequenceMatcher(None, _quotation(one), _quotation(other), autojunk=False).ratio()


def _quotation(proposal: Proposal) -> str:
    return proposal.text.zh or proposal.text.en
