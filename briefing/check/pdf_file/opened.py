"""A PDF, opened once for all checks; each part is read when the first check asks for it."""

from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import Any

import pypdfium2
from pikepdf import ForeignObjectError, PasswordError, Pdf, PdfError

from briefing.check.pdf_file.claims import Claims, claims
from briefing.check.pdf_file.content import Content
from briefing.check.pdf_file.font import Font
from briefing.check.pdf_file.operators import content
from briefing.check.pdf_file.structure import Element, tree
from briefing.check.pdf_file.text import Line, Run, lines, runs
from briefing.errors import InputError

HEAD = 1024  # bytes within which a PDF says that it is one (PDF Reference 1.7, appendix H, note 13)
# What a file that is not as the standard says makes of code that reads it.
BROKEN = (PdfError, ForeignObjectError, KeyError, ValueError, TypeError, AttributeError,
          IndexError, RecursionError, ArithmeticError)  # fmt: skip


@dataclass(frozen=True)
class Opened:
    """A PDF: its bytes, and what they hold, page by page from the first."""

    data: bytes
    pdf: Pdf
    fonts_met: dict[Any, Font] = field(default_factory=dict)

    @cached_property
    def claims(self) -> Claims:
        """What the file says that it is."""
        return claims(self.pdf)

    @cached_property
    def contents(self) -> tuple[Content, ...]:
        """What the operators of each page do."""
        return tuple(content(page, self.fonts_met) for page in self.pdf.pages)

    @cached_property
    def fonts(self) -> tuple[Font, ...]:
        """The fonts that show text, by name."""
        met = {id(shown.font): shown.font for page in self.contents for shown in page.shown}
        return tuple(sorted(met.values(), key=lambda font: font.name))

    @cached_property
    def runs(self) -> tuple[tuple[Run, ...], ...]:
        """The runs of glyphs of each page, where they stand."""
        drawn = pypdfium2.PdfDocument(self.data)
        try:
            return tuple(runs(page) for page in drawn)
        finally:
            drawn.close()

    @cached_property
    def lines(self) -> tuple[tuple[Line, ...], ...]:
        """The lines of each page."""
        return tuple(lines(page) for page in self.runs)

    @cached_property
    def tree(self) -> Element | None:
        """The structure tree, or None where the file is not tagged."""
        return tree(self.pdf)

    @cached_property
    def read(self) -> frozenset[tuple[int, int]]:
        """Page and number of all marked content that the structure tree holds."""
        root = self.tree
        return (
            frozenset((leaf.page, leaf.number) for leaf in root.leaves()) if root else frozenset()
        )

    @cached_property
    def words(self) -> dict[tuple[int, int], str]:
        """What the marked content of each page and number says."""
        found: dict[tuple[int, int], str] = {}
        for page, held in enumerate(self.contents):
            for shown in held.shown:
                key = page, shown.mark
                found[key] = found.get(key, "") + shown.font.text(shown.codes)
        return found

    @property
    def pages(self) -> int:
        """The number of pages."""
        return len(self.pdf.pages)


def opened(data: bytes, where: str) -> Opened:
    """Return the PDF. Raises InputError when it is locked, or no PDF that can be read."""
    try:
        return Opened(data, Pdf.open(BytesIO(data)))
    except PasswordError as error:
        raise InputError("this PDF is encrypted.", where=where, hint="Unlock it first.") from error
    except PdfError as error:
        if b"%PDF-" not in data[:HEAD]:
            raise InputError(
                "this is not a PDF.", where=where, hint="`briefing build` makes one from a digest."
            ) from error
        raise InputError(
            "this PDF cannot be read.",
            where=where,
            hint="Build it again, or open it in a viewer to see what is left of it.",
        ) from error
