"""Rows of cells on a page: pieces side by side, row after row, with white space between columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.reading.formats.lines import joined
from briefing.reading.formats.pdf.pieces import Piece

_GUTTER = 0.3  # ems between the columns of a table
_FEWEST_ROWS = 2
_LINE_GAP = 0.2  # ems by which the gap between rows exceeds that between lines of a cell
_MOST_COLUMNS = 12


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table: the words of its cells, and the piece that it begins with."""

    cells: tuple[str, ...]
    first: Piece


def rows_and_pieces(pieces: Sequence[Piece], em: float) -> Iterator[Piece | TableRow]:
    """Yield the pieces of a region from top to bottom, those of tables as rows."""
    rest = list(pieces)
    at = 0
    while at < len(rest):
        stop = _end_of_table(rest, at, em)
        if stop is None:
            yield rest[at]
            at += 1
        else:
            yield from _rows(rest[at:stop], em)
            at = stop


def _end_of_table(pieces: Sequence[Piece], at: int, em: float) -> int | None:
    """Return where a table that begins at a piece ends, or None where there is none."""
    first = [p for p in pieces[at : at + _MOST_COLUMNS] if _beside(pieces[at], p)]
    if len(first) < 2 or pieces[at] is not min(first, key=lambda p: (p.top, p.left)):
        return None
    stop = at + len(first)
    columns = _columns(pieces[at:stop], em)
    while stop < len(pieces):
        wider = _columns(pieces[at : stop + 1], em)
        gap = pieces[stop].top - max(p.bottom for p in pieces[at:stop])
        if len(wider) < len(columns) or gap > 3 * em:
            break
        columns = wider
        stop += 1
    table = pieces[at:stop]
    lines = sum(len(_levels([p for p in table if _column(p, columns) == n])) for n in (0, 1))
    return stop if len(columns) >= 2 and lines >= 2 * _FEWEST_ROWS else None


def _beside(one: Piece, other: Piece) -> bool:
    overlap = min(one.bottom, other.bottom) - max(one.top, other.top)
    return overlap > 0.3 * min(one.height, other.height)


def _columns(pieces: Sequence[Piece], em: float) -> list[tuple[float, float]]:
    """Return the left and right edges of columns: what no white space parts."""
    found: list[tuple[float, float]] = []
    for left, right in sorted((p.left, p.right) for p in pieces):
        if found and left < found[-1][1] + _GUTTER * em:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def _column(piece: Piece, columns: Sequence[tuple[float, float]]) -> int:
    return max(n for n, (left, _) in enumerate(columns) if piece.left >= left - 0.01)


def _levels(pieces: Sequence[Piece]) -> list[float]:
    return sorted({round(p.top, 1) for p in pieces})


def _rows(pieces: Sequence[Piece], em: float) -> Iterator[TableRow]:
    columns = _columns(pieces, em)
    for row in _grouped(pieces, columns, em):
        cells = [""] * len(columns)
        for piece in sorted(row, key=lambda p: (p.top, p.left)):
            at = _column(piece, columns)
            cells[at] = joined(cells[at], piece.text)
        yield TableRow(tuple(cells), min(row, key=lambda p: (p.left, p.top)))


def _grouped(
    pieces: Sequence[Piece], columns: Sequence[tuple[float, float]], em: float
) -> Iterator[list[Piece]]:
    """Yield the pieces of each row: white space over the whole width parts rows.

    Where each column has as many lines, a row has one line.
    """
    counts = {
        len(_levels([p for p in pieces if _column(p, columns) == n])) for n in range(len(columns))
    }
    levels = sorted(pieces, key=lambda p: p.top)
    gap = -em if len(counts) == 1 else _gap_in_cells(pieces, columns) + _LINE_GAP * em
    row: list[Piece] = []
    bottom = levels[0].bottom
    for piece in levels:
        parted = piece.top - bottom > gap
        if len(counts) == 1:
            parted = bool(row) and not any(_beside(piece, other) for other in row)
        if row and parted:
            yield row
            row = []
        row.append(piece)
        bottom = max(bottom, piece.bottom) if not parted else piece.bottom
    yield row


def _gap_in_cells(pieces: Sequence[Piece], columns: Sequence[tuple[float, float]]) -> float:
    """Return the smallest gap between two lines of one column, which is that inside a cell."""
    gaps = []
    for number in range(len(columns)):
        column = sorted((p for p in pieces if _column(p, columns) == number), key=lambda p: p.top)
        gaps += [b.top - a.bottom for a, b in pairwise(column) if b.top > a.top + 0.5 * a.height]
    return min(gaps, default=0.0)
