"""What readers collect: lines with the kind that the format tells; they make text and blocks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.chinese.han import is_han
from briefing.reading.blocks import kind_of
from briefing.reading.document import Block, Kind, Span
from briefing.reading.formats.table import Pages

_BREAKS = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_UNFIT = re.compile("[\x00-\x08\x0e-\x1f\x7f\xad\ud800-\udfff\ufeff\ufffe\uffff]")
_WIDE = frozenset("，。、；：！？（）《》「」『』【】〔〕")
_EITHER = "“”‘’—…·"  # marks of both scripts: what stands beside them tells


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, heading, list item or table row; `kind` is None where only its text tells."""

    text: str
    kind: Kind | None = None
    level: int = 0


def pages(lines: Iterable[Line]) -> Pages:
    """Return the text of `lines`, one below the other, with their blocks, and no blank one."""
    texts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for line in lines:
        for piece in _BREAKS.split(line.text):
            words = _UNFIT.sub("", piece).strip()
            if not words:
                continue
            kind, level = (line.kind, line.level) if line.kind else kind_of(words, first=not texts)
            texts.append(words)
            blocks.append(Block(kind, Span(at, at + len(words)), level))
            at += len(words) + 1
    return Pages("\n".join(texts), tuple(blocks))


def joined(before: str, after: str) -> str:
    """Return two parts of one paragraph as one: with a blank between, but none beside Chinese."""
    if not before or not after:
        return before or after
    inner, outer = before.rstrip(_EITHER)[-1:], after.lstrip(_EITHER)[:1]
    wide = any(is_han(char) or char in _WIDE for char in (inner, outer) if char)
    return f"{before}{after}" if wide else f"{before} {after}"
