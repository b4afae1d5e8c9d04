"""What stands between a record and its release: open flags and English that nobody has reviewed."""

from collections.abc import Iterator

from pydantic import BaseModel

from briefing.record.model import SOURCE_CHANGED, Record, Text


def unreviewed(record: Record) -> tuple[tuple[str, str], ...]:
    """Return where and why a person must still look, in the order of the record.

    That is every flag of a rendering that is not reviewed, and every unreviewed machine translation
    (the states of ISO 18587: machine output is not a translation before a person has edited it).
    """
    return tuple(_open_in(record, ""))


def outdated(record: Record) -> tuple[str, ...]:
    """Return where a person's words stand beside others than they were written for."""
    return tuple(place for place, reason in unreviewed(record) if SOURCE_CHANGED in reason)


def _open_in(part: object, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(part, Text):
        for origin in part.origin.values():
            if origin.review == "unreviewed" and (origin.flags or origin.by == "machine"):
                yield place, ", ".join(origin.flags) or "machine translation, not reviewed"
    elif isinstance(part, BaseModel):
        here = getattr(part, "id", "") or place
        for field in type(part).model_fields:
            yield from _open_in(getattr(part, field), f"{here}.{field}".lstrip("."))
    elif isinstance(part, tuple):
        for item in part:
            yield from _open_in(item, place)
