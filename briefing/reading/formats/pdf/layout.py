"""The order in which a page is read: columns one after the other, what spans them in between."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.reading.formats.pdf.pieces import Piece

_GUTTER = 1.0  # ems between columns
_CROSSING = 0.3  # share of the rows that may run across a gutter
_FEWEST = 3  # rows on each side
_SIMILAR = 0.5  # the narrower column's share of the wider one; a table's columns differ more
_FULL = 0.4  # share of a column's rows that end near its edge, which cells of a table do not
_RAGGED = 4.5  # ems: an indent of two, and what the next word needs
_HANGS = 1.0  # ems that a row may run into a gutter
_STEP = 2.0  # points between the places that are tried


@dataclass(frozen=True, slots=True)
class Region:
    """Pieces that are read from top to bottom, and the column of the page that they stand in."""

    pieces: list[Piece]
    column: str


def regions(pieces: Sequence[Piece], em: float, column: str = "") -> Iterator[Region]:
    """Yield the regions of a page in the order in which they are read."""
    gutter = _gutter(pieces, em)
    if gutter is None or len(column) > 2:
        if pieces:
            yield Region(sorted(pieces, key=lambda p: (p.top, p.left)), column)
        return
    band: list[Piece] = []
    for piece in sorted(pieces, key=lambda p: (p.top, p.left)):
        if _crosses(piece, gutter, em):
            yield from _parted(band, gutter, em, column)
            band = []
            yield Region([piece], column)
        else:
            band.append(piece)
    yield from _parted(band, gutter, em, column)


def _parted(band: list[Piece], gutter: float, em: float, column: str) -> Iterator[Region]:
    left = [p for p in band if p.left + p.right <= 2 * gutter]
    right = [p for p in band if p.left + p.right > 2 * gutter]
    yield from regions(left, em, f"{column}l")
    yield from regions(right, em, f"{column}r")


def _crosses(piece: Piece, gutter: float, em: float) -> bool:
    """Return whether a piece runs across a gutter, and not only into it, as hanging marks do."""
    return piece.left < gutter - _HANGS * em and piece.right > gutter + _HANGS * em


def _gutter(pieces: Sequence[Piece], em: float) -> float | None:
    """Return the middle of the white space between two columns of text, or None."""
    if len(pieces) < 2 * _FEWEST:
        return None
    left, right = min(p.left for p in pieces), max(p.right for p in pieces)
    best: tuple[int, float, float] | None = None
    at = left + 0.2 * (right - left)
    while at < left + 0.8 * (right - left):
        if width := _white(pieces, at, em):
            found = (-sum(p.left < at < p.right for p in pieces), width, at)
            best = found if best is None else max(best, found)
        at += _STEP
    return best[2] if best and _are_columns(pieces, best[2], em) else None


def _white(pieces: Sequence[Piece], at: float, em: float) -> float:
    """Return the width of the white space around a place, 0 where too many rows run across it."""
    crossing = sum(p.left < at < p.right for p in pieces)
    before = [p.right for p in pieces if p.right <= at]
    after = [p.left for p in pieces if p.left >= at]
    if min(len(before), len(after)) < _FEWEST or crossing > _CROSSING * len(pieces):
        return 0.0
    width = min(after) - max(before)
    return width if width >= _GUTTER * em else 0.0


def _are_columns(pieces: Sequence[Piece], at: float, em: float) -> bool:
    """Return whether both sides of a gutter are columns of text, and not of a table."""
    sides = [p for p in pieces if p.right <= at], [p for p in pieces if p.left >= at]
    widths = [_widest(side) for side in sides]
    if min(widths) < _SIMILAR * max(widths) or min(widths) < 7 * em:
        return False
    return all(_full(side, em) >= _FULL for side in sides)


def _widest(side: Sequence[Piece]) -> float:
    return max(p.right - p.left for p in side)


def _full(side: Sequence[Piece], em: float) -> float:
    """Return the share of rows that fill a column, but for an indent and a ragged end."""
    widest = _widest(side)
    return sum(p.right - p.left > widest - _RAGGED * em for p in side) / len(side)
