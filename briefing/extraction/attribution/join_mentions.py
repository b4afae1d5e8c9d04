"""Joining: the mentions of one person in several forms become one Speaker."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from briefing.extraction.attribution.layout_contract import Claim, Source
from briefing.extraction.lexicons.vocabulary import terms
from briefing.extraction.model import Speaker
from briefing.extraction.naming.chinese.name_shapes import compound_surnames
from briefing.extraction.naming.chinese.other_forms import find_family_name, find_noted
from briefing.extraction.naming.mention import Mention
from briefing.reading.document import Document, Span
from briefing.record import Role


@dataclass(slots=True)
class _Person:
    """A person while mentions are still being joined; names and titles as printed."""

    name: str
    at: Span
    rule: str
    heads: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    announced: bool = False  # said to speak, or in a programme's list of speakers


_STRONGEST: tuple[Role, ...] = ("speaker", "moderator", "chair", "attendee")


def _make_key(name: str) -> str:
    return re.sub(r"[\s·.]", "", name).casefold()


def is_short(folded_name: str, mention: Mention) -> bool:
    """Return whether the name is a surname with a form of address or a post (游先生)."""
    return mention.rank is not None and mention.rank.start < mention.name.end


def surname_of(folded: str) -> str:
    """Return the surname a folded Chinese name begins with."""
    return folded[:2] if folded[:2] in compound_surnames() else folded[:1]


def join_mentions(
    document: Document, claims: list[Claim], extra: Iterable[Mention]
) -> tuple[list[str], list[Speaker]]:
    """Return the key of each claim's person, and the people in order of first appearance.

    `extra` are mentions without a claim; they lend their titles to people who have one.
    """
    extra = list(extra)
    full = _gather_full_names(document, claims, extra)
    other = _gather_other_forms(document, [c.who for c in claims if c.who] + extra)
    people: dict[str, _Person] = {}
    keys: list[str] = []
    known: dict[str, list[str]] = {}
    for claim in claims:
        if claim.who is None:
            keys.append("")
            continue
        key = _find_key(document, claim.who, full)
        key = other.get(key, key)
        key = _tell_namesakes_apart(document, claim, key, known)
        keys.append(key)
        person = people.get(key)
        if person is None:
            person = people[key] = _Person(
                _print_name(document, claim.who), claim.who.name, claim.rule
            )
        _add_mention(document, person, claim.who, claim.head)
        person.announced |= claim.role == "speaker" and claim.source is Source.PROGRAMME
        if claim.role not in person.roles:
            person.roles.append(claim.role)
    for mention in extra:
        key = _find_key(document, mention, full)
        key = other.get(key, key)
        if key in people:
            _add_mention(document, people[key], mention, False)
    ordered = sorted(people.items(), key=lambda item: item[1].at)
    return keys, [_make_speaker(key, person) for key, person in ordered]


def _tell_namesakes_apart(
    document: Document, claim: Claim, key: str, known: dict[str, list[str]]
) -> str:
    """Return `key`, or another for a namesake whose title shares nothing with the one before.

    Only the heads of speeches tell namesakes apart; `known` gathers the titles by key. A mention
    without a title is the namesake who spoke last.
    """
    title = document.folded[slice(*claim.who.title)] if claim.who and claim.who.title else ""
    if not title or not claim.head or claim.source is Source.PROGRAMME:
        return _find_latest_namesake(key, known)
    seen = known.setdefault(key, [])
    for number, other in enumerate(seen):
        if _is_related_title(title, other):
            return f"{key}#{number + 1}" if number else key
    seen.append(title)
    return f"{key}#{len(seen)}" if len(seen) > 1 else key


def _find_latest_namesake(key: str, known: dict[str, list[str]]) -> str:
    count = len(known.get(key, ()))
    return f"{key}#{count}" if count > 1 else key


def _is_related_title(one: str, other: str) -> bool:
    """Return whether two titles share a pair of characters that is no part of a mere post."""
    pairs = [
        {title[i : i + 2] for i in range(len(title) - 1)} - _pairs_of_posts()
        for title in (one, other)
    ]
    return not pairs[0] or not pairs[1] or bool(pairs[0] & pairs[1])


@cache
def _pairs_of_posts() -> frozenset[str]:
    posts = terms("posts", "post", "rank")
    return frozenset(post[i : i + 2] for post in posts for i in range(len(post) - 1))


def _print_name(document: Document, mention: Mention) -> str:
    return document.slice(mention.name)


def _fold_name(document: Document, mention: Mention) -> str:
    return document.folded[mention.name.start : mention.name.end]


def _gather_full_names(
    document: Document, claims: list[Claim], extra: Iterable[Mention]
) -> dict[str, list[str]]:
    """Return the full names of the document by surname, in order."""
    found: dict[str, list[str]] = {}
    mentions = [c.who for c in claims if c.who] + list(extra)
    for mention in sorted(mentions, key=lambda m: m.name):
        folded = _fold_name(document, mention)
        if folded[:1].isupper():
            _add_latin_name(found, folded)
        elif not is_short(folded, mention):
            names = found.setdefault(surname_of(folded), [])
            if _make_key(folded) not in names:
                names.append(_make_key(folded))
    return found


def _gather_other_forms(document: Document, mentions: Iterable[Mention]) -> dict[str, str]:
    """Return the key of the person for the key of each other form of the name."""
    forms: dict[str, str] = {}
    for mention in mentions:
        name = _fold_name(document, mention)
        key = _make_key(name)
        also = find_noted(document.folded, mention.name.end)
        names = [name, document.folded[slice(*also)]] if also else [name]
        for form in (*names[1:], *(find_family_name(one) for one in names)):
            if form and _make_key(form) != key:
                forms.setdefault(_make_key(form), key)
    return forms


def _add_latin_name(found: dict[str, list[str]], name: str) -> None:
    """Enter a full Latin name under its last word, and under its first (the surname in pinyin)."""
    words = name.split()
    if len(words) > 1:
        for word in (words[-1], words[0]):
            names = found.setdefault(word.casefold(), [])
            if _make_key(name) not in names:
                names.append(_make_key(name))


def _find_key(document: Document, mention: Mention, full: dict[str, list[str]]) -> str:
    folded = _fold_name(document, mention)
    if folded.isascii() or folded[:1].isupper():
        names = full.get(folded.split()[-1].casefold(), []) if " " not in folded else []
        return names[0] if names else _make_key(folded)
    if is_short(folded, mention):
        names = full.get(surname_of(folded), [])
        if len(names) == 1:
            return names[0]
    return _make_key(folded)


def _add_mention(document: Document, person: _Person, mention: Mention, head: bool) -> None:
    printed = _print_name(document, mention)
    if (also := find_noted(document.folded, mention.name.end)) and (form := document.slice(also)):
        person.forms += [form] if form not in person.forms else []
    if head and _make_key(printed) == _make_key(person.name) and mention.rank is None:
        person.name = printed
    if printed != person.name and printed not in person.forms:
        if (
            is_short("", mention)
            or len(_make_key(printed)) <= len(_make_key(person.name))
            or _make_key(printed) in map(_make_key, person.forms)
        ):
            person.forms.append(printed)
        else:
            person.forms.append(person.name)
            person.name = printed
    if mention.title:
        title = document.slice(mention.title)
        (person.heads if head else person.titles).append(title)


def _make_speaker(key: str, person: _Person) -> Speaker:
    role = next(role for role in _STRONGEST if role in person.roles)
    if role == "speaker" and "moderator" in person.roles and not person.announced:
        role = "moderator"
    return Speaker(
        key=key,
        name=person.name,
        title=_choose_title(person),
        role=role,
        rule=person.rule,
        evidence=person.at,
        aliases=tuple(dict.fromkeys(form for form in person.forms if form != person.name)),
    )


def _choose_title(person: _Person) -> str | None:
    """Return the title at the head of the person's own speech, else the fullest printed one."""
    ranks = terms("posts", "rank", "address")
    for titles in (person.heads, person.titles):
        whole = [title for title in titles if title not in ranks]
        if whole:
            return max(whole, key=len)
    return next(iter(person.heads + person.titles), None)
