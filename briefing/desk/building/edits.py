"""A person's edits in a record saved before, kept when its source is read again."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from briefing.desk.saved_places import base_record
from briefing.merging import merge
from briefing.record import Record, Text
from briefing.record.passages import mapped, passages
from briefing.record_file import load

Translate = Callable[[Record], Record]


@dataclass(frozen=True, slots=True)
class Merged:
    """A source read again: the record with the edits kept, the program's own, and the one before.

    `record` and `machine` have the ids of `before`, which is None where nothing was saved.
    """

    record: Record
    machine: Record
    before: Record | None = None


def keep_edits(machine: Record, text: str, saved: Path) -> Merged:
    """Return what was extracted from `text` with the edits of the record at `saved`, if any.

    Raises InputError when what is there is no record.
    """
    if not saved.is_file():
        return Merged(machine, machine)
    before = load(saved)
    return Merged(*merge(base_record(saved), before, machine, text), before)


def add_english(merged: Merged, rules: Translate, whole: Translate) -> Merged:
    """Return both records in their other language, for which an engine is asked once.

    The program's own is rendered by `rules`; a machine's renderings it shares with the record,
    which `whole` makes. So a later merge can tell them from what a person wrote.
    """
    record = whole(merged.record)
    if merged.before is None:
        return Merged(record, record)
    return Merged(record, _share_renderings(rules(merged.machine), record), merged.before)


def _share_renderings(machine: Record, record: Record) -> Record:
    """Return `machine` with the renderings that a machine or the memory gave of the same words."""
    own: Literal["zh", "en"] = "en" if machine.source.language == "en" else "zh"
    other: Literal["zh", "en"] = "zh" if own == "en" else "en"
    known = {passage.id: passage.text for passage in passages(record)}

    def share(key: str, text: Text) -> Text:
        found = known.get(key)
        origin = found.origin.get(other) if found else None
        if not found or not origin or origin.by not in ("machine", "memory"):
            return text
        if text.get(other) or text.get(own) != found.get(own):
            return text
        if origin.by == "machine":  # that it is approved now is a person's edit
            origin = origin.model_copy(update={"review": "unreviewed"})
        origins = {**text.origin, other: origin}
        return text.model_copy(update={other: found.get(other), "origin": origins})

    return mapped(machine, share)
