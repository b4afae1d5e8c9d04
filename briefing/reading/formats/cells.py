"""Tables of any format: rows whose cells keep their columns, and their paragraphs.

A cell that is merged over rows holds for each of them; one merged over columns keeps the places of
those that it covers. A table of one column, or of one row of long text, is no table but a way to
set a page: its paragraphs are read as such.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.reading.formats.lines import Line

_SENTENCE = re.compile(r"[。！？；][”’）)]?$|[:：]$")
_LAYOUT_PARAGRAPHS = 3  # of a cell of a table with one row, and it is a way to set columns
_LONG = 60  # characters of a cell that is read as text


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its lines, how many columns and rows it covers, or that it goes on from above."""

    lines: Sequence[Line]
    across: int = 1
    down: int = 1
    below: bool = False


Row = list[Cell]


def table_lines(rows: Sequence[Row]) -> Iterator[Line]:
    """Yield the lines of a table."""
    grid = _filled(rows)
    columns = max((len(row) for row in grid), default=0)
    used = {at for row in grid for at, cell in enumerate(row) if cell}
    if columns <= 1 or len(used) <= 1 or _is_layout(grid):
        for given in rows:
            for cell in given:
                if not cell.below:
                    yield from cell.lines
        return
    for row, given in zip(grid, rows, strict=True):
        yield from _row(row, given)


def _row(row: Sequence[Sequence[Line]], given: Row) -> Iterator[Line]:
    spanning = [cell for cell in given if cell.lines]
    if len(given) == 1 and spanning:  # one cell over the whole width: a line between the rows
        yield from given[0].lines
        return
    words = "\t".join(map(_words, row)).rstrip("\t")
    if words.strip():
        yield Line(words, "table_row")


def _filled(rows: Sequence[Row]) -> list[list[Sequence[Line]]]:
    """Return the lines of each place of the grid; merged cells hold for each of their rows."""
    grid: list[list[Sequence[Line]]] = []
    reaching: dict[int, tuple[int, Sequence[Line]]] = {}  # column: rows to come, and what holds
    for row in rows:
        placed: list[Sequence[Line]] = []

        def reach(placed: list[Sequence[Line]] = placed) -> None:
            while (at := len(placed)) in reaching and reaching[at][0] > 0:
                left, lines = reaching[at]
                reaching[at] = (left - 1, lines)
                placed.append(lines)

        reach()
        for cell in row:
            at = len(placed)
            lines = cell.lines
            if cell.below and grid and at < len(grid[-1]):
                lines = grid[-1][at]
            placed.append(lines)
            if cell.down > 1:
                reaching[at] = (cell.down - 1, lines)
            for extra in range(1, cell.across):
                placed.append(())
                if cell.down > 1:
                    reaching[at + extra] = (cell.down - 1, ())
            reach()
        grid.append(placed)
    return grid


def _is_layout(grid: Sequence[Sequence[Sequence[Line]]]) -> bool:
    """Return whether a table only sets text in columns: one row of long paragraphs."""
    if len(grid) != 1:
        return False
    longest = max(grid[0], key=len)
    return len(longest) >= _LAYOUT_PARAGRAPHS and any(len(line.text) > 20 for line in longest)


def _words(lines: Sequence[Line]) -> str:
    """Return the words of a cell: its paragraphs on lines of their own, names and titles on one."""
    texts = [" ".join(line.text.replace("\t", " ").split()) for line in lines if line.text.strip()]
    prose = any(_SENTENCE.search(text) or len(text) > _LONG for text in texts)
    return ("\n" if prose else " ").join(texts)
