"""Word files: paragraphs, automatic numbers and tables in order; deleted text and headers go."""

import io
from collections.abc import Iterator
from typing import Any

from docx import Document as open_docx
from docx.oxml.ns import qn
from lxml import etree

from briefing.errors import InputError
from briefing.reading.document import Kind
from briefing.reading.formats.docx_numbers import Numbers
from briefing.reading.formats.lines import Line, pages
from briefing.reading.formats.package import checked
from briefing.reading.formats.table import Pages

_GONE = frozenset(map(qn, ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:instrText", "w:tbl")))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MARKS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "‑"}
_CONTENT = frozenset(map(qn, ("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo")))


def read(data: bytes, where: str) -> Pages:
    """Return the text of a .docx file; raises InputError for a damaged or huge one."""
    checked(data, where, ".docx").close()
    try:
        document = open_docx(io.BytesIO(data))
    except (KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise InputError(
            "this .docx file is damaged.", where=where, hint="Open it, and save it again."
        ) from error
    return pages(_lines(document.element.body, Numbers(document)))


def _lines(parent: Any, numbers: Numbers) -> Iterator[Line]:
    """Yield the paragraphs and table rows below `parent` in order."""
    for child in parent:
        if child.tag == qn("w:p"):
            yield _paragraph(child, numbers)
        elif child.tag == qn("w:tbl"):
            yield from (_row(row, numbers) for row in child.iter(qn("w:tr")) if _own(row, child))
        elif child.tag in _CONTENT:
            yield from _lines(child, numbers)


def _own(row: Any, table: Any) -> bool:
    """Return whether `row` belongs to `table` itself, not to a table inside one of its cells."""
    return next(row.iterancestors(qn("w:tbl")), None) is table


def _paragraph(paragraph: Any, numbers: Numbers) -> Line:
    words = "".join(_words(paragraph))
    kind, level = numbers.kind(paragraph)
    marker = numbers.marker(paragraph) if words.strip() else ""
    found: Kind | None = "list_item" if marker and kind is None else kind
    return Line(marker + words, found, level)


def _row(row: Any, numbers: Numbers) -> Line:
    cells = [_cell(cell, numbers) for cell in row.iter(qn("w:tc")) if _cell_of(cell, row)]
    return Line("\t".join(cells).rstrip("\t"), "table_row" if len(cells) > 1 else None)


def _cell_of(cell: Any, row: Any) -> bool:
    return next(cell.iterancestors(qn("w:tr")), None) is row


def _cell(cell: Any, numbers: Numbers) -> str:
    texts = (_paragraph(paragraph, numbers).text for paragraph in cell.iter(qn("w:p")))
    return " ".join(" ".join(text.split()) for text in texts if text.strip())


def _words(element: Any) -> Iterator[str]:
    """Yield the words of a paragraph; what a reviewer deleted is not among them."""
    for child in element:
        if child.tag in _GONE or child.tag == _FALLBACK:
            continue
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in _MARKS:
            yield _MARKS[child.tag]
        else:
            yield from _words(child)
