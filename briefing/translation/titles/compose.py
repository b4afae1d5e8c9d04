"""The English of a title from its subjects: posts of one institution together, in their order."""

from itertools import groupby

from briefing.translation.titles.posts import Post
from briefing.translation.titles.subjects import Subject
from briefing.translation.titles.units import Unit, spoken

MINISTRY = "Ministry of "
COMMITTEE = "CPC Committee"


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
        return posts[0].replace(COMMITTEE, f"CPC {units[0].en} Committee")
    links = {post.link for post, _ in ranked}
    link = links.pop() if len(links) == 1 else "of"
    return f"{_listed(posts)} {link} {spoken(units)}"


def _minister(post: Post, units: tuple[Unit, ...]) -> str:
    """Return Minister of Commerce for a post that takes the ministry's field, else nothing."""
    fits = len(units) == 1 and units[0].klass == "ministry" and post.zh in {"部长", "部长助理"}
    if not fits or not units[0].en.startswith(MINISTRY):
        return ""
    return f"{post.said} of {units[0].en.removeprefix(MINISTRY)}"


def _ranked(said: str, rank: str) -> str:
    return f"{said} ({rank})" if rank else said


def _listed(said: list[str]) -> str:
    if len(said) < 2:
        return "".join(said)
    return f"{', '.join(said[:-1])} and {said[-1]}"
