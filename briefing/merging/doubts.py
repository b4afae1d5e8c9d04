"""Doubts after a merge: what a person has settled, deleted or edited is in doubt no more."""

from collections.abc import Hashable

from briefing.record import Doubt, Record


def merged_doubts(base: Record, mine: Record, merged: Record) -> tuple[Doubt, ...]:
    """Return the doubts of the new reading as a person left them.

    One that a person deleted stays away, one said to be settled stays so, and one about a value
    that a person changed between `base` and `mine` is settled by that.
    """
    left = {_key(one): one for one in mine.doubts}
    gone = {_key(one) for one in base.doubts} - left.keys()
    kept = []
    for one in merged.doubts:
        if _key(one) in gone:
            continue
        was = left.get(_key(one))
        decided = (was and was.review == "settled") or _is_changed(one, base, mine)
        kept.append(one.model_copy(update={"review": "settled"}) if decided else one)
    return tuple(kept)


def _key(doubt: Doubt) -> Hashable:
    """Return what tells a doubt from others, wherever its words stand now."""
    return (doubt.item, doubt.field, tuple((one.reader, one.text) for one in doubt.readings))


def _is_changed(doubt: Doubt, base: Record, mine: Record) -> bool:
    """Return whether a person changed the value that the doubt is about."""
    field = "role" if doubt.field == "speaker" else doubt.field
    if doubt.item == "event":
        return getattr(base.event, field, None) != getattr(mine.event, field, None)
    was, now = base.person(doubt.item), mine.person(doubt.item)
    return bool(was and now) and getattr(was, field, None) != getattr(now, field, None)
