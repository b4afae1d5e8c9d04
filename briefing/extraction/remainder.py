"""What no finding takes up: a speaker's other sentences, and the sentences of nobody."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.extraction.model import Findings, Passage, Point, Points
from briefing.extraction.text.coverage import split_beside, split_gaps, uncovered
from briefing.reading import Document, Span

_NONE = Points(())


@dataclass(frozen=True, slots=True)
class Remainder:
    """What is left of a source beside the findings, so that no sentence of it is lost.

    `remarks` are the whole sentences of each speaker beside the proposals, `torn` those in which
    a quotation is cut, `nobodys` what neither a speaker nor a fact holds; `cut` are short pieces
    of sentences whose rest was understood.
    """

    remarks: Mapping[str, Sequence[Span]]
    torn: Sequence[Span]
    nobodys: Sequence[Span]
    cut: Sequence[Span]


def find_remainder(document: Document, findings: Findings) -> Remainder:
    """Return what of `document` the findings leave."""
    remarks: dict[str, Sequence[Span]] = {}
    torn: list[Span] = []
    for key, statements in findings.attribution.by_speaker().items():
        taken = _add_markers(document, findings.points.get(key, _NONE).points)
        remarks[key], pieces = split_beside(document, [s.span for s in statements], taken)
        torn += pieces
    blocks = [block.span for block in document.blocks]
    labels = [one.span for one in findings.passages if _is_before_colon(document.folded, one)]
    gaps = uncovered(blocks, _list_understood(findings))
    return Remainder(remarks, torn, *split_gaps(document.folded, blocks, gaps, labels))


def _list_understood(findings: Findings) -> Iterator[Span]:
    yield from (passage.span for passage in findings.passages)
    yield from (statement.span for statement in findings.attribution.statements)


def _is_before_colon(folded: str, passage: Passage) -> bool:
    """Return whether a passage is a label with its colon, behind which a sentence begins."""
    words = folded[slice(*passage.span)].rstrip()
    return passage.kind == "label" and words.endswith(("：", ":"))


def _add_markers(document: Document, points: Iterable[Point]) -> list[Span]:
    """Return the places of the points with the markers before them."""
    return [Span(p.span.start - _measure_marker(document, p), p.span.end) for p in points]


def _measure_marker(document: Document, point: Point) -> int:
    """Return how far before the point its marker begins, with the blanks and marks between."""
    if not point.marker:
        return 0
    near = document.text[max(0, point.span.start - len(point.marker) - 4) : point.span.start]
    at = near.rfind(point.marker)
    return len(near) - at if at >= 0 else 0
