"""A record written to a translator's file or folder, and what comes back put into the record."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from briefing.errors import InputError
from briefing.files import write_whole
from briefing.record import Record
from briefing.translation.exchange import omegat, tbx
from briefing.translation.exchange.formats import format_of
from briefing.translation.exchange.tbx import Term
from briefing.translation.exchange.units import Outcome, Sheet, Unit, apply
from briefing.translation.memory import Memory, find_near_matches
from briefing.translation.memory import Unit as Remembered

OFFERED = 75
"""From this score on a near match is worth a translator's look."""


def write_sheet(sheet: Sheet, terms: Sequence[Term], path: Path) -> Path:
    """Write the sheet in the format that the ending names; without an ending, an OmegaT project.

    Raises UsageError for an ending that is not known, InputError where nothing can be written.
    """
    if not path.suffix:
        return omegat.write(sheet, terms, path)
    if path.suffix.lower() == ".tbx":
        pair = (sheet.source_language, sheet.target_language)
        return write_whole(path, tbx.write(terms, pair))
    return write_whole(path, format_of(path).write(sheet))


def read_units(path: Path, pair: tuple[str, str]) -> tuple[Unit, ...]:
    """Return the units of a file, or of an OmegaT project's folder. Raises InputError."""
    if path.is_dir():
        return omegat.read(path, pair)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError("this file cannot be read_units.", where=str(path)) from error
    return format_of(path, data).read(data, str(path), pair)


def import_units(record: Record, path: Path) -> tuple[Record, Outcome, tuple[Unit, ...]]:
    """Return the record with the file's renderings, what became of each, and those that count.

    Those that count were applied, or approved as they stood: the memory should have them.
    """
    pair = (record.source.language, "zh-Hans" if record.source.language == "en" else "en")
    units = read_units(path, pair)
    result, outcome = apply(record, units)
    good = {*outcome.applied, *outcome.unchanged}
    return result, outcome, tuple(unit for unit in units if not unit.id or unit.id in good)


def add_near_matches(sheet: Sheet, memory: Memory) -> Sheet:
    """Return the sheet with the memory's best near match in the note of what has no rendering.

    A near match is never put in place: somebody has to look at it.
    """
    known = list(memory.units())
    return replace(sheet, units=tuple(_add_near_match(unit, known) for unit in sheet.units))


def _add_near_match(unit: Unit, known: Sequence[Remembered]) -> Unit:
    if unit.target or unit.note:
        return unit
    matches = find_near_matches(unit.source, known, OFFERED, 1)
    if not matches:
        return unit
    (match,) = matches
    return replace(unit, note=f"memory {match.score}: {match.unit.target} ({match.unit.source})")
