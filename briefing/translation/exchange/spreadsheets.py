"""The review sheet: a table with one passage a row, for Excel (.xlsx) or as CSV.

Columns: id, zh, en, status, note, flags, engine, digest. A reviewer edits en (or zh) and status.
The project's simple `memory.csv`, with the columns zh, en and review, is read too.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from briefing.errors import EnvironmentFault, InputError
from briefing.translation.exchange.cells import shown
from briefing.translation.exchange.units import STATUSES, Sheet, Unit, status_of
from briefing.translation.exchange.xml import clean
from briefing.translation.memory.store import Status

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

COLUMNS = ("id", "zh", "en", "status", "note", "flags", "engine", "digest")
_WIDTHS = (18, 50, 50, 13, 30, 20, 18, 18)
_NO_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")
_LARGEST_UNPACKED = 50_000_000
_SEPARATOR = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_REVIEWED = {"reviewed": "approved", "edited": "post-edited", "yes": "approved"}


def write_csv(sheet: Sheet) -> bytes:
    """Return the sheet as CSV (RFC 4180) in UTF-8 with a mark that Excel needs to see that.

    A cell that a spreadsheet would take for a formula begins with an apostrophe, which reading
    takes away again.
    """
    held = io.StringIO(newline="")
    writer = csv.writer(held)
    writer.writerow(COLUMNS)
    writer.writerows([_guard_formula(cell) for cell in row] for row in _make_rows(sheet))
    return held.getvalue().encode("utf-8-sig")


def read_csv(data: bytes, where: str, pair: tuple[str, str]) -> tuple[Unit, ...]:
    """Return the units of a CSV sheet. Raises InputError with the line that is not right."""
    try:
        text = _decoded(data, where)
        lines = [line for line in _table(text) if line]
    except csv.Error as error:
        raise InputError(f"this is not CSV: {error}.", where=where) from error
    rows = [line for line in lines if not line[0].startswith("#")]
    return _read_rows([[_unguard_formula(cell) for cell in row] for row in rows], where, pair)


def _decoded(data: bytes, where: str) -> str:
    """Return the text of a sheet: in UTF-8, in UTF-16 with its mark, or in GB 18030 as Excel's."""
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise InputError("this sheet is not in UTF-8, UTF-16 or GB 18030.", where=where)


def _table(text: str) -> Iterable[list[str]]:
    """Return the rows of a table with commas, semicolons or tabs, as its heading has them.

    Excel writes semicolons where the comma is the decimal sign, tabs as “Unicode text”, and may
    say which in a line of its own.
    """
    said = _SEPARATOR.match(text)
    text = text[said.end() :] if said else text
    heading = next((line for line in text.splitlines() if not line.startswith("#")), "")
    mark = said.group(1) if said else max(",;\t", key=heading.count)
    return csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=mark)


def write_xlsx(sheet: Sheet) -> bytes:
    """Return the sheet as a workbook, its heading fixed and its states to choose from a list."""
    openpyxl = _openpyxl()
    book = openpyxl.Workbook()
    page = book.active
    page.title = "review"
    for number, row in enumerate([COLUMNS, *_make_rows(sheet)], 1):
        for column, value in enumerate(row, 1):
            cell = page.cell(number, column)
            cell.value, cell.data_type = clean(value), "s"
    _format_page(page)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def read_xlsx(data: bytes, where: str, pair: tuple[str, str]) -> tuple[Unit, ...]:
    """Return the units of a workbook's first page. Raises InputError when it is none, or unsafe."""
    openpyxl = _openpyxl()
    _refuse_unsafe(data, where)
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        page = book.worksheets[0]
        page.reset_dimensions()  # WPS and others write an extent that is not so
        rows = [[shown(cell, where) for cell in row] for row in page.iter_rows()]
        book.close()
    except (KeyError, ValueError, TypeError, IndexError, zipfile.BadZipFile, SyntaxError) as error:
        raise InputError("this is not a workbook that can be read.", where=where) from error
    return _read_rows([row for row in rows if any(row)], where, pair)


def _make_rows(sheet: Sheet) -> Iterable[tuple[str, ...]]:
    """Yield the cells of each unit, Chinese before English whichever is the source."""
    for unit in sheet.units:
        texts = (unit.source, unit.target)
        if sheet.source_language == "en":
            texts = (unit.target, unit.source)
        flags = "\n".join(unit.flags)
        yield (unit.id, *texts, unit.status, unit.note, flags, unit.engine, unit.fingerprint)


def _read_rows(
    rows: Sequence[Sequence[str]], where: str, pair: tuple[str, str]
) -> tuple[Unit, ...]:
    heading = [cell.strip().lower() for cell in rows[0]] if rows else []
    missing = [name for name in ("zh", "en") if name not in heading]
    if missing:
        raise InputError(f"the column {missing[0]} is missing.", where=f"{where}:1")
    named = (dict(zip(heading, row, strict=False)) for row in rows[1:])
    return tuple(unit for unit in (_read_row(row, pair) for row in named) if unit.source)


def _read_row(row: Mapping[str, str], pair: tuple[str, str]) -> Unit:
    zh, en = row.get("zh", ""), row.get("en", "")
    source, target = (en, zh) if pair[0] == "en" else (zh, en)
    return Unit(
        row.get("id", "").strip(),
        source,
        target,
        _read_status(row) if target else "",
        note=row.get("note", ""),
        engine=row.get("engine", ""),
        flags=tuple(row.get("flags", "").splitlines()),
        digest=row.get("digest", "").strip(),
    )


def _read_status(row: Mapping[str, str]) -> Status:
    """Return the state that a person wrote, in our words or in those of `memory.csv`."""
    written = (row.get("status") or row.get("review") or "").strip().lower()
    meant = _REVIEWED.get(written, written)
    return status_of(meant, "machine")


def _guard_formula(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_NO_FORMULA) else cell


def _unguard_formula(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(_NO_FORMULA) else cell


def _format_page(page: "Worksheet") -> None:
    """Set what makes the page pleasant to work on."""
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for column, width in enumerate(_WIDTHS, 1):
        page.column_dimensions[get_column_letter(column)].width = width
    for row in page.iter_rows():
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=cell.row == 1)
    page.freeze_panes = "A2"
    choice = DataValidation(type="list", formula1=f'"{",".join(STATUSES)}"', allow_blank=True)
    page.add_data_validation(choice)
    choice.add(f"D2:D{max(2, page.max_row)}")


def _refuse_unsafe(data: bytes, where: str) -> None:
    """Refuse a workbook that unpacks to too much, or whose parts define entities."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            if sum(entry.file_size for entry in book.infolist()) > _LARGEST_UNPACKED:
                raise InputError("this workbook is too large.", where=where)
            for entry in book.infolist():
                if b"<!ENTITY" in book.read(entry).replace(b"\0", b""):
                    raise InputError("this workbook defines XML entities.", where=where)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError) as error:
        raise InputError("this is not a workbook that can be read.", where=where) from error


def _openpyxl() -> Any:
    try:
        import openpyxl
    except ImportError as error:
        raise EnvironmentFault(
            "an .xlsx sheet needs openpyxl.", hint="Install briefing[exchange], or use CSV."
        ) from error
    return openpyxl
