"""Mentions of people in English text: the name, the title before, in brackets or behind it."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.extraction.lexicons.vocabulary import terms
from briefing.extraction.naming.english.english_titles import (
    find_after,
    find_before,
    find_bracketed,
    find_leading_post,
    is_rank,
    letters,
    posts,
    skip_letters,
)
from briefing.extraction.naming.mention import Evidence, Mention
from briefing.reading.document import Span

_WORD = r"(?:[A-Z]\.(?:-?[A-Z]\.)*|[A-ZÀ-ÖØ-Þ][\w’'\-]*)"
_PARTICLE = r"(?:de|del|della|da|dos|van|von|der|den|bin|bint|ibn|al|el|la|le|ben|ter|ten|y|e)"
_RUN = re.compile(rf"{_WORD}(?: (?:{_PARTICLE} ){{0,2}}{_WORD}| al-{_WORD[3:-1]}){{0,11}}")
_BRACKETS = re.compile(r"[ ]\([A-Z][^()\n]{1,60}\)")
_ADDRESS = 24  # characters of forms of address before a name


@cache
def _never() -> frozenset[str]:
    return terms("english", "organisation", "place", "start")


@cache
def _honorific() -> re.Pattern[str]:
    words = terms("english", "honorific", "letters")
    forms = "|".join(re.escape(word) for word in sorted(words | {w.upper() for w in words}))
    return re.compile(rf"(?:(?:(?:{forms})\b\.?|(?:His|Her) Excellency|The Honou?rable),?[ ]+)+")


@cache
def _addressed() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.’'])(?:{_honorific().pattern})$")


def strip_letters(text: str, name: Span) -> Span:
    """Return the name without the degrees and honours at its end."""
    for found in letters().finditer(text, *name):
        if found.end() == name.end:
            return Span(name.start, found.start())
    return name


def find_address(text: str, at: int) -> int:
    """Return where the forms of address begin that end at `at` (or `at`)."""
    floor = max(0, at - _ADDRESS)
    found = _addressed().search(text[floor:at])
    return floor + found.start() if found else at


def skip_honorific(text: str, at: int) -> int:
    """Return the end of the forms of address that begin at `at` (or `at`)."""
    found = _honorific().match(text, at)
    return found.end() if found else at


def find_mentions(text: str, line: Span, known: frozenset[str]) -> list[Mention]:
    """Return the mentions in one line in order; `known` are full names and their surnames."""
    found: list[Mention] = []
    at = line.start
    while run := _RUN.search(text, at, line.end):
        at = run.end()
        for mention in _find_in_run(text, line, Span(*run.span()), known):
            if not found or mention.start >= found[-1].end:
                found.append(mention)
                at = max(at, mention.end)
    return found


def _find_in_run(text: str, line: Span, run: Span, known: frozenset[str]) -> Iterator[Mention]:
    """Yield the mention of a capitalised run: forms of address, title words, then a name."""
    words = [
        Span(run.start + w.start(), run.start + w.end())
        for w in re.finditer(r"\S+", text[run.start : run.end])
    ]
    start, addressed = _find_name_start(text, words)
    if start is None:
        return
    first = words[start].start
    addressed = addressed or line.start <= find_address(text, first) < first
    name = _strip_possessive(text, Span(words[start].start, words[-1].end))
    if name is None or not text[slice(*(name := strip_letters(text, name)))].strip():
        return
    entitled = _is_entitled(text, words, start, line.end)
    if not _is_name(text, name, words[start:], (addressed or entitled, known)):
        return
    title = find_before(text, line.start, name, words[:start])
    end = name.end
    address = find_address(text, first)
    title = title or find_leading_post(text, line.start, address, name)
    if title is None and addressed:
        title = find_bracketed(text, line.start, address, name)
    if (title is None or is_rank(text, title)) and (found := find_after(text, name, line.end)):
        title, end = found, found.end
        end += text[end : end + 1] == ")" and "(" not in text[title.start : title.end]
    elif title and (aside := _BRACKETS.match(text, skip_letters(text, name.end, line.end))):
        end = aside.end()  # The Chair, Ms. X (Country), opened it
    related = re.compile(r", (?:who|whose|whom)\b").match(text, name.end)
    called = text.endswith((" named ", " called "), line.start, name.start)
    sure = addressed or related or called
    evidence = Evidence.TITLED if title else Evidence.KNOWN if sure else Evidence.BARE
    if text[words[-1].start : name.end] in known and len(words) - start > 1:
        evidence = max(evidence, Evidence.KNOWN)
    if (
        evidence > Evidence.BARE
        or text[name.start : name.end] in known
        or _is_personal(text, words[start:])
    ):
        yield Mention(name, title, end, evidence)


def _is_entitled(text: str, words: list[Span], start: int, stop: int) -> bool:
    """Return whether a bare surname has a post right before it and tells something behind it."""
    if start != len(words) - 1 or not start:
        return False
    before, word = (text[slice(*span)] for span in words[start - 1 :])
    return (
        before in posts()
        and word not in posts() | _never()
        and not word.isupper()
        and (_TELLS.match(text, words[start].end) or find_after(text, words[start], stop))
        is not None
    )


def _find_name_start(text: str, words: list[Span]) -> tuple[int | None, bool]:
    """Return the index of a name's first word in a run, and whether a form of address led it."""
    start, addressed = 0, False
    led = find_address(text, words[0].start) < words[0].start  # Mr He: no pronoun
    for index, word in enumerate(words):
        plain = text[word.start : word.end].rstrip(".,")
        if plain in terms("english", "letters") and index == start:
            start = index + 1
        elif plain in terms("english", "honorific") or plain.title() in terms(
            "english", "honorific"
        ):
            start, addressed = index + 1, True
        elif (addressed or led) and start == index and plain not in posts():
            continue
        elif re.split("[’']", plain)[0] in ("I", "We", "You", "It", "That", "There", "Let") or (
            plain in posts()
            or (plain in _never() and plain not in terms("english", "given"))
            or ("-" in plain and plain.split("-")[-1] in posts())
        ):
            start = index + 1
    return (start, addressed) if start < len(words) else (None, False)


def _strip_possessive(text: str, name: Span) -> Span | None:
    words = text[name.start : name.end]
    if re.search(r"[’']s?$", words):
        return None
    return Span(name.start, name.end - 1) if words.endswith(".") and len(words) > 2 else name


def _is_name(
    text: str, name: Span, words: list[Span], evidence: tuple[bool, frozenset[str]]
) -> bool:
    addressed, known = evidence
    printed = text[name.start : name.end]
    if len(words) == 1:
        return (addressed or printed in known) and len(printed) > 1
    return len(words) <= 5 and not any(char.isdigit() for char in printed)


def _is_personal(text: str, words: list[Span]) -> bool:
    """Return whether a bare run reads as a name: a common first name, an initial, or pinyin."""
    first = text[words[0].start : words[0].end]
    last = words[-1].end
    if len(words) > 1 and all(_is_in_capitals(text[w.start : w.end]) for w in words):
        return re.compile(r"[ ]?[,(]|[ ][a-z]+(?:ed|id)\b").match(text, last) is not None
    if len(words) == 2 and _TOLD.match(text, last) and not _has_never_word(text, words):
        return True
    if len(words) < 2 or len(words) > 4:
        return False
    words_never = any(text[w.start : w.end] in _never() for w in words)
    if words_never:
        return False
    if first in terms("english", "given") or any(
        re.fullmatch(r"[A-Z]\.", text[w.start : w.end]) for w in words
    ):
        return True
    return (
        len(words) <= 3
        and first.lower() in _pinyin()
        and _PINYIN.fullmatch(text[words[1].start : words[1].end].lower()) is not None
    )


_TELLS = re.compile(
    r"(?:,[ ][^,.]{2,90},)?[ ](?:(?:also|then|further|\w+ly)[ ])?[a-z]+(?:ed|ke|id|ld|ave)\b"
)
_TOLD = re.compile(
    r"[ ](?:said(?: that)?|told|argued|replied|recalled|joked|disagreed|urged|asked)\b"
)


def _is_in_capitals(word: str) -> bool:
    return word.isupper() and len(word) > 1 and word.title() not in _never()


def _has_never_word(text: str, words: list[Span]) -> bool:
    return any(text[w.start : w.end] in _never() or text[w.start : w.end].isupper() for w in words)


_PINYIN = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:[aeiouü]{1,3})(?:ng?|r)?[’'-]?){1,3}"
)


@cache
def _pinyin() -> frozenset[str]:
    return terms("english", "pinyin")
