"""Tables of the .docx: a head that comes again on each page, rows that stay whole, merged cells.

The frame is made here; what stands in the cells is written by who asked for the frame.
"""

from collections.abc import Iterator
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from docx.table import Table, _Row

from briefing.outputs.content.page import Element, classes
from briefing.outputs.docx.look import TABLE, Look

TEXT = "Table Text"  # the style of a paragraph in a cell
TINT = "F4F2ED"
NUMBERS = ("page", "total")  # cells that stand at the right of their column


def add_table(into: Any, element: Element, look: Look) -> Table | None:
    """Return a new empty table of the element's rows and columns, None where it has none."""
    rows = _rows(element)
    widths = _widths(element, rows, look)
    if not rows or not widths:
        return None
    table = into.add_table(len(rows), len(widths))
    table.style, table.autofit = TABLE, False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    return table


def pair_rows(
    table: Table, element: Element
) -> Iterator[tuple[Element, list[tuple[Any, Element]]]]:
    """Yield each row of the element with its cells, each beside the table's cell it is for."""
    for made, row in zip(table.rows, _rows(element), strict=True):
        _keep_whole(made)
        yield row, list(_pair_cells(made, row))


def _pair_cells(made: _Row, row: Element) -> Iterator[tuple[Any, Element]]:
    at = 0
    for cell in row:
        span = int(cell.get("colspan", "1"))
        target = made.cells[at]
        if span > 1:
            target = target.merge(made.cells[min(at + span, len(made.cells)) - 1])
        if "session" in classes(row):
            _tint(target)
        yield target, cell
        at += span


def finish_cell(target: Any, cell: Element) -> None:
    """Align numbers to the right, and take away the empty paragraph that a new cell comes with."""
    if set(NUMBERS) & set(classes(cell)):
        for line in target.paragraphs:
            line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    empty = target.paragraphs[0]
    if len(target.paragraphs) > 1 and not empty._p.xpath("./w:r|./w:hyperlink"):
        target._tc.remove(empty._p)


def finish_table(table: Table, into: Any, element: Element) -> None:
    """Say that the first row is a head, where it is one, and part the table from what follows."""
    _flag_head(table, bool(element.findall("thead")))
    after = into.add_paragraph(style=TEXT)  # two tables in a row would become one
    after.paragraph_format.line_spacing = 1


def _rows(element: Element) -> list[Element]:
    """Return the rows of a table, without those of tables in its cells."""
    return [row for row in element.iter("tr") if next(row.iterancestors("table")) is element]


def _widths(element: Element, rows: list[Element], look: Look) -> list[float]:
    """Return the width of each column in millimetres, together the whole measure."""
    columns = list(element.iter("col"))
    count = max((sum(int(c.get("colspan", "1")) for c in row) for row in rows), default=0)
    named = [next(iter(classes(column)), "") for column in columns][:count]
    named += [""] * (count - len(named))
    scale = min(look.scale, 1.3)
    part = next(
        (name for section in element.iterancestors("section") for name in classes(section)), ""
    )
    known = look.columns
    fixed = [known.get(f"{part} {name}", known.get(name, 0)) * scale for name in named]
    left = look.width - sum(fixed)
    free = fixed.count(0)
    if not free or left <= 0:
        return [look.width / count] * count if count else []
    return [width or left / free for width in fixed]


def _keep_whole(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _flag_head(table: Table, headed: bool) -> None:
    """Say that the first row is a head, to the reader of the screen and to the next page."""
    if headed:
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    flags = table._tbl.tblPr.find(qn("w:tblLook"))
    if flags is not None:
        flags.set(qn("w:firstRow"), "1" if headed else "0")
        flags.set(qn("w:firstColumn"), "0")
        flags.set(qn("w:noHBand"), "1")
        flags.set(qn("w:val"), "0620" if headed else "0600")


def _tint(cell: Any) -> None:
    shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{TINT}"/>'
    cell._tc.get_or_add_tcPr().append(parse_xml(shade))
