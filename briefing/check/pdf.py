"""Preflight of a PDF: what a printer or a reader would stumble over."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from briefing.check.finding import Finding
from briefing.check.pdf_fonts import fonts, glyphs
from briefing.check.pdf_links import links, page_numbers
from briefing.errors import InputError

Check = Callable[[PdfReader], Iterator[Finding]]
MAX_BYTES = 500_000_000


def check_pdf(path: Path) -> tuple[Finding, ...]:
    """Return the findings of every check, in the order of CHECKS.

    Raises InputError when the file is no PDF that can be read.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise InputError(f"larger than {MAX_BYTES // 1_000_000} MB.", where=str(path))
        with path.open("rb") as stream:
            reader = PdfReader(stream, strict=False)
            if reader.is_encrypted:
                raise InputError("this PDF is encrypted.", where=str(path), hint="Unlock it first.")
            return tuple(finding for check in CHECKS.values() for finding in check(reader))
    except (OSError, PyPdfError, RecursionError, KeyError, ValueError, TypeError) as error:
        raise InputError(
            f"this PDF cannot be read ({type(error).__name__}).",
            where=str(path),
            hint="Build it again, or open it in a viewer to see what is left of it.",
        ) from error


def pages(reader: PdfReader) -> Iterator[Finding]:
    """Yield the number and size of the pages, and each page that has nothing on it."""
    sizes = {
        (round(float(p.mediabox.width)), round(float(p.mediabox.height))) for p in reader.pages
    }
    if not reader.pages:
        yield Finding("fail", "pages", "the PDF has no pages.")
    for width, height in sorted(sizes):
        message = f"{len(reader.pages)} pages of {_paper(width, height)}."
        yield Finding("pass" if len(sizes) == 1 else "warn", "pages", message)
    for number, page in enumerate(reader.pages, 1):
        if not page.extract_text().strip() and not page.images:
            yield Finding("warn", "empty-page", "there is nothing on it.", f"page {number}")


def _paper(width: int, height: int) -> str:
    """Return a size in points as the paper's name (ISO 216) or in millimetres."""
    if (width, height) == (595, 842):
        return "A4"
    return f"{width * 25.4 / 72:.0f} × {height * 25.4 / 72:.0f} mm"


def metadata(reader: PdfReader) -> Iterator[Finding]:
    """Yield whether title, language and tags are there, which screen readers ask for."""
    catalog: Any = reader.trailer["/Root"]
    title = (reader.metadata.title if reader.metadata else None) or ""
    tagged = bool(catalog.get("/MarkInfo", {}).get("/Marked"))
    for name, there in (
        ("title is", bool(title.strip())),
        ("language is", "/Lang" in catalog),
        ("tags are", tagged and "/StructTreeRoot" in catalog),
    ):
        yield Finding("pass" if there else "fail", "metadata", f"{name} {_there(there)}.")


def bookmarks(reader: PdfReader) -> Iterator[Finding]:
    """Yield whether the PDF has bookmarks."""
    there = bool(reader.outline)
    yield Finding("pass" if there else "warn", "bookmarks", f"bookmarks are {_there(there)}.")


def _there(there: bool) -> str:
    return "there" if there else "missing"


CHECKS: Mapping[str, Check] = MappingProxyType(
    {
        "pages": pages,
        "fonts": fonts,
        "glyphs": glyphs,
        "links": links,
        "page-numbers": page_numbers,
        "metadata": metadata,
        "bookmarks": bookmarks,
    }
)
