"""Checks of a source, a record or a PDF."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from briefing.desk.extract import extract_record
from briefing.desk.source import RECORD_ENDINGS, Paper, source_places
from briefing.errors import InputError
from briefing.record import Record

if TYPE_CHECKING:
    from briefing.check import Finding, Outcome, Passage, Result

Kind = Literal["source", "record", "pdf"]
RECORD_BEGINS = b"# yaml-language-server: "


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of a check: what the file was taken for, its record, and the findings.

    `results` are those of the checks of a PDF, each with its findings.
    """

    kind: Kind
    record: Record | None
    findings: tuple["Finding", ...]
    results: tuple["Result", ...] = ()


def check(paper: Paper, kind: Kind | None = None, source: Path | None = None) -> Checked:
    """Return what is to be said of a source, a record or a PDF; by its looks unless `kind` says so.

    A record's quotations are held against `source`, or the file that its build noted.
    Raises InputError when it cannot be read at all.
    """
    from briefing.check import check_pdf, check_record, check_source
    from briefing.record_file import parse

    taken = kind or _kind(paper)
    if taken == "source":
        record = extract_record(paper)
        where = str(paper.path or record.source.name)
        return Checked("source", record, check_source(record, where))
    if taken == "pdf":
        results = check_pdf(_file(paper))
        return Checked("pdf", None, tuple(f for r in results for f in r.findings), results)
    content, name = _content(paper), str(paper.path or "stdin")
    record = parse(content, name)
    places = [source] if source else source_places(paper.path or Path("stdin"), record)
    return Checked("record", record, check_record(record, content, name, places))


def accessibility(paper: Paper) -> tuple["Outcome", ...]:
    """Return what a machine sees of PDF/UA in a PDF, number by number, and what it leaves.

    Raises InputError when it is no PDF that can be read.
    """
    from briefing.check import open_pdf, outcomes

    return outcomes(open_pdf(_file(paper)))


def read_aloud(paper: Paper) -> tuple["Passage", ...]:
    """Return what a screen reader reads of a PDF, in its order.

    Raises InputError when it is no PDF that can be read, or has no tags to be read by.
    """
    from briefing.check import open_pdf, passages

    heard = tuple(passages(open_pdf(_file(paper))))
    if not heard:
        raise InputError(
            "nothing in this PDF is read aloud: it has no tags.",
            where=str(paper.path),
            hint="One for a press has none; build it for a screen.",
        )
    return heard


def _file(paper: Paper) -> Path:
    if paper.path is None:
        raise InputError("a PDF is checked as a file.", where="stdin", hint="Save it first.")
    return paper.path


def _content(paper: Paper) -> bytes:
    from briefing.record_file.load import content_of

    return content_of(paper.path) if paper.path else paper.content or b""


def _kind(paper: Paper) -> Kind:
    if paper.path is None:
        return "record" if (paper.content or b"").startswith(RECORD_BEGINS) else "source"
    if not paper.path.is_file():
        return "source"
    if paper.path.name.endswith(RECORD_ENDINGS):
        return "record"
    with paper.path.open("rb") as stream:
        return "pdf" if stream.read(5) == b"%PDF-" else "source"
