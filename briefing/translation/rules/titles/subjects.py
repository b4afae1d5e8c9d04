"""Clauses share what they do not repeat: the institution, the place, the post."""

import re
from dataclasses import dataclass, replace

from briefing.translation.glossary import Glossary
from briefing.translation.rules.titles import place_names
from briefing.translation.rules.titles.clauses import Clause, read
from briefing.translation.rules.titles.envoys import envoy
from briefing.translation.rules.titles.institution_units import Unit
from briefing.translation.rules.titles.posts import PLACE_POSTS, Held, Post, doubt, say
from briefing.translation.rules.titles.tokens import Token, cut

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
        sent = envoy(text, glossary)
        if sent:
            found.append(Subject((), (Post(text, sent),), (), rank))
            continue
        clause = _within(read(text, glossary, memory.home), text, memory, glossary)
        subject = _subject(clause, memory, rank, glossary)
        memory = _Memory(subject.units or memory.units, _home(text, glossary) or memory.home)
        subject = _of_place(subject, clause, memory.home)
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
        if last and _unfinished(last, glossary):
            joined[-1] = f"{last}、{part}"
        else:
            joined.append(part)
    return joined


def _unfinished(text: str, glossary: Glossary) -> bool:
    """Return whether a text stops inside a name: its last word is of a field, without a post."""
    tokens = cut(text, glossary)
    return tokens[-1].kind == "word" and all(token.kind != "post" for token in tokens)


def _within(clause: Clause, text: str, memory: _Memory, glossary: Glossary) -> Clause:
    """A part of an institution named before: read it again with that institution in front."""
    units = clause.chain.units
    if not (units and units[0].part and memory.units):
        return clause
    named_before = [form for unit in memory.units for form in _forms(unit)]
    for outer in named_before:
        again = read(outer + text, glossary, memory.home)
        named = again.chain.units
        longer = bool(named) and not named[0].composed and len(named[0].zh) > len(outer)
        if longer or (len(named) > 1 and not named[1].composed):
            return again
    base = memory.units[0]
    return replace(clause, chain=replace(clause.chain, units=(base, *units)))


def _subject(clause: Clause, memory: _Memory, rank: str, glossary: Glossary) -> Subject:
    units, flags = _units(clause, memory)
    klass = _class(units)
    if units and units[0].composed and units[0].known and units is not memory.units:
        flags.append(f"no official English name is known for {units[0].zh}")
    if not clause.held and clause.chain.words:
        flags.append("not understood: " + "".join(word.zh for word in clause.chain.words))
    flags += [reason for held in clause.held if (reason := doubt(held))]
    flags += [f"of which country is not said: {held.token.zh}" for held in _adrift(clause, memory)]
    posts = tuple(say(held, klass, glossary) for held in clause.held)
    return Subject(units, posts, (*clause.flags, *flags), rank)


def _of_place(subject: Subject, clause: Clause, home: tuple[Token, ...]) -> Subject:
    """A governor or mayor is of the place, where the Chinese says of its government."""
    government = bool(subject.units) and subject.units[-1].klass == "local_gov"
    posts = {held.token.zh for held in clause.held}
    if not (government and home and posts and posts <= PLACE_POSTS):
        return subject
    return replace(subject, units=(_seat(home),))


def _seat(named: tuple[Token, ...]) -> Unit:
    en = ", ".join(place_names.full(place) for place in reversed(named)).replace(", the ", ", ")
    return Unit(named[-1].zh, en, place_names.governed(named[-1]))


def _forms(unit: Unit) -> tuple[str, ...]:
    """Return the names before which a part may belong: a committee is of the congress itself."""
    return tuple(dict.fromkeys((unit.zh, unit.zh.removesuffix("常委会"))))


def _adrift(clause: Clause, memory: _Memory) -> list[Held]:
    """Return the posts that stand by themselves after an organ of another country."""
    abroad = any(unit.klass.startswith("foreign") for unit in memory.units)
    named = clause.chain.units or clause.chain.places
    return [held for held in clause.held if abroad and not named and held.token.klass == "alone"]


def _class(units: tuple[Unit, ...]) -> str:
    """Return the class that decides the post; an institute of a university is led as a school."""
    if not units:
        return ""
    of_university = units[0].klass.startswith("university") or "University" in units[-1].en
    within = units[-1].klass == "institute" and of_university
    return "school" if within else units[-1].klass


def _units(clause: Clause, memory: _Memory) -> tuple[tuple[Unit, ...], list[str]]:
    """Return the institutions of a clause, those of the clauses before if it names none."""
    units, lone = clause.chain.units, clause.chain.places
    governs = bool(clause.held) and clause.held[0].token.zh in PLACE_POSTS
    if units and lone and units[-1].klass in {"company", "bank"}:
        # 微软大中华区: the company's business in that place.
        branch = replace(units[-1], en=f"{units[-1].en} {place_names.bare(lone[-1])}")
        return (*units[:-1], branch), []
    if units:
        return units, [f"not understood: {place.zh}" for place in lone]
    if lone or (governs and memory.home):
        return (_seat(lone or memory.home),), []
    alone = bool(clause.held) and clause.held[0].token.klass == "alone"
    return () if alone else memory.units, []


def _home(text: str, glossary: Glossary) -> tuple[Token, ...]:
    tokens = cut(text, glossary)
    return tuple(
        token
        for token, after in zip(tokens, (*tokens[1:], None), strict=True)
        if token.kind == "place"
        and not token.klass.startswith("country")
        and after is not None
        and (after.kind in {"local", "post", "mod", "place"})
    )
