"""Checks of the pages: how many, how large, and whether something stands on each."""

from collections import Counter
from collections.abc import Iterator

from briefing.check.finding import Finding, Level, page_name
from briefing.check.pdf_file.boxes import MM, trim
from briefing.check.pdf_file.opened import Opened
from briefing.check.pdf_file.text import Line
from briefing.check.preflight.contract import Check

PAPERS = {(210, 297): "A4", (297, 420): "A3", (148, 210): "A5", (216, 279): "Letter"}  # ISO 216
FEW = 3  # lines of text, at most, on a page that is nearly empty
DISPLAY = 14.0  # points: words as large as this are a title, and may stand alone
MARGIN = 0.1  # of the height: above and below it stand running heads and page numbers


def _pages(file: Opened) -> Iterator[Finding]:
    sizes = Counter(_size(page) for page in file.pdf.pages)
    if not sizes:
        yield Finding("fail", "pages", "the PDF has no pages.")
    for (width, height), count in sizes.items():
        paper = PAPERS.get((min(width, height), max(width, height)), f"{width} × {height} mm")
        level: Level = "pass" if len(sizes) == 1 else "warn"
        yield Finding(level, "pages", f"{count} pages of {paper}.")


def _size(page: object) -> tuple[int, int]:
    paper = trim(page)
    return round(paper.width / MM), round(paper.height / MM)


def _empty(file: Opened) -> Iterator[Finding]:
    """Yield pages without words; blank backs are meant where both sides are printed."""
    for number in range(file.pages):
        content, lines = file.contents[number], body(file, number)
        if lines or content.drawn:
            if _sparse(lines) and not content.drawn and number:
                message = f"there is next to nothing on it: “{lines[0].text}”."
                yield Finding("warn", "empty-page", message, page_name(number))
        elif not (file.claims.press or file.claims.duplex):
            hint = "Where it is meant, say so on the page."
            yield Finding("fail", "empty-page", "there is nothing on it.", page_name(number), hint)


def _sparse(lines: tuple[Line, ...]) -> bool:
    bases = {round(line.box.bottom / line.size) for line in lines if line.size}
    return len(bases) <= FEW and all(line.size < DISPLAY for line in lines)


def body(file: Opened, number: int) -> tuple[Line, ...]:
    """Return the lines of a page without running heads and page numbers."""
    told = tuple(line for line in file.lines[number] if (number, line.mark) in file.read)
    if told:
        return told
    paper = trim(file.pdf.pages[number])
    low, high = paper.bottom + MARGIN * paper.height, paper.top - MARGIN * paper.height
    return tuple(line for line in file.lines[number] if low < line.box.bottom < high)


PAGES = Check("pages", "all pages are of one size", "pages", _pages)
EMPTY = Check("empty-page", "something stands on every page", "pages", _empty)
