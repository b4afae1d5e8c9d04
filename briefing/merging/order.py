"""The order after a merge: a person's order stands, new items stand where the source has them."""

from collections.abc import Sequence
from typing import TypeVar

Key = TypeVar("Key")


def woven(base: Sequence[Key], mine: Sequence[Key], fresh: Sequence[Key]) -> list[Key]:
    """Return every key of `mine` and `fresh` once.

    `fresh` gives the order, unless a person re-ordered what `base` had: then `mine` gives it. The
    other list's own keys come right after the key that precedes them there.
    """
    shared = set(base) & set(mine)
    reordered = [k for k in base if k in shared] != [k for k in mine if k in shared]
    lead, other = (mine, fresh) if reordered else (fresh, mine)
    order = list(lead)
    known = set(order)
    for at, key in enumerate(other):
        if key in known:
            continue
        before = next((k for k in reversed(other[:at]) if k in known), None)
        order.insert(order.index(before) + 1 if before is not None else 0, key)
        known.add(key)
    return order
