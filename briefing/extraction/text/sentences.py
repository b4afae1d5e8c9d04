"""Sentences and clauses: where one ends, in Chinese and English, with regard to quotation marks."""

import re
from collections.abc import Iterator
from functools import cache

from briefing import facts
from briefing.extraction.lexicons.vocabulary import terms
from briefing.extraction.text.spans import trim
from briefing.reading.document import Span

_OPEN = "“（(《【[〔"
_CLOSE = "”）)》】]〕"
_PAIR = dict(zip(_CLOSE, _OPEN, strict=True))
_BRACKETS = re.compile(f"[{re.escape(_OPEN + _CLOSE)}]")
_TERMINATOR = re.compile(r"(?P<run>[。！？!?]+|\.+|…+)(?P<closers>[”’\"')）】》\]〕]*)")
_LINE = re.compile(r"[^\n]+")
_LAST_WORD = re.compile(r"[A-Za-z][A-Za-z.]{0,9}$")
_INITIALS = re.compile(r"(?:[A-Z]\.-?)+[A-Z]")  # M.R, J.-P: a name goes on behind them
_BREAK = re.compile(
    r"[，；：]|[,;:](?=[\s”\"])|——?|--"
    r"|(?=[ ]and[ ](?:welcomed|thanked|praised|commended|congratulated|expressed|applauded)\b)"
)
_LONG_ASIDE = 300  # a bracket or quotation longer than this is speech of its own, not an aside
WINDOW = 400  # characters to look for the first sentences in, at first


def sentences(folded: str, span: Span) -> list[Span]:
    """Return the sentences of `span` in order, without outer blanks; none crosses a line end.

    Together they hold everything of `span` but white space. A point in an abbreviation, a decimal
    or an aside ends nothing; inside a quotation that is speech (a whole sentence, or introduced
    by a colon or comma) sentences end as they do outside.
    """
    found = []
    for line in _LINE.finditer(folded, *span):
        start = line.start()
        for end in _find_ends(folded, Span(*line.span())):
            if piece := _trimmed(folded, start, end):
                found.append(piece)
            start = end
    return found


def first_sentences(folded: str, span: Span, count: int) -> list[Span]:
    """Return the first `count` sentences of `span`; reads hardly further than they reach."""
    width = WINDOW
    while True:
        end = min(span.end, span.start + width)
        found = sentences(folded, Span(span.start, end))
        if len(found) > count or end == span.end:
            return found[:count]
        width *= 4


def clauses(folded: str, span: Span) -> list[Span]:
    """Return the clauses of the sentence `span`, each with the mark that ends it."""
    asides = _Asides(folded, span)
    found, start = [], span.start
    for mark in _BREAK.finditer(folded, *span):
        if not asides.holds(mark.start()):
            found.append(Span(start, mark.end()))
            start = mark.end()
    if start < span.end:
        found.append(Span(start, span.end))
    return [piece for a, b in found if (piece := _trimmed(folded, a, b))]


def _trimmed(folded: str, start: int, end: int) -> Span | None:
    inner = trim(folded, (start, end))
    return inner if inner.start < inner.end else None


def _find_ends(folded: str, line: Span) -> Iterator[int]:
    """Yield the offset after each sentence of one line, the end of the line last."""
    start = line.start
    asides = _Asides(folded, line)
    for mark in _TERMINATOR.finditer(folded, *line):
        if not _is_end(folded, mark, line):
            continue
        if asides.holds(mark.end() - 1, start) or not _is_closing(folded, mark, asides, start):
            continue
        yield mark.end()
        start = mark.end()
    if start < line.end:
        yield line.end


def _is_end(folded: str, mark: re.Match[str], line: Span) -> bool:
    run, after = mark["run"], folded[mark.end() : mark.end() + 1]
    if mark.end() >= line.end:
        return True
    if run[0] in "。！？":
        return True
    if run[0] == "…" or (len(run) > 1 and run[0] == "."):
        return bool(mark["closers"])
    if not after.isspace():
        return run[0] == "." and not after.isascii() and folded[mark.start() - 1] > "\u2fff"
    return run[0] != "." or _is_end_at_point(folded, mark, line)


def _is_end_at_point(folded: str, mark: re.Match[str], line: Span) -> bool:
    """Return whether an English point before a blank ends its sentence."""
    rest = folded[mark.end() : min(line.end, mark.end() + 24)].lstrip()
    if rest[:1].islower():
        return False
    before = _LAST_WORD.search(folded, max(line.start, mark.start() - 10), mark.start())
    if not before:
        return True
    kind = _abbreviations().get(before.group())
    if kind is None and _INITIALS.fullmatch(before.group()):
        kind = "end"
    if kind is None:
        return len(before.group()) > 1 or before.group() == "I"
    if kind == "end":
        return rest.partition(" ")[0].strip("“\"'") in terms("sentence_starters")
    return kind == "number" and not rest[:1].isdigit()


@cache
def _abbreviations() -> dict[str, str]:
    return {row["word"]: row["kind"] for row in facts.table("abbreviations")}


def _is_closing(folded: str, mark: re.Match[str], asides: "_Asides", start: int) -> bool:
    """Return whether a terminator with a closing mark after it ends the sentence around it."""
    if not mark["closers"] or mark["closers"][-1] not in '”"':
        return True
    after = folded[mark.end() : mark.end() + 1]
    if after and after in "，、；：,;的地和与":
        return False
    opened = asides.opened(mark.end() - 1)
    if opened is None or opened <= start:
        return True
    return mark["run"][0] in "。." or folded[opened - 1] in "：:，,"


class _Asides:
    """The outermost pairs of brackets and quotation marks of a span, without unmatched ones."""

    def __init__(self, folded: str, span: Span) -> None:
        self._folded = folded
        self._pairs = list(_pair_marks(folded, span))
        self._at = 0

    def _pair(self, offset: int) -> tuple[int, int] | None:
        """Return the pair around `offset`; offsets must be asked for in ascending order."""
        while self._at < len(self._pairs) and self._pairs[self._at][1] < offset:
            self._at += 1
        if self._at == len(self._pairs) or self._pairs[self._at][0] > offset:
            return None
        return self._pairs[self._at]

    def opened(self, offset: int) -> int | None:
        """Return where the pair around `offset` opens."""
        pair = self._pair(offset)
        return pair[0] if pair else None

    def holds(self, offset: int, start: int | None = None) -> bool:
        """Return whether `offset` lies in an aside; speech quoted from `start` on is none."""
        pair = self._pair(offset)
        if pair is None or offset >= pair[1]:
            return False
        if start is None:
            return True
        opened, closed = pair
        if closed - opened > _LONG_ASIDE or opened < start:
            return False
        if self._folded[opened] != "“":
            return True
        return (
            opened > _skip_blanks(self._folded, start) and self._folded[opened - 1] not in "：:，, "
        )


def _skip_blanks(folded: str, at: int) -> int:
    while at < len(folded) and folded[at].isspace():
        at += 1
    return at


def _pair_marks(folded: str, span: Span) -> Iterator[tuple[int, int]]:
    """Yield the outermost matched pairs in order; linear, whatever the nesting."""
    stack: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for mark in _BRACKETS.finditer(folded, *span):
        char, at = mark.group(), mark.start()
        if char in _OPEN:
            stack.append((char, at))
        elif any(opened == _PAIR[char] for opened, _ in stack[-3:]):
            while stack[-1][0] != _PAIR[char]:
                stack.pop()
            opened_at = stack.pop()[1]
            while pairs and pairs[-1][0] > opened_at:
                pairs.pop()
            pairs.append((opened_at, at))
    yield from pairs
