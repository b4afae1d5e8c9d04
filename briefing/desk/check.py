"""Checks of a source, a record or a PDF."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from briefing.desk.extract import extract_record
from briefing.desk.paper import RECORD_ENDINGS, Paper
from briefing.record import Record

if TYPE_CHECKING:
    from briefing.check import Finding

Kind = Literal["source", "record", "pdf"]


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of a check: what the file was taken for, its record, and the findings."""

    kind: Kind
    record: Record | None
    findings: tuple["Finding", ...]


def check(paper: Paper, kind: Kind | None = None) -> Checked:
    """Return what is to be said of a source, a record or a PDF; by its looks unless `kind` says so.

    Raises InputError when it cannot be read at all.
    """
    from briefing.check import check_pdf, check_record, check_source

    taken = kind or _kind(paper)
    if taken == "source" or paper.path is None:
        record = extract_record(paper)
        where = str(paper.path or record.source.name)
        return Checked("source", record, check_source(record, where))
    if taken == "pdf":
        return Checked("pdf", None, check_pdf(paper.path))
    return Checked("record", *check_record(paper.path))


def _kind(paper: Paper) -> Kind:
    if paper.path is None or not paper.path.is_file():
        return "source"
    if paper.path.name.endswith(RECORD_ENDINGS):
        return "record"
    with paper.path.open("rb") as stream:
        return "pdf" if stream.read(5) == b"%PDF-" else "source"
