"""The order in which a screen reader reads a PDF aloud, passage by passage, each in its language.

This follows the structure tree alone (ISO 32000-1, 14.8.2.3), as speech does; what no tag holds is
not heard.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count, groupby

from briefing.check.pdf_file.opened import Opened
from briefing.check.pdf_file.structure import HEADINGS, Element, Marked

DRAWN = ("Figure", "Formula")
BLOCKS = ("P", *HEADINGS, "LI", "Lbl", "LBody", "TH", "TD", "Caption", "BlockQuote", "Figure",
          "Formula", "Note", "TOCI")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that are read in one go: page from 1, language, type of the block, text."""

    page: int
    lang: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a passage: its block, by number and type, what is said, and its place."""

    block: tuple[int, str]
    lang: str
    text: str
    page: int = 0
    base: float | None = None


def passages(file: Opened) -> Iterator[Passage]:
    """Yield what is read aloud, in order; nothing of a file without tags."""
    if file.tree is None:
        return
    pieces = _pieces(_Heard(file, _bases(file), count(1)), file.tree, (0, ""))
    for (block, lang), held in groupby(pieces, lambda piece: (piece.block, piece.lang)):
        said = list(held)
        if text := _joined(said):
            yield Passage(said[0].page + 1, lang, block[1], text)


@dataclass(frozen=True, slots=True)
class _Heard:
    """What pieces are made from: the file, the baselines of its marked content, block numbers."""

    file: Opened
    bases: Mapping[tuple[int, int], float]
    numbers: Iterator[int]


def _bases(file: Opened) -> dict[tuple[int, int], float]:
    return {
        (page, run.mark): run.glyphs[0].base
        for page, drawn in enumerate(file.runs)
        for run in drawn
    }


def _pieces(heard: _Heard, element: Element, block: tuple[int, str]) -> Iterator[_Piece]:
    """Yield the pieces of an element; a replacement or alternative text is said in its place."""
    if element.kind in BLOCKS:
        block = next(heard.numbers), element.kind
    instead = element.actual or (element.alt if element.kind in DRAWN else None)
    if instead:
        page = next((leaf.page for leaf in element.leaves()), 0)
        yield _Piece(block, element.lang, instead, page)
        return
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from _pieces(heard, kid, block)
        elif isinstance(kid, Marked):
            key = kid.page, kid.number
            text = heard.file.words.get(key, "")
            yield _Piece(block, element.lang, text, kid.page, heard.bases.get(key))


def _joined(pieces: Iterable[_Piece]) -> str:
    """Return pieces as one text, with a blank where a line end has taken it between words."""
    whole, base = "", None
    for piece in pieces:
        broken = base is not None and piece.base is not None and piece.base != base
        torn = whole[-1:].isascii() and piece.text[:1].isascii()
        whole += f" {piece.text}" if whole and broken and torn else piece.text
        base = piece.base
    return " ".join(whole.split())
