"""What is exchanged with people and their tools: units with an id, a source and its digest.

An import is matched by id and digest. A unit whose source has changed since the export is listed
and not applied: its translation belongs to another sentence.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefing.chinese.han import has_han
from briefing.record import Origin, Record, Text
from briefing.record.passages import Passage, passages, with_texts
from briefing.translation.memory import Memory
from briefing.translation.memory import Unit as Remembered
from briefing.translation.memory.store import Status, digest_of

STATUSES: tuple[Status, ...] = ("machine", "post-edited", "approved")
_DIGEST = 16
_NAME_BLANKS = 3  # in a name that two languages may share


@dataclass(frozen=True, slots=True)
class Unit:
    """A passage and its rendering, as a translator sees them; without a target, no status."""

    id: str
    source: str
    target: str = ""
    status: Status | Literal[""] = ""
    note: str = ""
    engine: str = ""
    flags: tuple[str, ...] = ()
    digest: str = ""

    @property
    def fingerprint(self) -> str:
        """The digest that came with the unit, else that of its source."""
        return self.digest or short_digest(self.source)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Units of one record in one direction of translation; languages are BCP 47 tags."""

    name: str
    source_language: str
    target_language: str
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The ids of units by what became of them; all but the first two need a person's look."""

    applied: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    changed_source: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


def short_digest(source: str) -> str:
    """Return the digest of a source as it stands in exchange files."""
    return digest_of(source)[:_DIGEST]


def sheet_of(record: Record) -> Sheet:
    """Return every passage of the record as a unit, in the record's order."""
    source, target = (record.source.language, "en")
    if source == "en":
        source, target = "en", "zh-Hans"
    units = tuple(_make_unit(passage, source, target) for passage in passages(record))
    return Sheet(record.source.name, source, target, tuple(u for u in units if u.source))


def apply(record: Record, units: Sequence[Unit]) -> tuple[Record, Outcome]:
    """Return the record with the imported renderings as a person's, and what became of each unit.

    A unit without an id goes to every passage with its source. What a person wrote before is
    replaced only by what a person wrote.
    """
    held = {passage.id: passage for passage in passages(record)}
    current = {unit.id: unit for unit in sheet_of(record).units}
    target: Literal["zh", "en"] = "zh" if record.source.language == "en" else "en"
    changed: dict[str, Text] = {}
    found: dict[str, list[str]] = {}
    for unit in (unit for given in units for unit in _find_passages(given, current)):
        fate = _decide_fate(unit, current.get(unit.id))
        found.setdefault(fate, []).append(unit.id or unit.source[:20])
        if fate == "applied":
            changed[unit.id] = _put_in_place(held[unit.id], unit, target)
    outcome = Outcome(**{fate: tuple(ids) for fate, ids in found.items()})
    return with_texts(record, changed), outcome


def remember(units: Sequence[Unit], memory: Memory, author: str = "") -> int:
    """Store what a person translated or approved in the memory; return how many units that were."""
    kept = [
        Remembered(unit.source, unit.target, unit.status, author=author)
        for unit in units
        if unit.target and not is_copy(unit) and unit.status in ("post-edited", "approved")
    ]
    memory.add(kept)
    return len(kept)


def _make_unit(passage: Passage, source: str, target: str) -> Unit:
    text = passage.text
    origin = text.origin.get("en" if target == "en" else "zh")
    return Unit(
        passage.id,
        text.get(source),
        text.get(target),
        _status_of(origin) if text.get(target) else "",
        engine=origin.engine if origin else "",
        flags=origin.flags if origin else (),
        digest=short_digest(text.get(source)),
    )


def _status_of(origin: Origin | None) -> Status:
    if origin is None or origin.review == "reviewed":
        return "approved"
    return "post-edited" if origin.by == "person" else "machine"


def _find_passages(unit: Unit, current: dict[str, Unit]) -> list[Unit]:
    """Return the unit once for every passage it is for."""
    if unit.id in current:
        return [unit]
    same = [known.id for known in current.values() if known.fingerprint == unit.fingerprint]
    return [replace(unit, id=key) for key in same] or [unit]


def _decide_fate(unit: Unit, known: Unit | None) -> str:
    """Return the field of Outcome that the unit belongs to."""
    rules: tuple[tuple[str, Callable[[Unit, Unit], bool]], ...] = (
        ("changed_source", lambda new, old: new.fingerprint != old.fingerprint),
        ("unchanged", lambda new, old: not new.target.strip() or is_copy(new)),
        ("unchanged", lambda new, old: new.target == old.target and not _is_approved_now(new, old)),
        ("kept", lambda new, old: new.status == "machine" and old.status in STATUSES[1:]),
    )
    if known is None:
        return "unknown"
    return next((fate for fate, holds in rules if holds(unit, known)), "applied")


def is_copy(unit: Unit) -> bool:
    """Return whether the target is the source again, and no name or number that both share.

    Tools fill targets with their sources.
    """
    words = unit.source.strip()
    sentence = has_han(words) or words.count(" ") > _NAME_BLANKS
    return sentence and unit.target.strip() == words


def _is_approved_now(new: Unit, old: Unit) -> bool:
    """Return whether a person has approved what was a machine's."""
    return old.status == "machine" and new.status in STATUSES[1:]


def status_of(word: str, otherwise: Status) -> Status:
    """Return the status that `word` names, else `otherwise`."""
    return next((known for known in STATUSES if known == word), otherwise)


def _put_in_place(passage: Passage, unit: Unit, target: Literal["zh", "en"]) -> Text:
    """Return the text with the unit's target: a person's, since a person sent it back."""
    review: Literal["reviewed", "unreviewed"] = (
        "reviewed" if unit.status in STATUSES[1:] else "unreviewed"
    )
    origin = Origin(by="person", review=review)
    origins = {**passage.text.origin, target: origin}
    return passage.text.model_copy(update={target: unit.target.strip(), "origin": origins})
