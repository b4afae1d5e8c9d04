"""Checks of references: links lead somewhere, and printed page numbers are those of the pages."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from urllib.parse import urlsplit

from briefing.check.finding import Finding, page_name
from briefing.check.pdf_file.opened import Opened
from briefing.check.pdf_file.references import Folio, Link, folios, labels, links, printed
from briefing.check.preflight.contract import Check

SCHEMES = ("http", "https", "mailto", "tel")
# What a reference to a page looks like within its link: “12”, “p. 12”, “第12页”, “…… 12”.
REFERENCE = re.compile(r"(?:.*[.…·]|pp?\.?|第)?(\d{1,4})页?")


def _links(file: Opened) -> Iterator[Finding]:
    found, lost = links(file), 0
    for link in found:
        if link.inside and link.target is None:
            lost += 1
            message = f"a link leads to “{link.name}”, which is not there."
            yield Finding("fail", "links", message, page_name(link.page))
        elif not link.inside and not _address(link.name):
            message = f"a link leads to “{link.name}”, which is no address."
            yield Finding("warn", "links", message, page_name(link.page))
    if not lost:
        yield Finding("pass", "links", f"{len(found)} links lead somewhere.")


def _address(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme in SCHEMES and bool(parts.netloc or parts.path)


def _numbers(file: Opened) -> Iterator[Finding]:
    """Yield each linked page number, as in agenda and index, that is not its target's."""
    called, seen, failed = labels(file), 0, 0
    for page, held in groupby(_numbered(file), lambda told: told[0].page):
        numbers = [(number, called[link.target or 0]) for link, number in held]
        seen += len(numbers)
        wrong = [(number, name) for number, name in numbers if number != name]
        if wrong and _of_pages(numbers, len(wrong)):
            failed += len(wrong)
            for number, name in wrong:
                message = f"“{number}” is printed for what is on page {name}."
                yield Finding("fail", "page-numbers", message, page_name(page))
    if not failed:
        yield Finding("pass", "page-numbers", f"{seen} printed page numbers are right.")


def _numbered(file: Opened) -> Iterator[tuple[Link, str]]:
    for link, words in printed(file):
        if number := REFERENCE.fullmatch(words):
            yield link, number[1]


def _of_pages(numbers: list[tuple[str, str]], wrong: int) -> bool:
    """Return whether numbers are those of pages: most are right, or all are out by the same.

    Lines and items are numbered too, and what links to them prints other numbers.
    """
    shifts = {int(a) - int(b) for a, b in numbers if b.isdecimal()}
    return wrong * 2 <= len(numbers) or (len(shifts) == 1 and len(set(numbers)) > 1)


def _folios(file: Opened) -> Iterator[Finding]:
    """Yield the pages whose own number is out of line, or that count the pages wrongly."""
    found = folios(file)
    shifts = Counter(folio.number - page for page, folio in found.items())
    usual = shifts.most_common(1)[0][0] if shifts else 0
    last = max((folio.number for folio in found.values()), default=0)
    right = 0
    for page, folio in found.items():
        if message := _misnumbered(page, folio, usual, (last, file.pages - 1 + usual)):
            yield Finding("fail", "folios", message, page_name(page))
        else:
            right += 1
    if right == len(found):
        yield Finding("pass", "folios", f"{right} pages carry their own number.")


def _misnumbered(page: int, folio: Folio, usual: int, totals: tuple[int, int]) -> str:
    if folio.number != page + usual:
        return f"it is numbered {folio.number}, but is page {page + usual}."
    if folio.total is not None and not totals[0] <= folio.total <= totals[1]:
        return f"it says that there are {folio.total} pages, but there are {totals[1]}."
    return ""


def _in_order(file: Opened) -> bool:
    return not file.claims.imposed


LINKS = Check("links", "links lead somewhere", "references", _links)
NUMBERS = Check("page-numbers", "printed page numbers are right", "references", _numbers)
FOLIOS = Check("folios", "pages carry their own number", "references", _folios, _in_order)
