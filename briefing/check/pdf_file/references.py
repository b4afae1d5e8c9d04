"""Links of a PDF and the numbers printed on its pages."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pikepdf import Array, Dictionary, Name, NameTree, String

from briefing.check.pdf_file.boxes import Box, box, trim
from briefing.check.pdf_file.opened import Opened
from briefing.check.pdf_file.structure import Element, Referred
from briefing.check.pdf_file.text import Glyph, Run

Placed = tuple[int, Glyph]
# “4”, “4 / 12”, “— 4 —”: a page number, and perhaps how many there are.
FOLIO = re.compile(r"[—–-]?(\d{1,4})[—–-]?(?:[/／](\d{1,4}))?")
EDGE = 0.15  # of the page's height: page numbers stand above or below this
ROW = 20.0  # points: glyphs are looked up by rows of this height


@dataclass(frozen=True, slots=True)
class Link:
    """A link: its page, from 0, its box, where it leads, by name or address, and to which page.

    `inside` says whether it is to lead to a place in the file; `target` is None where it does not.
    `note` is the object of its annotation.
    """

    page: int
    box: Box
    name: str
    inside: bool
    target: int | None
    note: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Folio:
    """A page's printed number, and how many pages it says there are, or None."""

    number: int
    total: int | None


def links(file: Opened) -> tuple[Link, ...]:
    """Return all links, by page."""
    pages = {page.obj.objgen: number for number, page in enumerate(file.pdf.pages)}
    names = dict(_named(file.pdf.Root))
    return tuple(
        _link(number, note, pages, names)
        for number, page in enumerate(file.pdf.pages)
        for note in page.obj.get("/Annots", ())
        if note.get("/Subtype") == Name.Link
    )


def _named(root: Any) -> Iterator[tuple[str, Any]]:
    """Yield the named places (ISO 32000-1, 12.3.2.3), of the newer and of the older kind."""
    tree = root.get("/Names", Dictionary()).get("/Dests")
    if tree is not None:
        yield from ((str(key), place) for key, place in NameTree(tree).items())
    for key, place in root.get("/Dests", Dictionary()).items():
        yield key[1:], place


def _link(number: int, note: Any, pages: Mapping[Any, int], names: Mapping[str, Any]) -> Link:
    action = note.get("/A", Dictionary())
    if "/URI" in action:
        return Link(number, box(note["/Rect"]), str(action["/URI"]), False, None, note.objgen)
    place = note.get("/Dest", action.get("/D"))
    name = str(place).lstrip("/") if isinstance(place, String | Name) else ""
    target = _page(names.get(name) if name else place, pages)
    return Link(number, box(note["/Rect"]), name, True, target, note.objgen)


def _page(place: Any, pages: Mapping[Any, int]) -> int | None:
    """Return the number of the page that a place is on, from 0, or None."""
    held = place.get("/D") if isinstance(place, Dictionary) else place
    if not isinstance(held, Array) or not len(held):
        return None
    first = held[0]
    return first if isinstance(first, int) else pages.get(first.objgen)


def folios(file: Opened) -> dict[int, Folio]:
    """Return the numbers printed at head or foot, by page; where a page has two, the one in line.

    Others than page numbers may stand there, so that only what most pages agree on is kept.
    """
    found = {number: list(_folios(file, number)) for number in range(file.pages)}
    shifts = Counter(f.number - page for page, listed in found.items() for f in listed)
    if not shifts or max(shifts.values()) * 2 < sum(1 for listed in found.values() if listed):
        return {}
    usual = shifts.most_common(1)[0][0]
    return {
        page: min(listed, key=lambda folio: abs(folio.number - page - usual))
        for page, listed in found.items()
        if listed
    }


def _folios(file: Opened, number: int) -> Iterator[Folio]:
    paper = trim(file.pdf.pages[number])
    low, high = paper.bottom + EDGE * paper.height, paper.top - EDGE * paper.height
    for line in file.lines[number]:
        apart = not file.tree or (number, line.mark) not in file.read
        if apart and not low < line.box.bottom < high and (found := FOLIO.fullmatch(line.text)):
            yield Folio(int(found[1]), int(found[2]) if found[2] else None)


def labels(file: Opened) -> tuple[str, ...]:
    """Return what each page is called: by its label, else by its printed number, else counted."""
    if "/PageLabels" in file.pdf.Root:
        return tuple(page.label for page in file.pdf.pages)
    printed = folios(file)
    shifts = Counter(folio.number - page for page, folio in printed.items())
    usual = shifts.most_common(1)[0][0] if shifts else 1
    return tuple(str(number + usual) for number in range(file.pages))


def printed(file: Opened) -> Iterator[tuple[Link, str]]:
    """Yield each link that leads to a place in the file, with the number that it may print.

    In a tagged file that is what its tag holds last in an element of its own, as numbers that are
    generated are; other numbers, as of lines, are words of the link. Else it is all its words.
    """
    inside = [link for link in links(file) if link.target is not None]
    if file.tree:
        ends = _endings(file, file.tree)
        yield from ((link, ends[link.note]) for link in inside if link.note in ends)
        return
    rows = [_rows(page) for page in file.runs]
    for link in inside:
        yield link, "".join(_inside(rows[link.page], link.box))


def _endings(file: Opened, tree: Element) -> dict[tuple[int, int], str]:
    """Return the words of the last element in the tag of each link, by the link's annotation."""
    found: dict[tuple[int, int], str] = {}
    for element in tree.walk():
        notes = [kid.obj.objgen for kid in element.kids if isinstance(kid, Referred)]
        last = element.kids[-1] if notes else None
        if isinstance(last, Element):
            words = "".join(file.words.get((at.page, at.number), "") for at in last.leaves())
            found.update(dict.fromkeys(notes, words.strip()))
    return found


def _rows(drawn: tuple[Run, ...]) -> dict[int, list[Placed]]:
    """Return the glyphs of a page by rows, each with its place in the order of drawing."""
    rows: dict[int, list[Placed]] = defaultdict(list)
    for at, glyph in enumerate(glyph for run in drawn for glyph in run.glyphs):
        rows[int(glyph.box.bottom // ROW)].append((at, glyph))
    return rows


def _inside(rows: Mapping[int, list[Placed]], area: Box) -> Iterator[str]:
    found = sorted(
        placed
        for row in range(int(area.bottom // ROW), int(area.top // ROW) + 1)
        for placed in rows.get(row, ())
        if area.holds(*_middle(placed[1].box), 1.0)
    )
    return (glyph.text for _, glyph in found)


def _middle(area: Box) -> tuple[float, float]:
    return (area.left + area.right) / 2, (area.bottom + area.top) / 2
