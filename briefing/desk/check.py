"""Checks of a source, a record or a PDF."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from briefing.check import (
    Finding,
    Outcome,
    Passage,
    Result,
    check_pdf,
    check_record,
    check_source,
    open_pdf,
    outcomes,
    passages,
)
from briefing.desk.extract import document_and_record
from briefing.desk.input_file import RECORD_ENDINGS, InputFile
from briefing.desk.readers import OF_THE_PROJECT, Readers
from briefing.desk.saved_places import source_places
from briefing.errors import InputError
from briefing.record import Record
from briefing.record_file import parse
from briefing.record_file.load import content_of

__all__ = [
    "Checked",
    "Finding",
    "Kind",
    "Outcome",
    "Passage",
    "Readers",
    "Result",
    "accessibility",
    "check",
    "read_aloud",
]

Kind = Literal["source", "record", "pdf"]
RECORD_BEGINS = b"# yaml-language-server: "


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of a check: what the file was taken for, its record, and the findings.

    `results` are those of the checks of a PDF, each with its findings.
    """

    kind: Kind
    record: Record | None
    findings: tuple[Finding, ...]
    results: tuple[Result, ...] = ()


def check(
    given: InputFile,
    kind: Kind | None = None,
    source: Path | None = None,
    readers: Readers = OF_THE_PROJECT,
) -> Checked:
    """Return what is to be said of a source, a record or a PDF; by its looks unless `kind` says so.

    A record's quotations are held against `source`, or the file that its build noted.
    Raises InputError when it cannot be read at all.
    """
    taken = kind or _kind(given)
    if taken == "source":
        document, record = document_and_record(given, readers)
        where = str(given.path or record.source.name)
        return Checked("source", record, check_source(record, where, document.left_out))
    if taken == "pdf":
        results = check_pdf(_file(given))
        return Checked("pdf", None, tuple(f for r in results for f in r.findings), results)
    content, name = _content(given), str(given.path or "stdin")
    record = parse(content, name)
    places = [source] if source else source_places(given.path or Path("stdin"), record)
    return Checked("record", record, check_record(record, content, name, places))


def accessibility(given: InputFile) -> tuple[Outcome, ...]:
    """Return what a machine sees of PDF/UA in a PDF, number by number, and what it leaves.

    Raises InputError when it is no PDF that can be read.
    """
    return outcomes(open_pdf(_file(given)))


def read_aloud(given: InputFile) -> tuple[Passage, ...]:
    """Return what a screen reader reads of a PDF, in its order.

    Raises InputError when it is no PDF that can be read, or has no tags to be read by.
    """
    heard = tuple(passages(open_pdf(_file(given))))
    if not heard:
        raise InputError(
            "nothing in this PDF is read aloud: it has no tags.",
            where=str(given.path),
            hint="One for a press has none; build it for a screen.",
        )
    return heard


def _file(given: InputFile) -> Path:
    if given.path is None:
        raise InputError("a PDF is checked as a file.", where="stdin", hint="Save it first.")
    return given.path


def _content(given: InputFile) -> bytes:
    return content_of(given.path) if given.path else given.content or b""


def _kind(given: InputFile) -> Kind:
    if given.path is None:
        return "record" if (given.content or b"").startswith(RECORD_BEGINS) else "source"
    if not given.path.is_file():
        return "source"
    if given.path.name.endswith(RECORD_ENDINGS):
        return "record"
    with given.path.open("rb") as stream:
        return "pdf" if stream.read(5) == b"%PDF-" else "source"
