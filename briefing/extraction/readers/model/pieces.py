"""How much of a document goes at once: all of it, or pieces that overlap, each behind the head."""

from collections.abc import Iterator

from briefing.reading.document import Document, Span

WHOLE = 10_000  # characters up to which a document goes in one question
LEAST, MOST = 6_000, 8_000  # of a piece, its end at a line end
OVERLAP = 800
HEAD = 1_500


def cut_pieces(document: Document) -> Iterator[tuple[Span, ...]]:
    """Yield what goes into each question: one span, or the head and a later piece behind it."""
    length = len(document.text)
    if length <= WHOLE:
        yield (Span(0, length),)
        return
    head = Span(0, _line_end(document, 0, HEAD, HEAD * 2))
    start = 0
    while start < length:
        end = length if length - start <= MOST else _line_end(document, start, LEAST, MOST)
        piece = Span(start, end)
        yield (piece,) if start < head.end else (head, piece)
        if end == length:
            return
        start = max(_line_start(document, end - OVERLAP), start + 1, end - OVERLAP * 2)


def _line_end(document: Document, start: int, least: int, most: int) -> int:
    """Return the last line end between two distances from `start`, else the farther distance."""
    at = document.text.rfind("\n", start + least, start + most)
    return at if at >= 0 else min(start + most, len(document.text))


def _line_start(document: Document, offset: int) -> int:
    """Return where the line that holds `offset` begins."""
    return document.text.rfind("\n", 0, offset) + 1
