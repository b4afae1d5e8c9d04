"""Typesetting of words into HTML: what the layout engine does not do for Chinese by itself.

Only elements are added, never characters, so that copied text stays as it was. Sources of the
rules: CLREQ (W3C, Requirements for Chinese Text Layout) 3.1 and 3.2; GB/T 15834-2011 for the marks.
"""

import re
from functools import lru_cache

from markupsafe import Markup, escape

from briefing.chinese.han import HAN_AND_SIGNS

OPENING = "“‘《〈（【「『〔［｛"
CLOSING = "”’》〉）】」』〕］｝、，。；：！？．"

_BETWEEN = re.compile(
    f"(?<=[{HAN_AND_SIGNS}])(?=[A-Za-z0-9@#$%&+])|(?<=[A-Za-z0-9%+])(?=[{HAN_AND_SIGNS}])"
)
_SQUEEZED = re.compile(
    f"[{CLOSING}](?=[{CLOSING}{OPENING} \u3000])|(?<=[{OPENING}])[{OPENING}]|^[{OPENING}]"
)
_TOGETHER = re.compile(
    f"第[一二三四五六七八九十百]+[{HAN_AND_SIGNS}]?|[0-9][0-9.,]*(?:[%％‰]|[{HAN_AND_SIGNS}])?|[A-Za-z]+[0-9]+"
)
_COUNTED = re.compile(
    r"(?:RMB |[A-Z]{0,3}\$ ?|\bNo\. )[0-9][0-9.,]*(?: [mbtr]\w*illion)?"
    r"|\b[0-9][0-9.,]* (?:[mbtr]\w*illion|per cent)"
)
_LETTERED = re.compile(r"(?<![\w-])\w-\w{1,14}(?![\w-])")
_LAST_WORDS = re.compile(r"(?<= )\S{1,10} \S{1,7}$")
_TAIL = re.compile(f"[{HAN_AND_SIGNS}][{HAN_AND_SIGNS}][{CLOSING}{OPENING}†‡]*$")
_DOTTED = re.compile(f"[{HAN_AND_SIGNS}]{{1,7}}(?:·[{HAN_AND_SIGNS}]{{1,7}})+[†‡]*")
_STRAIGHT = re.compile(r"(?<=\w)'(?=[^\W\d_])|(?<=s)'(?=[\s,.;:)]|$)")
_QUOTED = re.compile(r"(?<!\w)'")


def curl_marks(text: str) -> str:
    """Return English with the apostrophes and quotation marks of print, as many characters as ever.

    For renderings alone: a quoted source keeps its own marks. Marks that may be feet, inches or
    single quotation marks stay as they are.
    """
    if not _QUOTED.search(text):
        text = _STRAIGHT.sub("’", text)
    if text.count('"') % 2 or re.search(r'\d"', text):
        return text
    first, *others = text.split('"')
    return first + "".join(f"{'“' if n % 2 == 0 else '”'}{rest}" for n, rest in enumerate(others))


@lru_cache(maxsize=8192)
def typeset(text: str, lang: str, tail: bool = True) -> Markup:
    """Return `text` as HTML; in Chinese with squeezed marks, gaps at Latin words, and ties.

    `tail` ties the last two characters, so that no line holds one character alone.
    """
    if not lang.startswith("zh"):
        return _set_english(text, tail)
    gaps = {found.start() for found in _BETWEEN.finditer(text)}
    halves = {found.start() for found in _SQUEEZED.finditer(text)}
    return Markup("").join(_set_chinese(text, gaps, halves, tail))


def _find_ties(text: str, tail: bool) -> list[tuple[int, int]]:
    """Return the stretches that no line end may cut, in order and apart."""
    if _DOTTED.fullmatch(text):  # a foreign name is cut after its dots alone
        return [found.span() for found in re.finditer("[^·]+·?", text)]
    ties = [found.span() for found in _TOGETHER.finditer(text) if len(found[0]) > 1]
    last = _TAIL.search(text) if tail and len(text) > 3 else None
    if not last:
        return ties
    start, end = last.span()
    apart = [tie for tie in ties if tie[1] <= start]
    joined = [tie[0] for tie in ties if tie[1] > start]
    return [*apart, (min([start, *joined]), end)]


def _set_chinese(text: str, gaps: set[int], halves: set[int], tail: bool) -> list[Markup]:
    out, at = [], 0
    for start, end in _find_ties(text, tail):
        out.append(_set_run(text, at, start, (gaps, halves)))
        out.append(
            Markup('<span class="n">{}</span>').format(_set_run(text, start, end, (gaps, halves)))
        )
        at = end
    return [*out, _set_run(text, at, len(text), (gaps, halves))]


def _set_run(text: str, start: int, end: int, marks: tuple[set[int], set[int]]) -> Markup:
    """Return the characters from `start` to `end`, those with a gap or a squeeze in elements."""
    gaps, halves = marks
    out, plain = [], start
    for at in range(start, end):
        kind = "h" if at in halves else "g" if at + 1 in gaps else ""
        if kind:
            out.append(escape(text[plain:at]))
            out.append(Markup('<span class="{}">{}</span>').format(kind, text[at]))
            plain = at + 1
    return Markup("").join([*out, escape(text[plain:end])])


def _set_english(text: str, tail: bool) -> Markup:
    """Return `text` with its last two words tied, amounts, and words like E-Harbour."""
    counted = [found.span() for found in _COUNTED.finditer(text)]
    lettered = [found.span() for found in _LETTERED.finditer(text)]
    apart = [(a, b) for a, b in lettered if all(b <= start or end <= a for start, end in counted)]
    ties = sorted([*counted, *apart])
    last = _LAST_WORDS.search(text) if tail else None
    if last:
        ties = [*(tie for tie in ties if tie[1] <= last.start()), last.span()]
    out, at = [], 0
    for start, end in ties:
        out += [escape(text[at:start]), Markup('<span class="n">{}</span>').format(text[start:end])]
        at = end
    return Markup("").join([*out, escape(text[at:])])
