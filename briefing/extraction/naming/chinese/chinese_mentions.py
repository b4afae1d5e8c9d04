"""Mentions of people in Chinese text: the name, the title beside it, the rank behind it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import chain

from briefing.chinese.han import HAN
from briefing.extraction.lexicons.vocabulary import any_of, one_of, terms
from briefing.extraction.naming.chinese import chinese_titles
from briefing.extraction.naming.chinese.name_ends import (
    find_name_end,
    find_rare_name_end,
    is_post_before_name,
    weigh_what_follows,
)
from briefing.extraction.naming.chinese.names_before_ranks import add_rank, find_before_ranks
from briefing.extraction.naming.chinese.untitled_names import (
    find_familiar_names,
    find_latin_names,
    find_names_of_bodies,
)
from briefing.extraction.naming.mention import Evidence, Mention
from briefing.extraction.text.predicates import find_act_after
from briefing.reading.document import Span

_BLANK = re.compile(r"[ ]{0,4}")
_CLAUSE_START = re.compile(
    rf"(?:^|(?<=[\n。！？；，：”、）]))[ ]*(?:据|对此，?|由(?!于)|"
    rf"{one_of('around_names', 'clause_start')})?(?=[{HAN}A-Z])"
)
_PAREN = re.compile(r"[ ]?（([^（）\n]{2,60})）")


_MARKS = re.compile("[，、。；：“”（）]")
OBJECT_MARKS = "为向给替对"  # between two names: the second receives, and does not act


def find_mentions(text: str, line: Span, known: frozenset[str]) -> list[Mention]:
    """Return the mentions in one line in order; `known` are names already met with a title."""
    found = sorted(
        {m.name: m for m in _find_candidates(text, line, known)}.values(),
        key=lambda m: (m.name.start, -m.evidence),
    )
    kept: list[Mention] = []
    for mention in found:
        if kept and _is_inside(text, kept[-1], mention):
            kept.pop()
        if kept and kept[-1].rank and mention.name.start == kept[-1].end:
            continue  # what follows a name and its rank is no name: 高教授向大家
        if kept and mention.name.start < kept[-1].end:
            if mention.evidence <= kept[-1].evidence:
                continue
            kept.pop()
        kept.append(mention)
    ends = [line.start, *(mention.end for mention in kept)]
    titled = [_add_title(text, m, end) for m, end in zip(kept, ends, strict=False)]
    return [_strip_link(text, m, end) for m, end in zip(titled, ends, strict=False)]


def _strip_link(text: str, mention: Mention, floor: int) -> Mention:
    """Return the mention without the word that links its title to the name before (李四为…)."""
    title = mention.title
    if not title or title.start != floor or text[floor] not in OBJECT_MARKS:
        return mention
    return replace(mention, title=Span(floor + 1, title.end))


def _is_inside(text: str, bare: Mention, titled: Mention) -> bool:
    """Return whether a bare name begins the next one's title: 韩国高|等教育财团总长."""
    between = text[bare.end : titled.name.start]
    if (
        bare.evidence >= Evidence.KNOWN
        or titled.evidence is not Evidence.TITLED
        or len(between) < 3
    ):
        return False
    return between[0] == "等" and not _MARKS.search(between) and chinese_titles.is_title(between)


def _find_candidates(text: str, line: Span, known: frozenset[str]) -> Iterator[Mention]:
    yield from _find_untitled(text, line, known)
    untitled = chain(
        find_latin_names(text, line),
        find_names_of_bodies(text, line),
        find_familiar_names(text, line),
    )
    yield from (Mention(name, None, name.end, Evidence.BARE) for name in untitled)
    yield from find_before_ranks(text, line)
    yield from _find_behind_titles(text, line)


def _find_behind_titles(text: str, line: Span) -> Iterator[Mention]:
    """Yield the names right after the end of a title, or after a party."""
    for end_of_title in _ends_of_titles(text, line):
        start = _BLANK.match(text, end_of_title).end()  # type: ignore[union-attr]
        if is_post_before_name(text, start, line.end):
            continue
        chairs = text.endswith(
            "主任委员", line.start, end_of_title
        )  # 委员 alone is many a word's end
        trusted = (
            chairs
            or not text.endswith(_common_titles(), line.start, end_of_title)
            or _is_delegate(text, start, end_of_title, line)
        )
        end = find_name_end(text, start, line.end, titled=trusted) or find_rare_name_end(
            text, start, line.end
        )
        if end:
            yield add_rank(text, Span(start, end), Evidence.TITLED, line.end)


def _ends_of_titles(text: str, line: Span) -> list[int]:
    """Return where posts end before what may be a name; not those that end within a longer post.

    总兽医师 is a post, so that 师 behind 兽医 begins no name.
    """
    ends: list[int] = []
    for found in _before_name().finditer(text, *line):
        if not ends or found.end(1) > ends[-1]:
            ends.append(found.end(1))
    return ends


def _is_delegate(text: str, start: int, end_of_title: int, line: Span) -> bool:
    """Return whether 代表 is that of a body, before what is a name up to the next mark."""
    if not text.endswith("代表", line.start, end_of_title):
        return False
    marks = (text[start + size : start + size + 1] in "，、（" for size in (2, 3))
    return any(marks) and chinese_titles.is_organisation_before(text, end_of_title - 2, line.start)


@cache
def _common_titles() -> tuple[str, ...]:
    """Return the titles that many people bear, after which a common word is no name (专家普遍)."""
    return tuple(terms("posts", "common"))


@cache
def _before_name() -> re.Pattern[str]:
    words = any_of(terms("posts", "post") | terms("parties", "party"))
    member = any_of(terms("parties", "party")) + "的"
    return re.compile(f"(?=({member}|{words})[ ]{{0,4}}[{HAN}A-Z])")


def _find_untitled(text: str, line: Span, known: frozenset[str]) -> Iterator[Mention]:
    """Yield names without a title: at the start of a clause, or known from elsewhere."""
    for found in _CLAUSE_START.finditer(text, *line):
        start = found.end()
        for begin in {start, found.start()}:
            end = find_name_end(text, begin, line.end, titled=False)
            whole = end and text[end - 1 : end + 1] in terms("stops", "whole")
            if end and not whole and not text[begin].isascii() and _is_name_by_context(text, end):
                yield add_rank(text, Span(begin, end), Evidence.BARE, line.end)
    for start, end in _find_known(text, line, known):
        opens = start == line.start or text[start - 1] in "。！？；”"
        if weigh_what_follows(text, end) is not None or (opens and end - start > 2):
            yield add_rank(text, Span(start, end), Evidence.KNOWN, line.end)


def _is_name_by_context(text: str, end: int) -> bool:
    """Return whether what follows a name without a title shows that it is one."""
    if find_act_after(text, end, end + 60):
        return True
    noted = _PAREN.match(text, end)
    if noted and chinese_titles.is_title(noted.group(1)):
        return True
    return bool(_LISTING.match(text, end))


_LISTING = re.compile(r"[、，]|等|和|与|[ ]|$")


def _find_known(text: str, line: Span, known: frozenset[str]) -> Iterator[tuple[int, int]]:
    if known:
        for found in _known_pattern(known).finditer(text, *line):
            yield found.span()


@cache
def _known_pattern(known: frozenset[str]) -> re.Pattern[str]:
    return re.compile(any_of(known))


def _add_title(text: str, mention: Mention, floor: int) -> Mention:
    """Return the mention with the title printed before its name, or in brackets after it."""
    name = mention.name
    floor = max(floor, name.start - chinese_titles.REACH)
    before = text[floor : name.start].rstrip()
    if chinese_titles.is_title(before) and (title := _find_title_before(text, name, before, floor)):
        return replace(mention, title=title)
    found = _PAREN.match(text, mention.end)
    if found and chinese_titles.is_title(found.group(1)):
        return Mention(name, Span(*found.span(1)), found.end(), Evidence.TITLED, mention.rank)
    return replace(mention, title=_take_rank_as_title(text, mention, floor))


def _find_title_before(text: str, name: Span, before: str, floor: int) -> Span | None:
    """Return the title before a name; of a party's member without a post only the party."""
    title = chinese_titles.find_title_before(text, name.start, floor)
    party = chinese_titles.find_party_before(text, floor + len(before), floor)
    if title and party and not text.endswith(_posts(), title.start, title.end):
        before = text[title.start : party.start].rstrip("、， ")
        return title if before.endswith(_posts()) else party  # 某区议员、某某党李四
    return title


def _take_rank_as_title(text: str, mention: Mention, floor: int) -> Span | None:
    """Return the rank after a name when nothing else is printed; a form of address is no title."""
    rank = mention.rank
    if rank is None or rank.start < mention.name.end:
        return None
    mere_address = text[slice(*rank)] not in terms("posts", "rank")
    return (
        None
        if mere_address or chinese_titles.is_organisation_before(text, mention.name.start, floor)
        else rank
    )


@cache
def _posts() -> tuple[str, ...]:
    return tuple(terms("posts", "post"))
