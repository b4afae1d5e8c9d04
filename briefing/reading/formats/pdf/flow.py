"""Printed lines become paragraphs again: by how far a line runs, indents, gaps and sizes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from briefing.chinese.marks import sign_characters
from briefing.reading.formats.lines import joined

_INDENT = 1.2  # ems; a first line is set in by two in Chinese, by one or more in English
_SLACK = 0.6  # ems that a full line may end before the edge, besides what the next word needs
_WIDER_GAP = 0.35  # ems by which the gap before a new paragraph exceeds that within one
_MARKER = re.compile(
    r"[•●○■▪◦‣·–—*-]\s|\d{1,3}[.、)）．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、"
    rf"|[{sign_characters()}]|[{sign_characters('roman')}]\s*[、．.]"
)
_HYPHENATED = re.compile(r"[A-Za-z]+[-‐\xad]$")
_BEGINS = re.compile(
    rf"{_MARKER.pattern}|第[一二三四五六七八九十]{{1,2}}[，,、是]|[一二三四五六七八九十]{{1,2}}[是要]|其[一二三四五六][，,]"
    r"|首先|其次|最后|[^，。；！？：\s]{2,40}[：]|[^，。；！？：\s]{2,12}[ （(\[]+\d{1,2}:\d{2}"
)
_SENTENCE_ENDS = "。！？；：”.!?"
_MAY_HANG = "，。、,."
_SAME_FONT = 0.1  # of the size


@dataclass(frozen=True, slots=True)
class Printed:
    """One line as printed; places in points from the upper left corner of the page.

    `lead` is the width of its first word or character, which the line above had no room for.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    font: float
    lead: float
    page: int
    width: float
    height: float
    column: str = ""
    order: int = 0
    row: bool = False

    def as_row(self, text: str) -> "Printed":
        """Return a row of a table in the place of this line."""
        return replace(self, text=text, row=True)


def paragraphs(lines: Sequence[Printed], whole: Sequence[Printed] = ()) -> Iterator[str]:
    """Yield the text of each paragraph in order; `whole` are the lines of the whole document."""
    if not lines:
        return
    setting = _Setting.of([line for line in whole or lines if not line.row])
    group: list[Printed] = []
    for line in lines:
        if group and not setting.continues(group, line):
            yield _text(group, setting.words)
            group = []
        group.append(line)
    yield _text(group, setting.words)


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a document is set: its columns' edges, the gap between lines, and the em."""

    edges: dict[str, tuple[float, float]]
    gap: float
    em: float
    words: frozenset[str]

    @classmethod
    def of(cls, lines: Sequence[Printed]) -> "_Setting":
        em = median(line.bottom - line.top for line in lines) or 1.0
        edges = {
            column: _edges([line for line in lines if line.column == column])
            for column in {line.column for line in lines}
        }
        gaps = [
            after.top - before.bottom
            for before, after in pairwise(lines)
            if before.page == after.page and -em < after.top - before.bottom < 2 * em
        ]
        words = frozenset(re.findall(r"[A-Za-z]+-[A-Za-z]+", " ".join(x.text for x in lines)))
        return cls(edges, median(gaps) if gaps else 0.0, em, words)

    def continues(self, group: list[Printed], line: Printed) -> bool:
        """Return whether `line` goes on with the paragraph of `group`."""
        last = group[-1]
        if abs(last.font - line.font) > _SAME_FONT * last.font or self._is_apart(last, line):
            return False
        if last.text[-1] in _SENTENCE_ENDS and _BEGINS.match(line.text):
            return False
        _, right = self.edges[last.column]
        if right - last.right > line.lead + _SLACK * self.em:
            return False
        begins = self.edges[line.column][0] + _INDENT * self.em
        if line.left < begins:
            return True
        hanging = _MARKER.match(group[0].text) is not None and line.left > group[0].left
        quoted = len(group) > 1 and all(abs(x.left - line.left) < 2 for x in group)
        return hanging or quoted

    def _is_apart(self, last: Printed, line: Printed) -> bool:
        """Return whether the gap between two lines is wider than within a paragraph."""
        if last.page != line.page or line.top < last.top:
            return False
        return line.top - last.bottom > self.gap + _WIDER_GAP * self.em


def _edges(lines: Sequence[Printed]) -> tuple[float, float]:
    """Return the left edge, where a good part of the lines begin, and the right edge.

    Marks at the ends of lines may hang beyond it (JLREQ 3.1.9 of hanging punctuation).
    """
    lefts = sorted(line.left for line in lines)
    plain = [line.right for line in lines if line.text[-1] not in _MAY_HANG]
    rights = sorted(plain or [line.right for line in lines])
    return lefts[len(lefts) // 10], rights[-1 - len(rights) // 50]


def _unbroken(text: str, after: str, words: frozenset[str]) -> str:
    """Return two lines joined at a hyphen, which stays where the document has the word with it."""
    head, tail = re.search(r"[A-Za-z]*.$", text), re.match(r"[A-Za-z]*", after)
    whole = f"{head.group() if head else ''}{tail.group() if tail else ''}"
    return text + after if whole in words else text[:-1] + after


def _text(group: Sequence[Printed], words: frozenset[str]) -> str:
    text = ""
    for line in group:
        if _HYPHENATED.search(text) and line.text[:1].islower():
            text = _unbroken(text, line.text, words)
        else:
            text = joined(text, line.text)
    return text
