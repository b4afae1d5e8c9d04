"""Workbooks (.xlsx): each sheet is a table, its cells as they are shown."""

import io
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from briefing.errors import EnvironmentFault, InputError
from briefing.reading.document import LeftOut
from briefing.reading.formats.cells import Cell, Row, table_lines
from briefing.reading.formats.lines import Line, pages
from briefing.reading.formats.package import checked
from briefing.reading.formats.table import Pages

_MOST_ROWS = 20_000
_MOST_COLUMNS = 60


def read(data: bytes, where: str) -> Pages:
    """Return the cells of a workbook.

    Raises InputError for a damaged or huge one, EnvironmentFault without openpyxl.
    """
    try:
        from openpyxl import load_workbook
    except ImportError as error:
        raise EnvironmentFault(
            "workbooks need openpyxl, which is not installed.",
            hint="pip install 'briefing[exchange]', or save the sheet as .docx or text.",
        ) from error
    checked(data, where, ".xlsx").close()
    try:
        book = load_workbook(io.BytesIO(data), data_only=True)
    except Exception as error:  # openpyxl raises whatever a part leads it to
        raise InputError(
            "this .xlsx file is damaged.", where=where, hint="Open it, and save it again."
        ) from error
    for sheet in book.worksheets:
        _refuse_huge(sheet, where)
    return pages(found for sheet in book.worksheets for found in _sheet(sheet))


def _refuse_huge(sheet: Any, where: str) -> None:
    """Raise InputError where a cell beyond the limits holds something: it would be lost unseen."""
    # The cells that exist: to ask row by row would make millions in a sheet that is only formatted.
    for (row, column), cell in sheet._cells.items():
        if (row > _MOST_ROWS or column > _MOST_COLUMNS) and cell.value not in (None, ""):
            raise InputError(
                f"{cell.coordinate} of the sheet “{sheet.title}” lies beyond {_MOST_ROWS:,} rows "
                f"or {_MOST_COLUMNS} columns.",
                where=where,
                hint="Keep what belongs to the forum, and save the sheet again.",
            )


def _sheet(sheet: Any) -> Iterator[Line | LeftOut]:
    covers = {(r.min_row, r.min_col): r for r in sheet.merged_cells.ranges}
    covered = {
        (row, column)
        for r in sheet.merged_cells.ranges
        for row in range(r.min_row, r.max_row + 1)
        for column in range(r.min_col, r.max_col + 1)
    } - set(covers)
    rows: list[Row] = []
    hidden: list[str] = []
    for number, row in enumerate(sheet.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS), 1):
        cells: Row = []
        for cell in row:
            place = (number, cell.column)
            if place in covered:
                continue
            words = _shown(cell)
            if _is_hidden(sheet, number, cell.column_letter):
                hidden += [words] if words else []
                continue
            span = covers.get(place)
            across = span.max_col - span.min_col + 1 if span else 1
            down = span.max_row - span.min_row + 1 if span else 1
            lines = [Line(piece) for piece in words.split("\n") if piece.strip()]
            cells.append(Cell(lines, across, down))
            if cell.comment:
                yield LeftOut("comment", str(cell.comment.text), f"{sheet.title}!{cell.coordinate}")
        rows.append(cells)
    found = list(table_lines(_trimmed(rows)))
    if sheet.sheet_state != "visible":
        yield from (LeftOut("hidden", line.text, f"sheet {sheet.title}") for line in found)
        return
    yield from found
    yield from (LeftOut("hidden", words, f"sheet {sheet.title}") for words in hidden)


def _trimmed(rows: list[Row]) -> list[Row]:
    """Return the rows without empty ones; a row of one filled cell is a line of its own."""
    kept = []
    for row in rows:
        filled = [cell for cell in row if cell.lines]
        if len(filled) == 1 and filled[0] is row[0] and filled[0].down == 1:
            kept.append(filled)
        elif filled:
            kept.append(row)
    return kept


def _is_hidden(sheet: Any, row: int, column: str) -> bool:
    columns, rows = sheet.column_dimensions, sheet.row_dimensions
    return bool(
        (column in columns and columns[column].hidden) or (row in rows and rows[row].hidden)
    )


def _shown(cell: Any) -> str:
    """Return a cell as it is shown."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    if isinstance(value, date | time):
        return value.isoformat() if not isinstance(value, time) else value.strftime("%H:%M")
    if isinstance(value, float) and "%" in (cell.number_format or ""):
        return f"{value * 100:.10g}%"
    return f"{value:.15g}" if isinstance(value, float) else str(value)
