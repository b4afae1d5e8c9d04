"""The blocks of a plain text: one to a line, its kind told from the line alone."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.chinese.marks import sign_characters
from briefing.reading.document import Block, Kind, Span

_LINE = re.compile(r"[^\n]+")
_HEADING_LENGTH = 60
_NUMERAL = "[一二三四五六七八九十百]{1,3}"
_HEADINGS = (
    (1, re.compile(r"#{1,6}\s+\S.*")),
    (2, re.compile(r"【[^【】]{1,60}】")),
    (2, re.compile(rf"(?:第?{_NUMERAL}、|第{_NUMERAL}[章节節部场場]\s*|[（(]{_NUMERAL}[）)])\S.*")),
    (2, re.compile(r"(?:Session|Part|Panel|Section)\s+(?:\d+|[IVX]+|One|Two|Three)\b.*", re.I)),
)
_TABLE_ROW = re.compile(r"\|.*\|\s*$|[^\t]*\S\t+\S|\S.*\S {1,}[|｜] {1,}\S")
_SENTENCE_END = re.compile(r"[。！？!?；;，,：:.…]$")


@cache
def _parenthesized() -> re.Pattern[str]:
    return re.compile(rf"[{sign_characters('han-paren')}]\S.*")  # ㈠, as （一） above


@cache
def _list_item() -> re.Pattern[str]:
    return re.compile(
        r"[•●○◆■▪◦‣·]\s*\S|[-*–—]\s+\S|\d{1,3}(?:[.．、)）]|\.\s)\s*\D|[（(]\d{1,3}[）)]|"
        rf"[{sign_characters()}]"
    )


def blocks_of(text: str) -> tuple[Block, ...]:
    """Return the blocks of `text` in order; every character outside them is white space."""
    return tuple(_blocks(text))


def _blocks(text: str) -> Iterator[Block]:
    first = True
    for found in _LINE.finditer(text):
        line = found.group()
        words = line.strip()
        if not words:
            continue
        start = found.start() + len(line) - len(line.lstrip())
        kind, level = kind_of(words, first=first)
        yield Block(kind, Span(start, start + len(words)), level)
        first = False


def kind_of(line: str, *, first: bool = False) -> tuple[Kind, int]:
    """Return the kind and the heading level of one line without outer blanks."""
    if _TABLE_ROW.match(line):
        return "table_row", 0
    if len(line) <= _HEADING_LENGTH and not _SENTENCE_END.search(line):
        if first:
            return "heading", 1
        for level, pattern in (*_HEADINGS, (2, _parenthesized())):
            if pattern.fullmatch(line):
                return "heading", level
    if _list_item().match(line):
        return "list_item", 0
    return "paragraph", 0
