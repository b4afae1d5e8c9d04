"""What no finding takes up: a speaker's other sentences, and the sentences of nobody."""

from collections.abc import Iterator, Mapping, Sequence

from briefing.extraction.model import Findings, Point, Points, Statement
from briefing.extraction.text.coverage import is_whole, trimmed, uncovered, unquoted, whole_and_cut
from briefing.extraction.text.sentences import sentences
from briefing.reading import Document, Span

_NONE = Points(())


def remarks(
    document: Document, statements: Sequence[Statement], points: Sequence[Point]
) -> Iterator[Span]:
    """Yield the whole sentences of one speaker beside the proposals."""
    for span in _beside(document, statements, points):
        if is_whole(document.folded, span):
            yield span


def fragments(
    document: Document,
    spoken: Mapping[str, Sequence[Statement]],
    points: Mapping[str, Points],
) -> Iterator[Span]:
    """Yield what is left of sentences and is no remark: a quotation is torn in it."""
    for key, statements in spoken.items():
        for span in _beside(document, statements, points.get(key, _NONE).points):
            if not is_whole(document.folded, span):
                yield span


def in_nobodys_words(document: Document, findings: Findings) -> tuple[list[Span], list[Span]]:
    """Return the sentences that no finding holds, and the short pieces cut off from others."""
    blocks = [block.span for block in document.blocks]
    understood = [passage.span for passage in findings.passages]
    understood += [statement.span for statement in findings.attribution.statements]
    labels = [passage.span for passage in findings.passages if passage.kind == "label"]
    return whole_and_cut(document.folded, blocks, uncovered(blocks, understood), labels)


def _beside(
    document: Document, statements: Sequence[Statement], points: Sequence[Point]
) -> Iterator[Span]:
    """Yield the sentences of one speaker beside the proposals, without outer quotation marks."""
    taken = [Span(p.span.start - _marker_length(document, p), p.span.end) for p in points]
    for gap in uncovered((s.span for s in statements), taken):
        for sentence in sentences(document.folded, gap):
            if span := trimmed(document.text, unquoted(document.folded, sentence)):
                yield span


def _marker_length(document: Document, point: Point) -> int:
    """Return how far before the point its marker begins, with the blanks and marks between."""
    if not point.marker:
        return 0
    near = document.text[max(0, point.span.start - len(point.marker) - 4) : point.span.start]
    at = near.rfind(point.marker)
    return len(near) - at if at >= 0 else 0
