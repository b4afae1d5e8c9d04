"""Where every character of a page stands, as PDFium draws it; lengths in points."""

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from briefing.check.pdf_file.boxes import Box

NEW_LINE = 0.45  # of the type size: a baseline further off is another line
NEW_CELL = 1.5  # of the type size: a gap wider than this parts two texts of one line


class Glyph(NamedTuple):
    """A character, the box of its ink, and the height of its baseline."""

    text: str
    box: Box
    base: float


@dataclass(frozen=True, slots=True)
class Run:
    """What one operator shows: the type size, the marked-content number or -1, the glyphs."""

    size: float
    mark: int
    glyphs: tuple[Glyph, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class Line:
    """Glyphs of one line that nothing wide parts; `mark` and `size` are of its first run."""

    text: str
    box: Box
    size: float
    mark: int


def runs(page: Any) -> tuple[Run, ...]:
    """Return the runs of a `PdfPage` in the order in which they are drawn."""
    reader = pdfium.FPDFText_LoadPage(page.raw)
    try:
        return tuple(_runs(reader))
    finally:
        pdfium.FPDFText_ClosePage(reader)


def _runs(reader: Any) -> Iterator[Run]:
    owner, address = None, None
    glyphs: list[Glyph] = []
    for at in range(pdfium.FPDFText_CountChars(reader)):
        code = pdfium.FPDFText_GetUnicode(reader, at)
        if code <= ord(" ") or pdfium.FPDFText_IsGenerated(reader, at) == 1:
            continue
        drawn = pdfium.FPDFText_GetTextObject(reader, at)
        if (found := ctypes.addressof(drawn.contents)) != address:
            if glyphs:
                yield _run(owner, glyphs)
            owner, address, glyphs = drawn, found, []
        glyphs.append(_glyph(reader, at, code))
    if glyphs:
        yield _run(owner, glyphs)


def _glyph(reader: Any, at: int, code: int) -> Glyph:
    pdfium.FPDFText_GetCharBox(reader, at, *SIDES)
    pdfium.FPDFText_GetCharOrigin(reader, at, *ORIGIN)
    left, right, bottom, top = (side.value for side in SIDES)
    return Glyph(chr(code), Box(left, bottom, right, top), ORIGIN[1].value)


SIDES = tuple(ctypes.c_double() for _ in range(4))
ORIGIN = tuple(ctypes.c_double() for _ in range(2))


def _run(owner: Any, glyphs: list[Glyph]) -> Run:
    size, matrix = ctypes.c_float(), pdfium.FS_MATRIX()
    pdfium.FPDFTextObj_GetFontSize(owner, size)
    pdfium.FPDFPageObj_GetMatrix(owner, matrix)
    scale = (matrix.c**2 + matrix.d**2) ** 0.5
    mark = pdfium.FPDFPageObj_GetMarkedContentID(owner)
    return Run(size.value * scale, mark, tuple(glyphs), around(glyphs))


def around(glyphs: Sequence[Glyph]) -> Box:
    """Return the least box that holds the glyphs."""
    boxes = [glyph.box for glyph in glyphs]
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return Box(min(lefts), min(bottoms), max(rights), max(tops))


def lines(drawn: Iterable[Run]) -> tuple[Line, ...]:
    """Return the lines of the runs: what stands side by side, cells of a table apart."""
    found: list[tuple[Run, list[Glyph]]] = []
    for run in drawn:
        for glyph in run.glyphs:
            if found and _follows(found[-1][1][-1], glyph, max(run.size, found[-1][0].size)):
                found[-1][1].append(glyph)
            else:
                found.append((run, [glyph]))
    return tuple(_line(run, glyphs) for run, glyphs in found)


def _follows(before: Glyph, glyph: Glyph, size: float) -> bool:
    gap = glyph.box.left - before.box.right
    return abs(glyph.base - before.base) < NEW_LINE * size and -size < gap < NEW_CELL * size


def _line(run: Run, glyphs: list[Glyph]) -> Line:
    return Line("".join(glyph.text for glyph in glyphs), around(glyphs), run.size, run.mark)
