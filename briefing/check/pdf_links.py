"""Links of a PDF: each has a target, and a printed page number is that of the target."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pypdf import PageObject, PdfReader

from briefing.check.finding import Finding

SLACK = 3.0  # points by which a number may stand outside the rectangle of its link


@dataclass(frozen=True, slots=True)
class Link:
    """An internal link: the page it is on, from 1, its rectangle, and the page it leads to."""

    page: int
    box: tuple[float, float, float, float]
    name: str
    target: int | None


def links(reader: PdfReader) -> Iterator[Finding]:
    """Yield each internal link that leads nowhere, or how many there are."""
    found = _links(reader)
    lost = [link for link in found if link.target is None]
    for link in lost:
        message = f"a link leads to “{link.name}”, which is not there."
        yield Finding("fail", "dead-link", message, f"page {link.page}")
    if not lost:
        yield Finding("pass", "links", f"{len(found)} links lead to a place in the PDF.")


def page_numbers(reader: PdfReader) -> Iterator[Finding]:
    """Yield each linked page number, as in agenda and index, that is not the target's."""
    found = _links(reader)
    seen, wrong = 0, 0
    for number in sorted({link.page for link in found}):
        printed = _numbers(reader.pages[number - 1])
        for link in found:
            shown = _inside(printed, link) if link.page == number else None
            if shown is None or link.target is None:
                continue
            seen += 1
            if shown != link.target:
                wrong += 1
                message = f"“{shown}” is printed for “{link.name}”, which is on {link.target}."
                yield Finding("fail", "page-number", message, f"page {number}")
    if not wrong:
        yield Finding("pass", "page-numbers", f"{seen} printed page numbers are right.")


def _links(reader: PdfReader) -> list[Link]:
    places = {
        name: reader.get_destination_page_number(place)
        for name, place in reader.named_destinations.items()
    }
    return [
        link
        for number, page in enumerate(reader.pages, 1)
        for note in page.get("/Annots") or ()
        if (link := _link(number, note.get_object(), places))
    ]


def _link(page: int, note: Any, places: dict[str, int | None]) -> Link | None:
    """Return the internal link of an annotation with a named target, or None for another."""
    name = note.get("/Dest", (note.get("/A") or {}).get("/D"))
    if note.get("/Subtype") != "/Link" or not isinstance(name, str | bytes):
        return None
    text = name.decode("utf-8", "replace") if isinstance(name, bytes) else str(name)
    x0, y0, x1, y1 = (float(value) for value in note["/Rect"])
    at = places.get(text)
    box = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    return Link(page, box, text, None if at is None else at + 1)


def _numbers(page: PageObject) -> list[tuple[float, float, int]]:
    """Return the page's pieces of text that are whole numbers, with their place in points."""
    found: list[tuple[float, float, int]] = []

    def keep(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        if text.strip().isdecimal() and len(text.strip()) < 6:
            x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            found.append((x, y, int(text)))

    page.extract_text(visitor_text=keep)
    return found


def _inside(printed: list[tuple[float, float, int]], link: Link) -> int | None:
    x0, y0, x1, y1 = link.box
    return next(
        (
            number
            for x, y, number in printed
            if x0 - SLACK <= x <= x1 + SLACK and y0 - SLACK <= y <= y1 + SLACK
        ),
        None,
    )
