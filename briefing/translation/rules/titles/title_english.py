"""The English of a title from its subjects: posts of one institution together, in their order."""

import re
from dataclasses import dataclass
from itertools import groupby

from briefing.translation.rules.titles.institution_units import Unit, spoken
from briefing.translation.rules.titles.posts import Post
from briefing.translation.rules.titles.subjects import Subject

COMMITTEE = "CPC Committee"


@dataclass(frozen=True, slots=True)
class _Named:
    """Posts named after the field of their organ: which posts, and how the field is linked."""

    organ: re.Pattern[str]
    posts: frozenset[str]
    link: str = "of"
    tail: str = ""
    depth: int = 1


_MINISTER = _Named(re.compile("Ministry of (.+)"), frozenset({"部长", "部长助理"}))
_FIELD = {
    "ministry": _MINISTER,
    "foreign": _MINISTER,
    "us_department": _Named(
        re.compile("US Department of (.+)"),
        frozenset({"部长"}),
        tail=" of the United States",
    ),
    "hk_bureau": _Named(
        re.compile("(.+) Bureau of the Government of"),
        frozenset({"局长"}),
        "for",
        " of the Hong Kong Special Administrative Region Government",
        2,
    ),
}


def english(subjects: tuple[Subject, ...]) -> str:
    """Return the title; subjects are parted by commas, or semicolons where one has a comma."""
    groups = [
        _group(units, list(found))
        for units, found in groupby(subjects, key=lambda subject: subject.units)
    ]
    said = [group for group in groups if group]
    return ("; " if any("," in group for group in said) else ", ").join(said)


def _group(units: tuple[Unit, ...], subjects: list[Subject]) -> str:
    ranked = [(post, subject.rank) for subject in subjects for post in subject.posts]
    if not ranked:
        return spoken(units, inner_article=False)
    ministers = [pair for pair in ranked if _minister(pair[0], units)]
    others = [pair for pair in ranked if not _minister(pair[0], units)]
    said = [_of(others, units)] if others else []
    said += [_ranked(_minister(post, units), rank) for post, rank in ministers]
    if ministers and others and _minister(ranked[0][0], units):
        said.reverse()
    return _listed(said)


def _of(ranked: list[tuple[Post, str]], units: tuple[Unit, ...]) -> str:
    posts = [_ranked(post.said, rank) for post, rank in ranked]
    if not units:
        return _listed(posts)
    if len(posts) == 1 and len(units) == 1 and COMMITTEE in posts[0] and "," not in units[0].en:
        return posts[0].replace(COMMITTEE, f"CPC {units[0].en.removeprefix('the ')} Committee")
    links = {post.link for post, _ in ranked}
    link = links.pop() if len(links) == 1 else "of"
    return f"{_listed(posts)} {link} {spoken(units)}"


def _minister(post: Post, units: tuple[Unit, ...]) -> str:
    """Return Minister of Commerce for a post that takes its organ's field, else nothing."""
    unit = units[-1] if units else None
    named = unit and _FIELD.get(unit.klass)
    if not unit or not named or post.zh not in named.posts or len(units) > named.depth:
        return ""
    found = named.organ.match(unit.en)
    if not found:
        return ""
    return f"{post.said} {named.link} {found[1]}{named.tail}"


def _ranked(said: str, rank: str) -> str:
    return f"{said} ({rank})" if rank else said


def _listed(said: list[str]) -> str:
    if len(said) < 2:
        return "".join(said)
    return f"{', '.join(said[:-1])} and {said[-1]}"
