"""Doubts of a record that wait for a person: where readers differ, and nobody has decided."""

from briefing.record.model import Doubt, Record, Text

MENTIONED = "mentioned"
_SHOWN = 60  # characters of a reading in a line


def open_doubts(record: Record) -> tuple[Doubt, ...]:
    """Return the doubts that nobody has settled, most doubtful first.

    Approving or editing a proposal settles what is in doubt about it; a doubt about what is no
    longer there is none.
    """
    people = {person.id for person in record.people} | {"event"}
    open_ = {p.id for person in record.people for p in person.proposals if p.review == "extracted"}
    here = people | open_ | {session.id for session in record.sessions}
    return tuple(one for one in record.doubts if one.review == "open" and one.item in here)


def printed_doubts(record: Record) -> tuple[Doubt, ...]:
    """Return the open doubts that touch what is printed, not only what the record leaves out."""
    return tuple(one for one in open_doubts(record) if _is_printed(record, one))


def _is_printed(record: Record, doubt: Doubt) -> bool:
    """Return whether the record has what is in doubt: a value of the event may be left out."""
    if doubt.item != "event" or doubt.field == MENTIONED:
        return doubt.field != MENTIONED
    value = getattr(record.event, doubt.field, None)
    values = value if isinstance(value, tuple) else (value,)
    words = {(one.zh or one.en) if isinstance(one, Text) else one for one in values if one}
    return (doubt.field == "chair" and bool(words)) or any(r.text in words for r in doubt.readings)


def describe(record: Record, doubt: Doubt) -> str:
    """Return a doubt in a line: what it is about, why, and both readings, shortened."""
    words = [_shortened(one.text) for one in doubt.readings]
    if len(set(words)) == 1:
        readings = words[0]
    else:
        pairs = zip(doubt.readings, words, strict=True)
        readings = "; ".join(f"{one.reader}: {text}" for one, text in pairs)
    person = record.person(doubt.item.partition(".")[0])
    name = (person.name.zh or person.name.en) if person else ""
    about = " ".join(filter(None, (doubt.item, name, doubt.field)))
    return f"{about}: {doubt.reason} ({readings})."


def _shortened(words: str) -> str:
    if not words:
        return "nothing"
    return f"“{words}”" if len(words) <= _SHOWN else f"“{words[:_SHOWN].rstrip()}…”"
