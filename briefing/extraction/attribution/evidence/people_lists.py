"""The people whom a passage lists, one after another, and nothing else: a field's value, a cell."""

import re
from collections.abc import Iterator

from briefing.chinese.han import HAN
from briefing.extraction.attribution.page import Page
from briefing.extraction.lexicons.vocabulary import one_of, terms
from briefing.extraction.naming.chinese import chinese_titles
from briefing.extraction.naming.mention import Evidence, Mention
from briefing.extraction.text.spans import trim
from briefing.reading.document import Span

_LONGEST = 400  # characters of a list of people
# Parts between marks outside of brackets: at semicolons only, at those and 、, at any mark.
_WHOLE_LIST = re.compile(r"(?:[^；;]|（[^（）]*）)+")
_ENTRY = re.compile(r"(?:[^；;、（()）]|（[^（）]*）|\([^()]*\))+")
PART = re.compile(r"(?:[^；;、，,/／（()）]|（[^（）]*）|\([^()]*\))+")
_OUTER = " |｜\t"
# The English of a Chinese list behind it: 某某主编 李四 Li Si, Editor-in-Chief
_RENDERED = re.compile(rf"(?<=[{HAN}])[ ]+[A-Z][\w’'-]+ [A-Z][\w’'-]+, [A-Za-z][\w ,.&’'-]{{4,}}$")
_TAIL = re.compile(rf"[ |｜\t。；;]*(?:等{one_of('reporting', 'person_end')}?)?[ |｜\t。；;]*$")
# What a programme notes behind a name: not settled yet, not in the room, or where to read it.
ASIDE = re.compile(
    rf"(?:[ ]?\[[^\[\]]{{1,80}}\])+$|[ ]?[（(](?:{one_of('reporting', 'unsure')}|TBC|TBD|invited|"
    "online|virtual)[)）]$",
    re.IGNORECASE,
)
# What may stand in a list of people although it holds marks: a note, a periodical in a title.
_PRESS = re.compile(
    rf"（[^（）]*）|《[^《》]{{2,20}}》(?={one_of('reporting', 'press_body')}|[总副执行]*主编|"
    rf"{one_of('reporting', 'of_the_press')})"
)
_SENTENCE = re.compile(r"[。《》〈〉]")


def list_people(page: Page, span: Span, least: Evidence = Evidence.BARE) -> list[Mention]:
    """Return the people whom all of `span` lists, or nothing when any part of it is no person."""
    span = _trim_list(page.folded, span)
    if not 2 <= span.end - span.start <= _LONGEST:
        return []
    if _SENTENCE.search(_PRESS.sub("", page.folded[span.start : span.end])):
        return []
    for parts, wanted in _divide(page.folded, span, least):
        found = [_find_person(page, part) for part in parts]
        named = [m for m in found if m is not None]
        others = [part for part, m in zip(parts, found, strict=True) if m is None]
        sure = bool(named) and all(m.evidence >= wanted for m in named)
        if sure and _is_unnamed(page, others, named[-1]):
            return named
    return []


def _divide(text: str, span: Span, least: Evidence) -> Iterator[tuple[list[Span], Evidence]]:
    """Yield the ways to part a list, the surest first, and how sure each person must be.

    Where every part between marks is a person with a title, it is a list, and no one person with
    several titles.
    """
    yield [Span(*m.span()) for m in _ENTRY.finditer(text, *span)], Evidence.TITLED
    yield [span], least
    yield [Span(*m.span()) for m in _WHOLE_LIST.finditer(text, *span)], least
    yield [Span(*m.span()) for m in PART.finditer(text, *span)], least


def _is_unnamed(page: Page, parts: list[Span], last: Mention) -> bool:
    """Return whether each part is somebody without a name (某署长官, 企业代表).

    A bare title (某会会长) can be one behind the last who is named: before a name it is his, and so
    it is behind one whose titles follow the name (李四，某校教授、某会会长).
    """
    unnamed = tuple(terms("stops", "unnamed"))
    leads = last.title is None or last.title.start < last.name.start
    for part in parts:
        words = ASIDE.sub("", page.folded[slice(*part)]).rstrip()
        if not words.endswith(unnamed) and not (
            leads and part.start > last.start and chinese_titles.is_title(words)
        ):
            return False
    return True


def _trim_list(text: str, span: Span) -> Span:
    start, end = trim(text, span, _OUTER)
    end = start + len(_RENDERED.sub("", _TAIL.sub("", text[start:end])))
    return Span(start, end)


def _find_person(page: Page, span: Span) -> Mention | None:
    start = span.start
    while start < span.end and page.folded[start] in " ":
        start += 1
    if page.folded.startswith("and ", start):
        start += 4
    aside = ASIDE.search(page.folded[start : span.end])
    end = start + aside.start() if aside else span.end
    found = page.person(Span(start, end)) if start < end else None
    return None if found and page.english and _is_letters(page, found) else found


def _is_letters(page: Page, found: Mention) -> bool:
    """Return whether a part of an English list is only the letters of an honour (OBE, PhD)."""
    return found.evidence is Evidence.BARE and " " not in page.folded[slice(*found.name)]
