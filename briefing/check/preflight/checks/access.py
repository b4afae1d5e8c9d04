"""Checks of what a screen reader needs; all of PDF/UA is in the accessibility table."""

from collections.abc import Iterator

from pikepdf import Dictionary

from briefing.check.finding import Finding
from briefing.check.pdf_file.opened import Opened
from briefing.check.preflight.contract import Check


def _read(file: Opened) -> bool:
    return not (file.claims.press or file.claims.imposed)


def _tags(file: Opened) -> Iterator[Finding]:
    marked = file.pdf.Root.get("/MarkInfo", Dictionary()).get("/Marked")
    if file.tree is None or not marked:
        yield Finding("fail", "tags", "tags are missing.", hint="Build it with briefing.")
        return
    if not (file.claims.pdfua or file.claims.pdfa.startswith("1")):  # PDF/A-1 is older than PDF/UA
        yield Finding("warn", "tags", "PDF/UA is not claimed.")
    lost = [number + 1 for number in range(file.pages) if _untold(file, number)]
    if lost:
        pages = ", ".join(map(str, lost[:8]))
        message = f"nothing on page {pages} is read aloud, though text stands on it."
        yield Finding("fail", "tags", message)


def _untold(file: Opened, number: int) -> bool:
    shown = file.contents[number].shown
    return bool(shown) and not any((number, s.mark) in file.read for s in shown)


TAGS = Check("tags", "tags are there", "access", _tags, _read)
