"""Extraction for the command line: the record, why it is so, and what would change."""

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.desk.edits import keep_edits
from briefing.desk.input_file import InputFile, read_source
from briefing.desk.saved_places import base_place
from briefing.errors import InputError
from briefing.extraction import Explanation, explanations, extract
from briefing.files import write_whole
from briefing.merging import Change, changes
from briefing.project import CONFIG, Project, find
from briefing.reading import Document
from briefing.record import Record
from briefing.record_file import dump, save

if TYPE_CHECKING:
    from briefing.extraction.readers.assist import Endpoint

__all__ = [
    "Change",
    "Endpoint",
    "Explanation",
    "differences",
    "endpoint",
    "explained",
    "extract_into",
    "extract_record",
    "record_text",
]


def endpoint(url: str, model: str, key: str) -> "Endpoint":
    """Return where a model may be asked for further quotations."""
    from briefing.extraction.readers.assist import Endpoint

    return Endpoint(url, model, key)


def record_text(record: Record) -> str:
    """Return a record as YAML, as it would be saved."""
    return dump(record)


def extract_record(given: InputFile, assist: "Endpoint | None" = None) -> Record:
    """Return the record of a source, in the source's language only.

    With `assist` the whole text is sent to that endpoint, which may propose further quotations.
    Raises InputError when the source cannot be read, or may not be sent.
    """
    return _read(given, assist)[1]


def _read(given: InputFile, assist: "Endpoint | None" = None) -> tuple[Document, Record]:
    """Return a source and its record."""
    if assist:
        _allow(find(given.folder))
    document = read_source(given)
    record = extract(document)
    if assist:
        # What asks a server is loaded where one is to be asked: it would cost a tenth.
        from briefing.extraction.readers.assist import ask, assisted

        record = assisted(document, record, ask(assist, document.text))
    return document, record


def _allow(project: Project) -> None:
    """Refuse to send the text of a project that is not public to any assistant."""
    level = project.settings.confidentiality
    if level != "public":
        raise InputError(
            f"this project is {level}: its text may not be sent to an assistant.",
            where=str(project.path(CONFIG)),
            hint="Leave out --assist.",
        )


def extract_into(
    given: InputFile, saved: Path, assist: "Endpoint | None" = None, as_json: bool = False
) -> Record:
    """Save the record of a source at `saved`, keeping the edits made there; return it.

    It is saved as JSON where that is wished for or `saved` is called so, else as YAML.
    Raises InputError when the source cannot be read or sent, or what is at `saved` is no record.
    """
    document, machine = _read(given, assist)
    merged = keep_edits(machine, document.text, saved)
    if as_json or saved.suffix == ".json":
        write_whole(saved, merged.record.model_dump_json(by_alias=True, indent=1))
    else:
        save(merged.record, saved)
    write_whole(base_place(saved), merged.machine.model_dump_json(by_alias=True))
    return merged.record


def explained(given: InputFile) -> tuple[Explanation, ...]:
    """Return, for every person and proposal, the rule and the line that it comes from."""
    return explanations(*_read(given))


def differences(given: InputFile, saved: Path) -> tuple[Change, ...]:
    """Return what a new extraction of the source would change in the record saved at `saved`."""
    document, machine = _read(given)
    merged = keep_edits(machine, document.text, saved)
    if merged.before is None:
        raise InputError(
            "no record is saved there yet, so there is nothing to compare.",
            where=str(saved),
            hint="`briefing build` saves one; -o names another.",
        )
    return changes(merged.before, merged.record)
