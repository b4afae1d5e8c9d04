"""PDF files with a text layer: lines become paragraphs again, page furniture goes."""

import re
from collections.abc import Iterator

import pypdfium2

from briefing.errors import InputError
from briefing.reading.document import LeftOut
from briefing.reading.formats.lines import Line, pages
from briefing.reading.formats.pdf.aside import set_aside
from briefing.reading.formats.pdf.flow import Printed, paragraphs
from briefing.reading.formats.pdf.furniture import furniture
from briefing.reading.formats.pdf.layout import regions
from briefing.reading.formats.pdf.pieces import Piece, pieces_of
from briefing.reading.formats.pdf.tables import TableRow, rows_and_pieces
from briefing.reading.formats.table import Pages
from briefing.reading.limits import MAX_CHARACTERS, MAX_PAGES

_FEWEST = 8  # characters a page; a scan has none, or a stamp
_OPEN, _CLOSE = "[“‘「『（《【(\\[]", "[”’」』）》】)\\]，。、；：！？…,.;:!?%]"
_CORE = "(?:[A-Za-z0-9À-ɏ'’.,%-]+|[^“‘「『（《【(\\[])"
_PIECE = f"{_OPEN}*{_CORE}{_CLOSE}*"
_UNIT = re.compile(
    rf"{_PIECE}(?:(?:(?<=[”’\"'])|(?=[“‘\"']))(?:{_PIECE}))*"
)  # what stays together at the beginning of a line (Unicode Standard Annex 14, class QU)


def read(data: bytes, where: str) -> Pages:
    """Return the paragraphs of a PDF; raises InputError for scans, locked and damaged files."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _refusal(str(error), where) from error
    try:
        _refuse_brief(document, where)
        printed, left_out = _printed(document, where)
        if sum(len(line.text) for page in printed for line in page) < _FEWEST * len(printed):
            raise InputError(
                "this PDF holds pictures of pages and no text: it is a scan.",
                where=where,
                hint="Put it through OCR first (ocrmypdf), or give the text itself.",
            )
    finally:
        document.close()
    gone = furniture(printed)
    kept = [line for page in printed for line in page if id(line) not in gone]
    left_out += [LeftOut("furniture", line.text, f"page {line.page + 1}") for line in gone.values()]
    return pages([*_lines(kept), *left_out])


def _refuse_brief(document: pypdfium2.PdfDocument, where: str) -> None:
    """Raise InputError for a PDF that this program made: a brief is no source."""
    if document.get_metadata_value("Creator").split(" ")[0] == "briefing":
        raise InputError(
            "this PDF is a brief, and no source of one.",
            where=where,
            hint="`briefing open` takes out its record, if it carries one.",
        )


def _refusal(reason: str, where: str) -> InputError:
    if "assword" in reason:
        return InputError(
            "this PDF is locked by a password.", where=where, hint="Save it without one."
        )
    return InputError(
        "this PDF is damaged and cannot be opened.", where=where, hint="Print it to PDF again."
    )


def _printed(
    document: pypdfium2.PdfDocument, where: str
) -> tuple[list[list[Printed]], list[LeftOut]]:
    """Return the rows of each page in the order of reading, and what stands beside the text."""
    if len(document) > MAX_PAGES:
        raise InputError(f"this PDF has more than {MAX_PAGES:,} pages.", where=where)
    found: list[list[Printed]] = []
    left_out: list[LeftOut] = []
    characters = 0
    for number in range(len(document)):
        page = document[number]
        textpage = page.get_textpage()
        characters += textpage.count_chars()
        if characters > MAX_CHARACTERS:
            raise InputError(f"the text is longer than {MAX_CHARACTERS:,} characters.", where=where)
        taken = pieces_of(page, textpage)
        pieces, aside = set_aside(taken, number)
        size = (taken.width, taken.height)
        found.append(list(_rows(pieces, taken.em, number, size)))
        left_out += aside
        textpage.close()
        page.close()
    return found, left_out


def _rows(
    pieces: list[Piece], em: float, page: int, size: tuple[float, float]
) -> Iterator[Printed]:
    """Yield the rows of a page: a piece, pieces of one row side by side, or a row of a table."""
    for region in regions(pieces, em):
        row: list[Piece] = []
        for found in rows_and_pieces(region.pieces, em):
            if isinstance(found, TableRow):
                if row:
                    yield _row(row, page, size, region.column)
                    row = []
                line = _row([found.first], page, size, region.column)
                yield line.as_row("\t".join(found.cells))
                continue
            if row and not _is_beside(row[-1], found):
                yield _row(row, page, size, region.column)
                row = []
            row.append(found)
        if row:
            yield _row(row, page, size, region.column)


def _is_beside(one: Piece, other: Piece) -> bool:
    overlap = min(one.bottom, other.bottom) - max(one.top, other.top)
    return overlap > 0.5 * min(one.height, other.height)


def _row(row: list[Piece], page: int, size: tuple[float, float], column: str) -> Printed:
    row.sort(key=lambda piece: piece.left)
    text = " ".join(piece.text for piece in row)
    first = row[0]
    unit = _UNIT.match(text)
    length = len(unit.group()) if unit else 1
    lead = first.chars[min(length, len(first.chars)) - 1].right - first.left
    return Printed(
        text=text,
        left=first.left,
        right=row[-1].right,
        top=min(piece.top for piece in row),
        bottom=max(piece.bottom for piece in row),
        font=first.font,
        lead=lead,
        page=page,
        width=size[0],
        height=size[1],
        column=column,
        order=min(piece.order for piece in row),
    )


def _lines(kept: list[Printed]) -> Iterator[Line]:
    """Yield the paragraphs and the rows of tables in order."""
    group: list[Printed] = []
    for line in kept:
        if not line.row:
            group.append(line)
            continue
        yield from (Line(text) for text in paragraphs(group, kept))
        group = []
        yield Line(line.text, "table_row")
    yield from (Line(text) for text in paragraphs(group, kept))
