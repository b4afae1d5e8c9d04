"""Tables of the .docx: a head that comes again on each page, rows that stay whole, merged cells."""

from typing import TYPE_CHECKING, Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

from briefing.outputs.docx.look import TABLE
from briefing.outputs.page import Element, classes

if TYPE_CHECKING:
    from briefing.outputs.docx.writer import Writer

TINT = "F4F2ED"
NUMBERS = ("page", "total")  # cells that stand at the right of their column
BLOCKS = ("p", "div", "ol", "ul", "blockquote", "table")


def write(writer: "Writer", element: Element) -> Paragraph | None:
    """Write a table; return its first paragraph, None where it has no rows."""
    rows = [row for row in element.iter("tr") if next(row.iterancestors("table")) is element]
    widths = _widths(element, rows, writer)
    if not rows or not widths:
        return None
    table = writer.into.add_table(len(rows), len(widths))
    table.style, table.autofit = TABLE, False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for number, row in enumerate(rows):
        _fill(table, number, row, writer)
    _flag_head(table, bool(element.findall("thead")))
    first: Paragraph = table.rows[0].cells[0].paragraphs[0]
    after = writer.into.add_paragraph(style="Table Text")  # two tables in a row would become one
    after.paragraph_format.line_spacing = 1
    return first


def _widths(element: Element, rows: list[Element], writer: "Writer") -> list[float]:
    """Return the width of each column in millimetres, together the whole measure."""
    columns = list(element.iter("col"))
    count = max((sum(int(c.get("colspan", "1")) for c in row) for row in rows), default=0)
    named = [next(iter(classes(column)), "") for column in columns][:count]
    named += [""] * (count - len(named))
    scale = min(writer.look.scale, 1.3)
    part = next(
        (name for section in element.iterancestors("section") for name in classes(section)), ""
    )
    known = writer.look.columns
    fixed = [known.get(f"{part} {name}", known.get(name, 0)) * scale for name in named]
    left = writer.look.width - sum(fixed)
    free = fixed.count(0)
    if not free or left <= 0:
        return [writer.look.width / count] * count if count else []
    return [width or left / free for width in fixed]


def _fill(table: Table, number: int, row: Element, writer: "Writer") -> None:
    made, at = table.rows[number], 0
    _keep_whole(made)
    for cell in row:
        span = int(cell.get("colspan", "1"))
        target = made.cells[at]
        if span > 1:
            target = target.merge(made.cells[min(at + span, len(made.cells)) - 1])
        if "session" in classes(row):
            _tint(target)
        _write_cell(target, cell, writer)
        at += span
    if row.get("id"):
        writer.anchor(row, made.cells[0].paragraphs[0])


def _write_cell(target: Any, cell: Element, writer: "Writer") -> None:
    from briefing.outputs.docx.writer import Writer

    inner = Writer(
        target, writer.look, writer.root, writer.ids, "Table Text", cell.get("lang") or writer.lang
    )
    if any(child.tag in BLOCKS for child in cell):
        for child in cell:
            inner.block(child)
    else:
        inner.paragraph(cell, "Table Text")
    if set(NUMBERS) & set(classes(cell)):
        for line in target.paragraphs:
            line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    # A new cell comes with an empty paragraph; it goes where others came.
    empty = target.paragraphs[0]
    if len(target.paragraphs) > 1 and not empty._p.xpath("./w:r|./w:hyperlink"):
        target._tc.remove(empty._p)


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
