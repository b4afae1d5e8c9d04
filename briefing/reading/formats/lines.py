"""What readers collect: lines with the kind that the format tells; they make text and blocks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.chinese.han import is_han
from briefing.reading.blocks import kind_of
from briefing.reading.characters import LINE_END, seen
from briefing.reading.document import Block, Kind, LeftOut, Span
from briefing.reading.formats.table import Pages
from briefing.reading.formats.text.record import without_times
from briefing.reading.formats.text.spaced import closed

_UNFIT = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_WIDE = frozenset("，。、；：！？（）《》「」『』【】〔〕")
_EITHER = "“”‘’—…·"  # marks of both scripts: what stands beside them tells


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, heading, list item or table row; `kind` is None where only its text tells.

    A table row may have several paragraphs in a cell: it is one block, of several lines of text.
    """

    text: str
    kind: Kind | None = None
    level: int = 0


def pages(lines: Iterable[Line | LeftOut], encoding: str = "utf-8") -> Pages:
    """Return the text of `lines`, one below the other, with their blocks, and no blank one."""
    texts: list[str] = []
    blocks: list[Block] = []
    left_out: list[LeftOut] = []
    at = 0
    for line in _untimed(list(lines)):
        if isinstance(line, LeftOut):
            if words := _fit(line.text).strip():
                left_out.append(LeftOut(line.reason, words, line.where))
            continue
        for words in _pieces(line):
            kind, level = (line.kind, line.level) if line.kind else kind_of(words, first=not texts)
            texts.append(words)
            blocks.append(Block(kind, Span(at, at + len(words)), level))
            at += len(words) + 1
    return Pages("\n".join(texts), tuple(blocks), encoding, tuple(left_out))


def _untimed(lines: list[Line | LeftOut]) -> list[Line | LeftOut]:
    """Return the lines of a meeting record without the times that its program printed."""
    places = [at for at, line in enumerate(lines) if isinstance(line, Line) and not line.kind]
    texts, times = without_times([str(lines[at].text) for at in places])
    if not times:
        return lines
    kept = list(lines)
    for at, text in zip(places, texts, strict=True):
        kept[at] = Line(text)
    return [*kept, *times]


def _pieces(line: Line) -> list[str]:
    """Return the lines of text of a line that are not blank; those of a table row are one."""
    pieces = [words for piece in LINE_END.split(line.text) if (words := _fit(piece).strip(_BLANKS))]
    if line.kind != "table_row":
        return [words for piece in pieces if (words := piece.strip())]
    row = "\n".join(pieces)
    return [row.rstrip()] if row.strip() else []


_BLANKS = " \u3000\xa0"  # of a row: an empty first cell keeps its tab


def _fit(text: str) -> str:
    words = _UNFIT.sub("", seen(text))
    return closed(words) if " " in words or "\u3000" in words else words


def joined(before: str, after: str) -> str:
    """Return two parts of one paragraph as one: with a blank between, but none beside Chinese."""
    if not before or not after:
        return before or after
    inner, outer = before.rstrip(_EITHER)[-1:], after.lstrip(_EITHER)[:1]
    wide = any(is_han(char) or char in _WIDE for char in (inner, outer) if char)
    return f"{before}{after}" if wide else f"{before} {after}"
