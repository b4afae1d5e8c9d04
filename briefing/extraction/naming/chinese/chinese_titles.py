"""Titles as printed: where a title before a name begins, and what counts as the end of one."""

import re
from functools import cache

from briefing.chinese.han import HAN
from briefing.chinese.marks import pattern_of
from briefing.extraction.lexicons.vocabulary import any_of, ending_in, one_of, terms
from briefing.reading.document import Span

REACH = 140  # characters; longer than any printed title of a person
_STOP = re.compile(rf"[，、。！？；：]”|[。！？；：\n|｜…—<>【】]|”(?![{HAN}A-Za-z（])")
_QUOTED = re.compile(r"“[^“”，。！？；：]{1,16}”")
# What leads up to a title in a sentence and is no part of it.
_LEAD = re.compile(
    rf"(?<![{HAN}])(?:对外?)?(?<!外){one_of('around_names', 'lead')}"
    rf"(?!{one_of('around_names', 'no_lead')})|{one_of('around_names', 'lead_anywhere')}|"
    rf"(?<![自理经事])由(?!于|党)|(?<=[{HAN}])(?:了|的|是|请)|(?<=”)的|"
    rf"\d{{1,2}}[日号]{one_of('around_names', 'day_part')}?|"
    rf"{one_of('around_names', 'occasion')}{one_of('around_names', 'during')}(?![海央国学小])|"
    rf"在[^，。]{{2,30}}?{one_of('around_names', 'during_what')}(?![海央国学小])"
)
_DUTY = re.compile("(?:担任|出任)[^，。]*$")  # what somebody else does: 李四担任主持人，
_NUMBERED = re.compile(rf"{pattern_of('sign')}[ ]*")
_NO_TITLE = re.compile(rf"^{one_of('around_names', 'no_title')}")


@cache
def ending() -> re.Pattern[str]:
    """Return the pattern of the ends of titles before a name."""
    return re.compile(any_of(terms("posts", "post")))


@cache
def rank() -> re.Pattern[str]:
    """Return the pattern of ranks and forms of address after a name."""
    return re.compile(any_of(terms("posts", "rank", "address")))


@cache
def _ends() -> frozenset[str]:
    return terms("posts", "post", "rank") | terms("parties", "party")


def is_title(text: str) -> bool:
    """Return whether folded `text` ends as a title does, a note in brackets after it allowed."""
    bare = text.rstrip()
    if bare.endswith("）"):
        bare = re.sub(r"（[^（）]{1,20}）$", "", bare)
    return bool(ending_in(bare, _ends()))


def find_party_before(text: str, end: int, floor: int) -> Span | None:
    """Return the party or group that stands right before `end`."""
    for length in range(8, 1, -1):
        start = end - length
        if start >= floor and text[start:end] in terms("parties", "party"):
            return Span(start, end)
    return None


def find_title_before(text: str, end: int, floor: int) -> Span | None:
    """Return the title that ends at `end`, not reaching back before `floor`.

    Parts joined by 、 and ， belong to it as long as each ends as a title does.
    """
    while end > floor and text[end - 1] == " ":
        end -= 1
    start = _find_hard_start(text, max(floor, end - REACH), end)
    if start == floor and end - start == REACH:
        start += 1
    cut, complete = _led(text, _find_segment(text, start, end), end)
    while not complete and cut > start and text[cut - 1] == "，":
        previous = _find_segment(text, start, cut - 1)
        part = text[previous : cut - 1]
        if not is_title(part) or _NO_TITLE.match(part.strip()) or _DUTY.search(part):
            break
        cut, complete = _led(text, previous, cut - 1)
    return _trim_title(text, cut, end)


def _find_hard_start(text: str, floor: int, end: int) -> int:
    """Return the offset after the last mark that no title reaches across."""
    window = _QUOTED.sub(lambda found: "x" * len(found.group()), text[floor:end])
    return max((floor + found.end() for found in _STOP.finditer(window)), default=floor)


@cache
def _bound() -> re.Pattern[str]:
    """Return the pattern of the names that begin with a word that may lead up to a title."""
    return re.compile(any_of(terms("stops", "bound")))


def _find_segment(text: str, start: int, end: int) -> int:
    """Return where the part of a title after the last ， outside brackets begins."""
    depth = 0
    for at in range(end - 1, start - 1, -1):
        depth += (text[at] == "）") - (text[at] == "（")
        if (text[at] == "，" and depth <= 0) or depth < 0:
            return at + 1
    return start


def _led(text: str, start: int, end: int) -> tuple[int, bool]:
    """Return `start` moved past what leads up to the title, and whether anything did."""
    moved, at = start, start
    while at < end and text[at] in " 、，":
        at += 1
    base = at
    while found := _LEAD.search(text, at, end):
        if found.end() >= end:
            break
        if bound := _bound().match(text, found.start(), end):
            at = bound.end()
            continue
        if found.start() == at or found.start() > base:
            moved, at = found.end(), found.end()
        else:
            at = found.end()
    return moved, moved > start


def _trim_title(text: str, start: int, end: int) -> Span | None:
    if numbered := _NUMBERED.match(text, start, end):
        start = numbered.end()
    while start < end and text[start] in " ，、：和与及暨）”" and not _bound().match(text, start):
        start += 1
    if text[start:end].count("（") != text[start:end].count("）"):
        opened = text.rfind("（", start, end)
        start = opened + 1 if text.find("）", opened, end) < 0 else start
    return Span(start, end) if start < end else None


def is_organisation_before(text: str, end: int, floor: int) -> bool:
    """Return whether an organisation's name ends right before `end`."""
    return bool(
        re.search(
            rf"{one_of('around_names', 'body_end')}的?$",
            text[max(floor, end - 7) : end],
        )
    )
