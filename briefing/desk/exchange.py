"""The way of a record to translators and back, and of what people translated into the memory."""

from pathlib import Path

from briefing.project import Project, find
from briefing.record import Record
from briefing.record_file import load, save
from briefing.translation.exchange import Outcome, remember, sheet_of
from briefing.translation.exchange.glossary_terms import terms_of
from briefing.translation.exchange.translator_files import (
    add_near_matches,
    import_units,
    read_units,
    write_sheet,
)
from briefing.translation.glossary import project_glossary
from briefing.translation.machine.options import Run
from briefing.translation.machine.service import memory_of

__all__ = ["Outcome", "Run", "export_passages", "import_passages", "remember_passages"]


def export_passages(saved: Path, output: Path, run: Run | None = None) -> Path:
    """Write the passages of the record at `saved` for a translator; return what was written.

    The ending of `output` says how. With a `run`, near matches of the memory are noted where
    English lacks. Raises InputError when the record is not right.
    """
    record, project = load(saved), find(saved)
    sheet = sheet_of(record)
    if run:
        pair = (sheet.source_language, sheet.target_language)
        with memory_of(project, pair, run) as memory:
            sheet = add_near_matches(sheet, memory)
    return write_sheet(sheet, terms_of(record, project_glossary(project)), output)


def import_passages(saved: Path, translated: Path, run: Run, author: str = "") -> Outcome:
    """Put a translator's file into the record at `saved` and into the memory; say what was applied.

    Raises InputError when the record or the file is not right.
    """
    record, project = load(saved), find(saved)
    sheet = sheet_of(record)
    result, outcome, units = import_units(record, translated)
    pair = (sheet.source_language, sheet.target_language)
    with memory_of(project, pair, run) as memory:
        remember(units, memory, author)
    _save_changes(record, result, saved)
    return outcome


def _save_changes(before: Record, after: Record, saved: Path) -> None:
    if after != before:
        save(after, saved)


def remember_passages(
    translated: Path, project: Project, source: str, run: Run, author: str = ""
) -> tuple[int, int]:
    """Put what people translated into the project's memory; return how many of how many.

    `source` is the language of the source, `zh` or `en`. Raises InputError when the file is not
    right.
    """
    pair = (source, "zh" if source == "en" else "en")
    units = read_units(translated, pair)
    with memory_of(project, pair, run) as memory:
        return remember(units, memory, author), len(units)
