"""Clauses share what they do not repeat: the institution, the place, the post."""

from dataclasses import dataclass, replace

from briefing.translation.glossary import Glossary
from briefing.translation.rules.titles.cut_clauses import cut_clauses
from briefing.translation.rules.titles.envoys import render_envoy
from briefing.translation.rules.titles.institutions import Unit, place_names
from briefing.translation.rules.titles.posts import (
    PLACE_POSTS,
    Post,
    PrintedPost,
    find_doubt,
    render_post,
)
from briefing.translation.rules.titles.read_clause import Clause, read_clause
from briefing.translation.rules.titles.tokens import Token, cut_title


@dataclass(frozen=True, slots=True)
class Subject:
    """Posts of one person at one institution (a chain of units, outermost first)."""

    units: tuple[Unit, ...]
    posts: tuple[Post, ...]
    flags: tuple[str, ...] = ()
    rank: str = ""


@dataclass(frozen=True, slots=True)
class _NamedBefore:
    """What the clauses before have named."""

    units: tuple[Unit, ...] = ()
    home: tuple[Token, ...] = ()


def read_subjects(folded: str, glossary: Glossary) -> tuple[Subject, ...]:
    """Return what each clause of a folded title says, its institution and place filled in."""
    before = _NamedBefore()
    found: list[Subject] = []
    waiting: list[Subject] = []
    for text, rank in cut_clauses(folded, glossary):
        sent = render_envoy(text, glossary)
        if sent:
            found.append(Subject((), (Post(text, sent),), (), rank))
            continue
        clause = _read_within_institution(
            read_clause(text, glossary, before.home), text, before, glossary
        )
        subject = _fill_subject(clause, before, rank, glossary)
        before = _NamedBefore(
            subject.units or before.units, _find_home(text, glossary) or before.home
        )
        subject = _move_to_place(subject, clause, before.home)
        if not subject.posts:
            waiting.append(subject)
            continue
        found += [replace(each, posts=subject.posts) for each in waiting]
        found.append(subject)
        waiting = []
    return (*found, *waiting)


def _read_within_institution(
    clause: Clause, text: str, before: _NamedBefore, glossary: Glossary
) -> Clause:
    """A part of an institution named before: read it again with that institution in front."""
    units = clause.chain.units
    if not (units and units[0].is_part and before.units):
        return clause
    named_before = [form for unit in before.units for form in _forms_of(unit)]
    for outer in named_before:
        again = read_clause(outer + text, glossary, before.home)
        named = again.chain.units
        longer = bool(named) and not named[0].composed and len(named[0].zh) > len(outer)
        if longer or (len(named) > 1 and not named[1].composed):
            return again
    base = before.units[0]
    return replace(clause, chain=replace(clause.chain, units=(base, *units)))


def _fill_subject(clause: Clause, before: _NamedBefore, rank: str, glossary: Glossary) -> Subject:
    units, flags = _institutions_of(clause, before)
    klass = _class_for_posts(units)
    if units and units[0].composed and units[0].known and units is not before.units:
        flags.append(f"no official English name is known for {units[0].zh}")
    if not clause.posts and clause.chain.words:
        flags.append("not understood: " + "".join(word.zh for word in clause.chain.words))
    flags += [reason for post in clause.posts if (reason := find_doubt(post))]
    flags += [
        f"of which country is not said: {post.token.zh}"
        for post in _posts_of_unnamed_country(clause, before)
    ]
    posts = tuple(render_post(post, klass, glossary) for post in clause.posts)
    return Subject(units, posts, (*clause.flags, *flags), rank)


def _move_to_place(subject: Subject, clause: Clause, home: tuple[Token, ...]) -> Subject:
    """A governor or mayor is of the place, where the Chinese says of its government."""
    government = bool(subject.units) and subject.units[-1].klass == "local_gov"
    posts = {post.token.zh for post in clause.posts}
    if not (government and home and posts and posts <= PLACE_POSTS):
        return subject
    return replace(subject, units=(_unit_of_place(home),))


def _unit_of_place(named: tuple[Token, ...]) -> Unit:
    en = ", ".join(place_names.full(place) for place in reversed(named)).replace(", the ", ", ")
    return Unit(named[-1].zh, en, place_names.governed(named[-1]))


def _forms_of(unit: Unit) -> tuple[str, ...]:
    """Return the names before which a part may belong: a committee is of the congress itself."""
    return tuple(dict.fromkeys((unit.zh, unit.zh.removesuffix("常委会"))))


def _posts_of_unnamed_country(clause: Clause, before: _NamedBefore) -> list[PrintedPost]:
    """Return the posts that stand by themselves after an organ of another country."""
    abroad = any(unit.klass.startswith("foreign") for unit in before.units)
    named = clause.chain.units or clause.chain.places
    return [post for post in clause.posts if abroad and not named and post.token.klass == "alone"]


def _class_for_posts(units: tuple[Unit, ...]) -> str:
    """Return the class that decides the post; an institute of a university is led as a school."""
    if not units:
        return ""
    of_university = units[0].klass.startswith("university") or "University" in units[-1].en
    within = units[-1].klass == "institute" and of_university
    return "school" if within else units[-1].klass


def _institutions_of(clause: Clause, before: _NamedBefore) -> tuple[tuple[Unit, ...], list[str]]:
    """Return the institutions of a clause, those of the clauses before if it names none."""
    units, lone = clause.chain.units, clause.chain.places
    governs = bool(clause.posts) and clause.posts[0].token.zh in PLACE_POSTS
    if units and lone and units[-1].klass in {"company", "bank"}:
        # 微软大中华区: the company's business in that place.
        branch = replace(units[-1], en=f"{units[-1].en} {place_names.bare(lone[-1])}")
        return (*units[:-1], branch), []
    if units:
        return units, [f"not understood: {place.zh}" for place in lone]
    if lone or (governs and before.home):
        return (_unit_of_place(lone or before.home),), []
    alone = bool(clause.posts) and clause.posts[0].token.klass == "alone"
    return () if alone else before.units, []


def _find_home(text: str, glossary: Glossary) -> tuple[Token, ...]:
    tokens = cut_title(text, glossary)
    return tuple(
        token
        for token, after in zip(tokens, (*tokens[1:], None), strict=True)
        if token.kind == "place"
        and not token.klass.startswith("country")
        and after is not None
        and (after.kind in {"local", "post", "mod", "place"})
    )
