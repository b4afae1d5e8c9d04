"""Extraction for the command line: the record, why it is so, and what would change."""

from pathlib import Path

from briefing.desk.building.edits import keep_edits
from briefing.desk.input_file import InputFile, read_source
from briefing.desk.readers import OF_THE_PROJECT, Readers, record_of
from briefing.desk.saved_places import base_place
from briefing.errors import InputError
from briefing.extraction import Explanation, explanations
from briefing.files import write_whole
from briefing.merging import Change, changes
from briefing.project import find
from briefing.reading import Document
from briefing.record import Record
from briefing.record_file import dump, save

__all__ = [
    "Change",
    "Explanation",
    "Readers",
    "differences",
    "explained",
    "extract_into",
    "extract_record",
    "record_text",
]


def record_text(record: Record) -> str:
    """Return a record as YAML, as it would be saved."""
    return dump(record)


def extract_record(given: InputFile, readers: Readers = OF_THE_PROJECT) -> Record:
    """Return the record of a source, in the source's language only.

    Raises InputError when the source cannot be read, TextMayNotGo when it may not be sent.
    """
    return document_and_record(given, readers)[1]


def document_and_record(
    given: InputFile, readers: Readers = OF_THE_PROJECT
) -> tuple[Document, Record]:
    """Return a source as read and its record; raises as `extract_record` does."""
    document = read_source(given)
    return document, record_of(document, find(given.folder), readers)


def extract_into(
    given: InputFile, saved: Path, readers: Readers = OF_THE_PROJECT, as_json: bool = False
) -> Record:
    """Save the record of a source at `saved`, keeping the edits made there; return it.

    It is saved as JSON where that is wished for or `saved` is called so, else as YAML.
    Raises InputError when the source cannot be read, or what is at `saved` is no record, and
    TextMayNotGo when the text may not be sent to a reader.
    """
    document, machine = document_and_record(given, readers)
    merged = keep_edits(machine, document.text, saved)
    if as_json or saved.suffix == ".json":
        write_whole(saved, merged.record.model_dump_json(by_alias=True, indent=1))
    else:
        save(merged.record, saved)
    write_whole(base_place(saved), merged.machine.model_dump_json(by_alias=True))
    return merged.record


def explained(given: InputFile, readers: Readers = OF_THE_PROJECT) -> tuple[Explanation, ...]:
    """Return where readers differ, and for every person and proposal its rule and line."""
    return explanations(*document_and_record(given, readers))


def differences(
    given: InputFile, saved: Path, readers: Readers = OF_THE_PROJECT
) -> tuple[Change, ...]:
    """Return what a new extraction of the source would change in the record saved at `saved`."""
    document, machine = document_and_record(given, readers)
    merged = keep_edits(machine, document.text, saved)
    if merged.before is None:
        raise InputError(
            "no record is saved there yet, so there is nothing to compare.",
            where=str(saved),
            hint="`briefing build` saves one; -o names another.",
        )
    return changes(merged.before, merged.record)
