"""Clauses share what they do not repeat: the institution, the place, the post."""

import re
from dataclasses import dataclass, replace

from briefing.translation.glossary import Glossary
from briefing.translation.titles import places
from briefing.translation.titles.bodies import Chain, Unit
from briefing.translation.titles.clauses import Clause, Post, place_unit, read
from briefing.translation.titles.tokens import Token

# 、 inside 第十二、十三届 and inside brackets does not part clauses.
_BREAK = re.compile(r"(?<!届)[、，；;,/]+(?![一二三四五六七八九十\d]+届)|(?<=届)[，；;,]")
_ALSO = re.compile(r"(?<=.)[并]?兼(?:任)?(?!职)|(?<=.)并任")
_ASIDE = re.compile(r"（([^（）]*)）")
RANKS = {
    "正部级": "minister level",
    "正部长级": "minister level",
    "副部级": "vice-minister level",
    "副部长级": "vice-minister level",
    "正局级": "director-general level",
    "正厅级": "director-general level",
    "正司级": "director-general level",
    "副局级": "deputy director-general level",
    "副厅级": "deputy director-general level",
    "副司级": "deputy director-general level",
    "正处级": "division-director level",
    "主持工作": "presiding",
    "主持日常工作": "presiding",
    "兼": "",
    "兼任": "",
    "女": "",
}


@dataclass(frozen=True, slots=True)
class Subject:
    """Posts of one person at one institution (a chain of units, outermost first)."""

    units: tuple[Unit, ...]
    posts: tuple[Post, ...]
    flags: tuple[str, ...] = ()
    rank: str = ""


@dataclass(frozen=True, slots=True)
class _Memory:
    """What the clauses before have named."""

    units: tuple[Unit, ...] = ()
    home: tuple[Token, ...] = ()


def subjects(folded: str, glossary: Glossary) -> tuple[Subject, ...]:
    """Return what each clause of a folded title says, its institution and place filled in."""
    memory = _Memory()
    found: list[Subject] = []
    waiting: list[Subject] = []
    for text, rank in _clauses(folded, glossary):
        clause = _within(read(text, glossary, memory.home), text, memory, glossary)
        subject = _subject(clause, memory, rank)
        memory = _Memory(subject.units or memory.units, _home(text, glossary) or memory.home)
        if not subject.posts:
            waiting.append(subject)
            continue
        found += [replace(each, posts=subject.posts) for each in waiting]
        found.append(subject)
        waiting = []
    return (*found, *waiting)


def _clauses(folded: str, glossary: Glossary) -> list[tuple[str, str]]:
    rank = ""
    kept = folded
    for aside in _ASIDE.finditer(folded):
        if aside[1] in RANKS:
            kept = kept.replace(aside.group(), f"\0{aside[1]}\0")
    kept = _ALSO.sub("、", kept)
    parts = [part for part in _BREAK.split(kept) if part]
    cleaned = []
    for part in _rejoined(parts, glossary):
        pieces = part.split("\0")
        rank = RANKS.get(pieces[1], "") if len(pieces) > 2 else ""
        cleaned.append(("".join([pieces[0], *pieces[2:]]), rank))
    return [(text, rank) for text, rank in cleaned if text]


def _rejoined(parts: list[str], glossary: Glossary) -> list[str]:
    """Join what 、 parts inside one name: 经济、社会和文化研究中心."""
    joined: list[str] = []
    for part in parts:
        last = joined[-1] if joined else ""
        if last and glossary.find(last[-4:], "word") and not glossary.find(last, "post"):
            joined[-1] = f"{last}、{part}"
        else:
            joined.append(part)
    return joined


def _within(clause: Clause, text: str, memory: _Memory, glossary: Glossary) -> Clause:
    """A part of an institution named before: read it again with that institution in front."""
    units = clause.chain.units
    if not (units and units[0].part and memory.units):
        return clause
    for outer in memory.units:
        again = read(outer.zh + text, glossary, memory.home)
        if again.chain.units and not again.chain.units[0].composed and again.chain.units[0].known:
            longer = (
                again.chain.units[0].zh.startswith(outer.zh) and again.chain.units[0].zh != outer.zh
            )
            if longer:
                return again
    base = memory.units[0]
    return replace(clause, chain=replace(clause.chain, units=(base, *units)))


def _subject(clause: Clause, memory: _Memory, rank: str) -> Subject:
    units = clause.chain.units
    flags = list(clause.flags)
    lone = clause.chain.places
    if not units and lone:
        units = (place_unit(lone[-1], places.full(lone[-1])),)
    elif not units and clause.posts and _is_place_post(clause.posts[0]) and memory.home:
        units = (place_unit(memory.home[-1], places.full(memory.home[-1])),)
    elif not units:
        units = memory.units
    if units and units[0].composed and units[0].known and units is not memory.units:
        flags.append(f"no official English name is known for {units[0].zh}")
    if not clause.posts and clause.chain.words:
        flags.append("not understood: " + "".join(word.zh for word in clause.chain.words))
    return Subject(units, clause.posts, tuple(flags), rank)


def _is_place_post(post: Post) -> bool:
    return post.zh in {"省长", "市长", "区长", "县长", "州长", "盟长", "省长助理", "市长助理"}


def _home(text: str, glossary: Glossary) -> tuple[Token, ...]:
    from briefing.translation.titles.tokens import cut

    tokens = cut(text, glossary)
    return tuple(
        token
        for token, after in zip(tokens, (*tokens[1:], None), strict=True)
        if token.kind == "place"
        and token.klass != "country"
        and after is not None
        and (after.kind in {"local", "post", "mod", "place"})
    )


def chain_key(chain: Chain) -> str:
    """Return what tells one chain from another."""
    return "/".join(unit.zh for unit in chain.units)
