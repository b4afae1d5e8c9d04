"""Presentations (.pptx): the shapes of each slide from top to bottom; notes are listed."""

import re
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

from briefing.errors import InputError
from briefing.reading.document import LeftOut
from briefing.reading.formats.cells import Cell, Row, table_lines
from briefing.reading.formats.lines import Line, pages
from briefing.reading.formats.package import checked
from briefing.reading.formats.table import Pages

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/drawingml/main", _A[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/presentationml/main", _P[1:-1].encode()),
)
_FURNITURE = ("sldNum", "ftr", "dt", "hdr")
_FIGURES = re.compile(r"(\d+)\.xml$")
_BLANKS = re.compile(r"[ \t]*[\x0b\n][ \t]*")


def read(data: bytes, where: str) -> Pages:
    """Return the text of a presentation; raises InputError for a damaged or huge one."""
    try:
        with checked(data, where, ".pptx") as archive:
            return pages(_lines(archive))
    except (KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise InputError(
            "this .pptx file is damaged.", where=where, hint="Open it, and save it again."
        ) from error


def _lines(archive: zipfile.ZipFile) -> Iterator[Line | LeftOut]:
    for number, name in enumerate(_slides(archive), 1):
        slide = _part(archive, name)
        hidden = slide.get("show") in ("0", "false")
        for found in _shapes(slide):
            if hidden and isinstance(found, Line):
                yield LeftOut("hidden", found.text, f"slide {number}")
            elif isinstance(found, LeftOut):
                yield LeftOut(found.reason, found.text, f"slide {number}")
            else:
                yield found
        yield from _notes(archive, name, number)


def _slides(archive: zipfile.ZipFile) -> list[str]:
    """Return the names of the slides in the order of the show."""
    names = [n for n in archive.namelist() if re.fullmatch(r"ppt/slides/slide\d+\.xml", n)]
    try:
        relations = _part(archive, "ppt/_rels/presentation.xml.rels")
        show = _part(archive, "ppt/presentation.xml")
    except KeyError:
        return sorted(names, key=lambda n: int(_FIGURES.search(n).group(1)))  # type: ignore[union-attr]
    targets = {one.get("Id"): one.get("Target") or "" for one in relations}
    ids = [
        value
        for one in show.iter(f"{_P}sldId")
        for key, value in one.attrib.items()
        if key.endswith("}id")
    ]
    order = [f"ppt/{targets.get(i, '').removeprefix('/ppt/')}" for i in ids]
    return [name for name in order if name in names]


def _part(archive: zipfile.ZipFile, name: str) -> Any:
    content = archive.read(name)
    for strict, usual in _STRICT:
        content = content.replace(strict, usual)
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def _shapes(slide: Any) -> Iterator[Line | LeftOut]:
    """Yield the lines of a slide's shapes: its title first, the others from top to bottom."""
    shapes = list(slide.iter(f"{_P}sp", f"{_P}graphicFrame"))
    for shape in sorted(shapes, key=_place):
        kind = _placeholder(shape)
        hidden = shape.find(f".//{_P}cNvPr")
        if hidden is not None and hidden.get("hidden") in ("1", "true"):
            yield LeftOut("hidden", _text(shape))
        elif kind in _FURNITURE:
            yield LeftOut("furniture", _text(shape))
        elif shape.tag == f"{_P}graphicFrame":
            yield from _table(shape)
        else:
            yield from _paragraphs(shape, title=kind in ("title", "ctrTitle"))


def _placeholder(shape: Any) -> str:
    found = shape.find(f".//{_P}nvPr/{_P}ph")
    return "" if found is None else found.get("type") or "body"


def _place(shape: Any) -> tuple[int, int, int]:
    """Return where a shape stands: titles first, others by their upper left corner."""
    first = 0 if _placeholder(shape) in ("title", "ctrTitle") else 1
    corner = shape.find(f".//{_A}off")
    if corner is None:
        corner = shape.find(f"{_P}xfrm/{_A}off")
    if corner is None:
        return first, 0, 0
    return first, int(corner.get("y") or 0), int(corner.get("x") or 0)


def _paragraphs(shape: Any, *, title: bool = False) -> Iterator[Line]:
    number = 0
    for paragraph in shape.iter(f"{_A}p"):
        words = _BLANKS.sub("\n", _text(paragraph))
        automatic = paragraph.find(f"{_A}pPr/{_A}buAutoNum")
        if automatic is not None and words.strip():
            number = number + 1 if number else int(automatic.get("startAt") or 1)
            yield Line(f"{number}. {words}", "list_item")
            continue
        number = 0
        yield Line(words, "heading" if title else None, 2 if title else 0)


def _text(element: Any) -> str:
    parts = []
    for one in element.iter(f"{_A}t", f"{_A}br", f"{_A}tab"):
        parts.append({f"{_A}br": "\n", f"{_A}tab": "\t"}.get(one.tag, one.text or ""))
    return "".join(parts)


def _table(frame: Any) -> Iterator[Line]:
    rows: list[Row] = []
    for row in frame.iter(f"{_A}tr"):
        cells: Row = []
        for cell in row.iter(f"{_A}tc"):
            if cell.get("hMerge") in ("1", "true"):
                continue
            lines = list(_paragraphs(cell))
            across, below = int(cell.get("gridSpan") or 1), cell.get("vMerge") in ("1", "true")
            cells.append(Cell(lines, across, below=below))
        rows.append(cells)
    yield from table_lines(rows)


def _notes(archive: zipfile.ZipFile, slide: str, number: int) -> Iterator[LeftOut]:
    """Yield the speaker's notes below a slide, which the show does not show."""
    folder, _, name = slide.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in archive.namelist():
        return
    for one in _part(archive, relations):
        target = one.get("Target") or ""
        part = f"ppt/{target.removeprefix('../').removeprefix('/ppt/')}"
        if "notesSlide" in target and part in archive.namelist():
            for shape in _part(archive, part).iter(f"{_P}sp"):
                if _placeholder(shape) not in (*_FURNITURE, "sldImg"):
                    yield LeftOut("note", _text(shape), f"notes of slide {number}")
