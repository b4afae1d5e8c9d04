"""The people whom a passage lists, one after another, and nothing else: a field's value, a cell."""

import re
from collections.abc import Iterator

from briefing.extraction import anglo_heads, heads
from briefing.extraction.mentions import Mention
from briefing.extraction.page import Page
from briefing.reading.document import Span

_TITLED = 3  # the strength of a mention with its title
_LONGEST = 400  # characters of a list of people
# Parts between marks that stand outside brackets: at semicolons only, and at any mark.
_WHOLE_LIST = re.compile(r"(?:[^；;]|（[^（）]*）)+")
_PART = re.compile(r"(?:[^；;、，,/／（()）]|（[^（）]*）|\([^()]*\))+")
_OUTER = " |｜\t"
_TAIL = re.compile(r"[ |｜\t。；;]*(?:等(?:人|嘉宾|专家)?)?[ |｜\t。；;]*$")
_SENTENCE = re.compile(r"[。《》〈〉]")


def named_in(page: Page, span: Span, least: int = 1) -> list[Mention]:
    """Return the people whom all of `span` lists, or nothing when any part of it is no person."""
    span = _trimmed(page.folded, span)
    if not 2 <= span.end - span.start <= _LONGEST:
        return []
    if _SENTENCE.search(re.sub(r"（[^（）]*）", "", page.folded[span.start : span.end])):
        return []
    for parts, wanted in _divisions(page.folded, span, least):
        found = [_person(page, part) for part in parts]
        if found and all(m is not None and m.strength >= wanted for m in found):
            return [m for m in found if m is not None]
    return []


def _divisions(text: str, span: Span, least: int) -> Iterator[tuple[list[Span], int]]:
    """Yield the ways to part a list, the surest first, and how sure each person must be.

    Where every part between marks is a person with a title, it is a list, and no one person with
    several titles.
    """
    at_marks = [Span(*m.span()) for m in _PART.finditer(text, *span)]
    yield at_marks, max(least, _TITLED)
    yield [span], least
    yield [Span(*m.span()) for m in _WHOLE_LIST.finditer(text, *span)], least
    yield at_marks, least


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in _OUTER:
        start += 1
    end = start + len(_TAIL.sub("", text[start:end]))
    return Span(start, end)


def _person(page: Page, span: Span) -> Mention | None:
    find = anglo_heads.person if page.english else heads.person
    start = span.start
    while start < span.end and page.folded[start] in " ":
        start += 1
    if page.folded.startswith("and ", start):
        start += 4
    return find(page.folded, Span(start, span.end), page.known) if start < span.end else None
