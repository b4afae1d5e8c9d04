"""PDF files with a text layer: lines become paragraphs again, page furniture goes."""

import re
from collections.abc import Iterator
from statistics import median

import pypdfium2
import pypdfium2.raw as pdfium

from briefing.errors import InputError
from briefing.reading.formats.lines import Line, pages
from briefing.reading.formats.pdf_flow import Printed, paragraphs
from briefing.reading.formats.pdf_furniture import without_furniture
from briefing.reading.formats.table import Pages
from briefing.reading.limits import MAX_CHARACTERS, MAX_PAGES

_FEWEST = 8  # characters a page; a scan has none, or a stamp
_LINE_ENDS = "\r\n"
_SPELT = {"\x02": "-"}  # how PDFium gives a hyphen at a line end
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
        printed = _printed(document, where)
        scanned = sum(len(line.text) for page in printed for line in page) < _FEWEST * len(printed)
        if scanned:
            raise InputError(
                "this PDF holds pictures of pages and no text: it is a scan.",
                where=where,
                hint="Put it through OCR first (ocrmypdf), or give the text itself.",
            )
    finally:
        document.close()
    return pages(Line(text) for text in paragraphs(without_furniture(printed)))


def _refusal(reason: str, where: str) -> InputError:
    if "assword" in reason:
        return InputError(
            "this PDF is locked by a password.", where=where, hint="Save it without one."
        )
    return InputError(
        "this PDF is damaged and cannot be opened.", where=where, hint="Print it to PDF again."
    )


def _printed(document: pypdfium2.PdfDocument, where: str) -> list[list[Printed]]:
    """Return the lines of each page."""
    if len(document) > MAX_PAGES:
        raise InputError(f"this PDF has more than {MAX_PAGES:,} pages.", where=where)
    found: list[list[Printed]] = []
    characters = 0
    for number in range(len(document)):
        page = document[number]
        textpage = page.get_textpage()
        characters += textpage.count_chars()
        if characters > MAX_CHARACTERS:
            raise InputError(f"the text is longer than {MAX_CHARACTERS:,} characters.", where=where)
        found.append(list(_lines(textpage, number, page.get_size())))
        textpage.close()
        page.close()
    return found


Box = tuple[float, float, float, float]
Char = tuple[str, Box | None, float]  # with its place, which a blank has not, and the size of font


def _lines(
    textpage: pypdfium2.PdfTextPage, page: int, size: tuple[float, float]
) -> Iterator[Printed]:
    """Yield the lines of a page in the order of the file, each with where it stands."""
    chars: list[Char] = []
    raw = textpage.raw
    for index in range(textpage.count_chars()):
        char = chr(pdfium.FPDFText_GetUnicode(raw, index) or 0xFFFD)
        if char not in _LINE_ENDS:
            box = None if char.isspace() else _box(raw, index)
            chars.append((_SPELT.get(char, char), box, pdfium.FPDFText_GetFontSize(raw, index)))
        elif chars:
            yield from _line(chars, page, size)
            chars = []
    yield from _line(chars, page, size)


def _box(raw: object, index: int) -> Box | None:
    """Return left, bottom, right and top of a character, in points from the lower left corner."""
    box = pdfium.FS_RECTF()
    if not pdfium.FPDFText_GetLooseCharBox(raw, index, box):
        return None
    return box.left, box.bottom, box.right, box.top


def _from_left(chars: list[Char], boxes: list[Box]) -> list[Char]:
    """Return the characters of one row by their places, a blank behind what it follows.

    Some writers (LibreOffice) put the marks of another font behind the row that they stand in.
    """
    if not boxes or max(box[1] for box in boxes) >= min(box[3] for box in boxes):
        return chars  # more than one row
    at, placed = boxes[0][0], []
    for char in chars:
        at = char[1][0] if char[1] else at
        placed.append((at, char))
    return [char for _, char in sorted(placed, key=lambda pair: pair[0])]


def _line(chars: list[Char], page: int, size: tuple[float, float]) -> Iterator[Printed]:
    boxes = [box for _, box, _ in chars if box]
    chars = _from_left(chars, boxes)
    text = "".join(char for char, _, _ in chars).strip()
    if not boxes or not text:
        return
    width, height = size
    left = min(box[0] for box in boxes)
    unit = _UNIT.match(text)
    lead = boxes[min(len(unit.group()) if unit else 1, len(boxes)) - 1][2] - left
    yield Printed(
        text=text,
        left=left,
        right=max(box[2] for box in boxes),
        top=height - max(box[3] for box in boxes),
        bottom=height - min(box[1] for box in boxes),
        font=median(font for _, box, font in chars if box),
        lead=lead,
        page=page,
        width=width,
        height=height,
    )
