"""The shapes of Chinese names: where a name that begins at an offset may end.

Shapes: surname and given name (王小明), compound and double surnames (欧阳明, 林郑月娥),
blanks inside (罗 平), dotted and transliterated names (戴维·史密斯, 才让卓玛),
Latin names (John Smith).
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefing.chinese.han import HAN
from briefing.extraction.lexicons.vocabulary import terms, word_list

_HAN_RUN = re.compile(f"[{HAN}]+")
_LATIN = re.compile(r"[A-Z][A-Za-zÀ-ž'’\-]*\.?(?: (?:[a-z]{1,3} )?[A-Z][A-Za-zÀ-ž'’\-]*\.?){0,4}")
_MIXED = re.compile(f"[A-Z][a-z]+[ ]?(?P<family>[{HAN}]{{1,2}})(?![{HAN}])")  # Jason 赖
_SPACED = re.compile(f"[{HAN}]{{1,2}}[ ]{{1,3}}[{HAN}]{{1,2}}(?![{HAN}])")
_DOT = "·"
_NEVER = terms("around_names", "never_inside")
_RARELY = terms("around_names", "rarely_inside")
_LINKS = terms("around_names", "link")
_BODIES = tuple(terms("around_names", "body_word"))
_BODY_ENDS = terms("around_names", "body_character")


class Ending(NamedTuple):
    """Where a name may end, and how well its shape fits a name (higher is better)."""

    end: int
    fit: float


@cache
def single_surnames() -> frozenset[str]:
    """Return the one-character surnames."""
    return frozenset("".join(terms("surnames", "single")))


@cache
def rare_surnames() -> frozenset[str]:
    """Return the surnames that are common words too: names only where a title stands before."""
    return frozenset("".join(terms("surnames", "rare")))


@cache
def compound_surnames() -> frozenset[str]:
    """Return the surnames of two characters and more, Japanese ones among them."""
    return terms("surnames", "compound", "japanese")


@cache
def _posts() -> re.Pattern[str]:
    """Return the pattern of posts of two characters and more, which no dotted name holds."""
    return re.compile("|".join(re.escape(post) for post in terms("posts", "post") if post[1:]))


@cache
def _foreign() -> frozenset[str]:
    return frozenset("".join(word_list("transliteration")))


def find_endings(text: str, start: int, stop: int, titled: bool = True) -> Iterator[Ending]:
    """Yield the ends of the names that may begin at `start`; `titled` when a title stands before.

    Without a title before it a stretch that is a common word is no name, nor is a transliteration.
    """
    if start >= stop:
        return
    first = text[start]
    if first.isascii():
        yield from _end_latin(text, start, stop)
        return
    yield from _end_chinese(text, start, stop, titled)
    yield from _end_dotted(text, start, stop)
    if titled:
        yield from _end_transliterated(text, start, stop)


def _end_latin(text: str, start: int, stop: int) -> Iterator[Ending]:
    if mixed := _MIXED.match(text, start, stop):
        yield from (Ending(mixed.end(), 2.2) for _ in range(_is_surname(mixed["family"])))
    found = _LATIN.match(text, start, stop)
    if found and (" " in found.group() or len(found.group()) > 2):
        yield Ending(found.end(), 2.0 if " " in found.group() else 1.0)


def _end_chinese(text: str, start: int, stop: int, titled: bool) -> Iterator[Ending]:
    if (found := _SPACED.match(text, start, stop)) and _is_surname(found.group().split()[0]):
        yield Ending(found.end(), 2.5)
    run = _HAN_RUN.match(text, start, min(stop, start + 6))
    length = _measure_surname(text, start) or int(titled and text[start] in rare_surnames())
    if not run or not length:
        return
    for size, fit in _list_sizes(text[start : start + 2], length, titled):
        if (end := start + size) <= run.end():
            yield from _judge_ending(text[start:end], end, fit, titled)


def _list_sizes(head: str, length: int, titled: bool) -> Iterator[tuple[int, float]]:
    """Yield the lengths of names that begin with `head`, with how well each fits."""
    if length == 2:
        yield from ((3, 2.4), (4, 2.3))
    else:
        yield from ((2, 1.0), (3, 1.5))
    if head in terms("surnames", "japanese"):
        yield 5, 2.35
    if titled and length == 1 and head[1:] in single_surnames():
        yield 4, 0.4


def _is_surname(words: str) -> bool:
    return words in single_surnames() or words in compound_surnames()


def _measure_surname(text: str, start: int) -> int:
    if text[start : start + 2] in compound_surnames():
        return 2
    return 1 if text[start] in single_surnames() else 0


def _judge_ending(name: str, end: int, fit: float, titled: bool = True) -> Iterator[Ending]:
    if name.endswith(_BODIES) or (not titled and name[-1] in _BODY_ENDS):
        return
    if not _NEVER.isdisjoint(name[1:]) or (not titled and name[1] == "得"):
        return
    if name in terms("follow", "adverb", "preposition"):
        return  # 高度, 首次: how something is done, whatever stands before
    if name in word_list("function_words") or (
        name[0] in _LINKS and name[1:] in word_list("common_words")
    ):
        return  # 越来越; 和父母, 向多年: whatever stands before
    if name in word_list("words"):
        if not titled:
            return
        fit -= 1.2
    fit -= 2.8 * (name[-1] in _RARELY) + 0.6 * (not _RARELY.isdisjoint(name[1:-1]))
    yield Ending(end, fit)


def _end_dotted(text: str, start: int, stop: int) -> Iterator[Ending]:
    """Yield the ends of a dotted name: its last part may be of one to six characters."""
    at, parts = start, 0
    while run := re.compile(f"[{HAN}A-Za-z.]{{1,8}}").match(text, at, stop):
        if run.end() < stop and text[run.end()] == _DOT and parts < 4:
            at, parts = run.end() + 1, parts + 1
            continue
        break
    if parts and run and not _posts().search(text, start, at):
        odd = 0.0
        for end in range(at + 1, min(run.end(), at + 8) + 1):
            odd += 0.0 if text[end - 1] in _foreign() or text[end - 1].isascii() else 0.5
            odd += 2.0 * (text[end - 1] in _RARELY - _foreign())
            yield Ending(end, 1.0 + 0.1 * (end - at) - odd)


def _end_transliterated(text: str, start: int, stop: int) -> Iterator[Ending]:
    end = start
    while end < min(stop, start + 8) and text[end] in _foreign():
        end += 1
        if end - start >= 2:
            yield Ending(end, 0.05 * (end - start))


def is_plausible(name: str, titled: bool = False) -> bool:
    """Return whether folded `name`, alone or `titled`, has the shape of a person's name."""
    return any(found.end == len(name) for found in find_endings(name, 0, len(name), titled))


def is_foreign(name: str) -> bool:
    """Return whether folded `name` is dotted, or all of characters for foreign names."""
    return _DOT in name or all(char in _foreign() for char in name)
