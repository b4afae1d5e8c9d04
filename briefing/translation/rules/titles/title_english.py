"""The English of a title from its subjects: posts of one institution together, in their order."""

import re
from dataclasses import dataclass
from itertools import groupby

from briefing.translation.rules.titles.institutions import Unit, join_units
from briefing.translation.rules.titles.posts import Post
from briefing.translation.rules.titles.subjects import Subject

COMMITTEE = "CPC Committee"


@dataclass(frozen=True, slots=True)
class _FieldPosts:
    """Posts named after the field of their organ: which posts, and how the field is linked."""

    organ: re.Pattern[str]
    posts: frozenset[str]
    link: str = "of"
    tail: str = ""
    depth: int = 1


_MINISTER = _FieldPosts(re.compile("Ministry of (.+)"), frozenset({"部长", "部长助理"}))
_FIELD_POSTS = {
    "ministry": _MINISTER,
    "foreign": _MINISTER,
    "us_department": _FieldPosts(
        re.compile("US Department of (.+)"),
        frozenset({"部长"}),
        tail=" of the United States",
    ),
    "hk_bureau": _FieldPosts(
        re.compile("(.+) Bureau of the Government of"),
        frozenset({"局长"}),
        "for",
        " of the Hong Kong Special Administrative Region Government",
        2,
    ),
}


def compose_title(subjects: tuple[Subject, ...]) -> str:
    """Return the title; subjects are parted by commas, or semicolons where one has a comma."""
    groups = [
        _compose_group(units, list(found))
        for units, found in groupby(subjects, key=lambda subject: subject.units)
    ]
    said = [group for group in groups if group]
    return ("; " if any("," in group for group in said) else ", ").join(said)


def _compose_group(units: tuple[Unit, ...], subjects: list[Subject]) -> str:
    ranked = [(post, subject.rank) for subject in subjects for post in subject.posts]
    if not ranked:
        return join_units(units, inner_article=False)
    ministers = [pair for pair in ranked if _post_of_field(pair[0], units)]
    others = [pair for pair in ranked if not _post_of_field(pair[0], units)]
    said = [_posts_of_units(others, units)] if others else []
    said += [_with_rank(_post_of_field(post, units), rank) for post, rank in ministers]
    if ministers and others and _post_of_field(ranked[0][0], units):
        said.reverse()
    return _join_list(said)


def _posts_of_units(ranked: list[tuple[Post, str]], units: tuple[Unit, ...]) -> str:
    posts = [_with_rank(post.with_front, rank) for post, rank in ranked]
    if not units:
        return _join_list(posts)
    if len(posts) == 1 and len(units) == 1 and COMMITTEE in posts[0] and "," not in units[0].en:
        return posts[0].replace(COMMITTEE, f"CPC {units[0].en.removeprefix('the ')} Committee")
    links = {post.link for post, _ in ranked}
    link = links.pop() if len(links) == 1 else "of"
    return f"{_join_list(posts)} {link} {join_units(units)}"


def _post_of_field(post: Post, units: tuple[Unit, ...]) -> str:
    """Return Minister of Commerce for a post that takes its organ's field, else nothing."""
    unit = units[-1] if units else None
    named = unit and _FIELD_POSTS.get(unit.klass)
    if not unit or not named or post.zh not in named.posts or len(units) > named.depth:
        return ""
    found = named.organ.match(unit.en)
    if not found:
        return ""
    return f"{post.with_front} {named.link} {found[1]}{named.tail}"


def _with_rank(said: str, rank: str) -> str:
    return f"{said} ({rank})" if rank else said


def _join_list(said: list[str]) -> str:
    if len(said) < 2:
        return "".join(said)
    return f"{', '.join(said[:-1])} and {said[-1]}"
