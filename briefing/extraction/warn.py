"""Warnings of a record: steps that failed, labels that may name a speaker, lists cut short."""

from collections.abc import Iterable, Iterator

from briefing.extraction.labels.language import language_of
from briefing.extraction.model import Findings
from briefing.reading import Document, Span
from briefing.record import Unplaced, Warning


def warnings(
    document: Document, findings: Findings, unplaced: Iterable[Unplaced]
) -> Iterator[Warning]:
    """Yield what a reviewer should look at, in the order of the source for each kind."""
    yield from (Warning(code="reader", message=message) for message in findings.notices)
    yield from _warn_of_failures(findings)
    yield from _warn_of_left_out(document)
    yield from _warn_of_labels(document, unplaced)
    yield from _warn_of_counts(document, findings)


def _warn_of_failures(findings: Findings) -> Iterator[Warning]:
    for failure in findings.failures:
        yield Warning(
            code="step-failed",
            message=f"Reading {failure.step} failed ({type(failure.error).__name__}: "
            f"{failure.error}); its words are among those not placed.",
        )


def _warn_of_left_out(document: Document) -> Iterator[Warning]:
    """Yield what a reader of the file sees and the text has not: notes, and fonts without names."""
    for left in document.left_out:
        place = f" ({left.where})" if left.where else ""
        if left.reason == "note" and "call" not in left.where:
            yield Warning(
                code="note-left-out", message=f"A note is not in the text{place}: “{left.text}”"
            )
        elif left.reason == "unreadable":
            message = f"A font does not name its characters{place}: “{left.text}”"
            yield Warning(code="unreadable", message=message)


def _warn_of_labels(document: Document, unplaced: Iterable[Unplaced]) -> Iterator[Warning]:
    unknown_label = language_of(document).unknown_label
    for left in unplaced:
        if label := unknown_label(document.folded, Span(*left.span)):
            yield Warning(
                code="unknown-label",
                line=left.line,
                message=f"“{document.slice(label)}” before a colon may name a speaker; "
                "nobody was recognised in it.",
            )


def _warn_of_counts(document: Document, findings: Findings) -> Iterator[Warning]:
    names = {speaker.key: speaker.name for speaker in findings.attribution.people}
    for key, points in findings.points.items():
        for announced in points.announcements:
            if announced.number != announced.found:
                yield Warning(
                    code="announced-count",
                    line=document.line(announced.at),
                    message=f"{names[key]} announces {announced.number} points; "
                    f"{announced.found} were found.",
                )
