"""A Document becomes a Record: a reader finds, what it found is put together.

Nothing of what a document holds raises past here: a step that fails is told by a warning.
"""

from dataclasses import replace

from briefing.extraction.assemble import assemble
from briefing.extraction.boundary import attempt
from briefing.extraction.consult import NOTHING, consult
from briefing.extraction.keep_makeable import keep_makeable
from briefing.extraction.model import EventFacts, Failure, Findings
from briefing.extraction.readers.reader import ANYWHERE, OURS, Circumstances, chosen
from briefing.reading import Document
from briefing.record import Record


def extract(
    document: Document, readers: tuple[str, ...] = (OURS,), given: Circumstances = ANYWHERE
) -> Record:
    """Return the record of `document`; what was not understood is in `unplaced`.

    The rules always read; what other `readers` find is settled with what they have.

    Where a step of reading fails the record does without it, and a warning `step-failed` says so.
    """
    failures: list[Failure] = []
    findings = keep_makeable(document, consult(document, readers, given))
    failures += findings.failures
    record = None
    for kept in (findings, replace(findings, facts=EventFacts(), sessions=())):
        if record is None:
            record = _assembled(document, kept, failures)
    return record or assemble(document, replace(NOTHING, failures=tuple(failures)))


def _assembled(document: Document, kept: Findings, failures: list[Failure]) -> Record | None:
    """Return the record of findings, or None where they make none."""
    findings = replace(kept, failures=tuple(failures))
    return attempt(lambda: assemble(document, findings), None, "the record", failures)


def find(document: Document, reader: str = OURS) -> Findings:
    """Return what the reader of that name finds in `document`.

    Raises UsageError where no such reader is installed.
    """
    return chosen(reader).findings(document, ANYWHERE)
