"""Mentions of people in English text: the name, the title before, in brackets or behind it."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.extraction.mentions import Mention
from briefing.extraction.vocabulary import terms
from briefing.reading.document import Span

_WORD = r"(?:[A-Z]\.(?:-?[A-Z]\.)*|[A-ZÀ-ÖØ-Þ][\w’'\-]*)"
_PARTICLE = r"(?:de|del|della|da|dos|van|von|der|den|bin|bint|ibn|al|el|la|le|ben|ter|ten|y|e)"
_RUN = re.compile(rf"{_WORD}(?: (?:{_PARTICLE} ){{0,2}}{_WORD}| al-{_WORD[3:-1]}){{0,11}}")
_HONORIFIC = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame|Lord|Lady|Hon|Amb|Sen|Rep|Gov|Gen|Col|Lt|Capt|Adm|Maj|Rev)\.?|"
    r"(?:His|Her) Excellency|H\.E\.|HE|The Honou?rable|Madam|Professor|"
    r"MR\.?|MS\.?|MRS\.?|DR\.?|PROF\.?)[ ]+"
)
_PAREN = re.compile(r"[ ]\((?P<title>[^()\n]{2,90})\)")
_APPOSITION = re.compile(
    r",[ ](?P<title>(?:[^.;:“”|\"\n,]|\.(?=[A-Z\w]|,| of)|"
    r",(?=[ ][^.;:“”|\"\n]{2,140}?,[ ])){2,170}?)"
    r"(?=,|;|\.| and [A-Z]|:|$| -- | – |[ ]?\|)"
)
_LEFT = re.compile(r"[\w’'.&\-]+|,")
_RANK_FIRST = ("The", "the", "a", "A", "an", "An")


@cache
def posts() -> frozenset[str]:
    """Return the words that make a title, in both cases."""
    words = terms("english", "post")
    return words | {word.lower() for word in words if len(word) > 3}


@cache
def _never() -> frozenset[str]:
    return terms("english", "organisation", "place", "start")


def honorific(text: str, at: int) -> int:
    """Return the end of the forms of address that begin at `at` (or `at`)."""
    while found := _HONORIFIC.match(text, at):
        at = found.end()
    return at


def mentions(text: str, line: Span, known: frozenset[str]) -> list[Mention]:
    """Return the mentions in one line in order; `known` are full names and their surnames."""
    found: list[Mention] = []
    at = line.start
    while run := _RUN.search(text, at, line.end):
        at = run.end()
        for mention in _in_run(text, line, Span(*run.span()), known):
            if not found or mention.start >= found[-1].end:
                found.append(mention)
                at = max(at, mention.end)
    return found


def _in_run(text: str, line: Span, run: Span, known: frozenset[str]) -> Iterator[Mention]:
    """Yield the mention of a capitalised run: forms of address, title words, then a name."""
    words = [
        Span(run.start + w.start(), run.start + w.end())
        for w in re.finditer(r"\S+", text[run.start : run.end])
    ]
    start, addressed = _name_start(text, words)
    if start is None:
        return
    name = _without_possessive(text, Span(words[start].start, words[-1].end))
    if name is None or not _is_name(text, name, words[start:], (addressed, known)):
        return
    title = _before(text, line.start, name, words[:start])
    end = name.end
    if title is None and (found := _after(text, name, line.end)):
        title, end = found, found.end
        end += text[end : end + 1] == ")" and "(" not in text[title.start : title.end]
    related = re.compile(r", (?:who|whose|whom)\b").match(text, name.end)
    called = text.endswith((" named ", " called "), line.start, name.start)
    strength = 3 if title else 2 if addressed or related or called else 1
    if text[words[-1].start : name.end] in known and len(words) - start > 1:
        strength = max(strength, 2)
    if strength > 1 or text[name.start : name.end] in known or _looks_personal(text, words[start:]):
        yield Mention(name, title, end, strength)


def _name_start(text: str, words: list[Span]) -> tuple[int | None, bool]:
    """Return the index of a name's first word in a run, and whether a form of address led it."""
    start, addressed = 0, False
    for index, word in enumerate(words):
        plain = text[word.start : word.end].rstrip(".,")
        if plain in terms("english", "honorific") or plain.title() in terms("english", "honorific"):
            start, addressed = index + 1, True
        elif re.split("[’']", plain)[0] in ("I", "We", "You", "It", "That", "There", "Let") or (
            plain in posts()
            or plain in _never()
            or ("-" in plain and plain.split("-")[-1] in posts())
        ):
            start = index + 1
    return (start, addressed) if start < len(words) else (None, False)


def _without_possessive(text: str, name: Span) -> Span | None:
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


def _looks_personal(text: str, words: list[Span]) -> bool:
    """Return whether a bare run reads as a name: a common first name, an initial, or pinyin."""
    first = text[words[0].start : words[0].end]
    last = words[-1].end
    if len(words) > 1 and all(_capitals(text[w.start : w.end]) for w in words):
        return re.compile(r"[ ]?[,(]|[ ][a-z]+(?:ed|id)\b").match(text, last) is not None
    if len(words) == 2 and _TOLD.match(text, last) and not _never_in(text, words):
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


_TOLD = re.compile(
    r"[ ](?:said(?: that)?|told|argued|replied|recalled|joked|disagreed|urged|asked)\b"
)


def _capitals(word: str) -> bool:
    return word.isupper() and len(word) > 1 and word.title() not in _never()


def _never_in(text: str, words: list[Span]) -> bool:
    return any(text[w.start : w.end] in _never() or text[w.start : w.end].isupper() for w in words)


_PINYIN = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:[aeiouü]{1,3})(?:ng?|r)?[’'-]?){1,3}"
)


@cache
def _pinyin() -> frozenset[str]:
    return terms("english", "pinyin")


def _before(text: str, floor: int, name: Span, inside: list[Span]) -> Span | None:
    """Return the title whose words stand right before the name, small ones among them."""
    start = honorific_start = name.start
    words = list(_LEFT.finditer(text, max(floor, name.start - 140), name.start))
    begin = start
    for word in reversed(words):
        plain = word.group()
        bare = plain.rstrip(".")
        if bare in terms("english", "honorific") or plain == "Excellency":
            if word.end() >= honorific_start - 2:
                honorific_start = word.start()
                continue
            break
        gap = text[word.end() : begin if begin != start else honorific_start]
        if plain == "," or gap.strip(" "):
            break
        if _in_title(plain):
            begin = word.start()
            continue
        break
    span = _title_trimmed(text, begin, honorific_start)
    if span and text[span.start : span.end].split()[-1] in (
        "of",
        "for",
        "at",
        "in",
        "and",
        "the",
        "to",
        "on",
    ):
        return None
    return span if span and _has_post(text[span.start : span.end]) else None


def _in_title(word: str) -> bool:
    return (
        (
            word[0].isupper()
            and word not in ("The", "And", "But", "In", "On", "At", "As", "For", "Also")
        )
        or word in posts()
        or word in terms("english", "lower")
    )


def _title_trimmed(text: str, start: int, end: int) -> Span | None:
    while True:
        found = re.compile(
            r"(?:(?:the|of|and|for|on|to|at|in|&|a|an|then|by|from|with|new)\b|[ ,])[ ]*"
        ).match(text, start, end)
        if not found or found.end() == found.start():
            break
        start = found.end()
    while end > start and text[end - 1] in " ,":
        end -= 1
    return Span(start, end) if end > start else None


def _has_post(title: str) -> bool:
    return any(
        word.strip(".,") in posts() or word.split("-")[-1] in posts() for word in title.split()
    )


def _after(text: str, name: Span, stop: int) -> Span | None:
    """Return the title in brackets or between commas after a name."""
    if found := _PAREN.match(text, name.end, stop):
        inner = found["title"]
        if not re.search(r"\d{3}|photo|left|right", inner):
            return Span(*found.span("title"))
    if found := _APPOSITION.match(text, name.end, stop):
        title = Span(*found.span("title"))
        article = re.match(r"(?:the|a|an) ", text[title.start : title.end])
        start = title.start + (article.end() if article else 0)
        words = text[start : title.end]
        first = words.split(",")[0]
        if _has_post(first) and not re.match(r"(?:who|which|and|said|also|speaking)\b", words):
            return _apposition_end(text, Span(start, title.end), stop)
    return None


def _apposition_end(text: str, title: Span, stop: int) -> Span:
    """Return the title with later parts between commas as long as they hold a post or a body."""
    end = title.end
    while text[end : end + 2] == ", ":
        found = re.compile(r", (?P<part>[^,.;:“”\"\n]{2,90})(?=,|\.|;|$)").match(text, end, stop)
        if not found or not _continues(found["part"]):
            break
        end = found.end()
    return Span(title.start, end)


def _continues(part: str) -> bool:
    words = part.split()
    if any(word in terms("english", "say", "speak", "propose", "attend") for word in words):
        return False
    capital = sum(word[0].isupper() for word in words)
    return (_has_post(part) and len(words) > 1) or (
        capital >= 1 and any(word in terms("english", "organisation") for word in words)
    )
