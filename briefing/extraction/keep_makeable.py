"""Findings without the points that no record can hold: their words become unplaced."""

from collections.abc import Iterable
from dataclasses import replace

from briefing.extraction.model import Attribution, Failure, Findings, Point, Points
from briefing.extraction.text.coverage import uncovered
from briefing.reading import Document, Span


def keep_makeable(document: Document, findings: Findings) -> Findings:
    """Return the findings with only points of words, each with a headline inside.

    What was left out is in `failures`, and in nobody's statement any more.
    """
    kept: dict[str, Points] = {}
    lost: list[Span] = []
    for key, found in findings.points.items():
        good = tuple(point for point in found.points if _is_makeable(document.text, point))
        lost += [point.span for point in found.points if point not in good]
        kept[key] = replace(found, points=good)
    if not lost:
        return findings
    failures = (Failure("a proposal", ValueError(f"no words at {span}")) for span in lost)
    return replace(
        findings,
        attribution=_leave_out(findings.attribution, lost),
        points=kept,
        failures=(*findings.failures, *failures),
    )


def _is_makeable(text: str, point: Point) -> bool:
    """Return whether a point has words, and a headline of words within them."""
    span, head = point.span, point.headline
    within = 0 <= span.start <= head.start < head.end <= span.end <= len(text)
    return within and any(char.isalnum() for char in text[slice(*head)])


def _leave_out(found: Attribution, lost: Iterable[Span]) -> Attribution:
    """Return who says what, with the passages of `lost` said by nobody."""
    taken = [span for span in lost if span.start < span.end]
    statements = [
        replace(one, span=span) for one in found.statements for span in uncovered([one.span], taken)
    ]
    return replace(found, statements=tuple(statements))
