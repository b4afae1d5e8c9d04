"""The contents, and what the reader is told of the signs on the pages."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.rendering.words.page_languages import PageLanguages
from briefing.rendering.words.passage import DOUBTFUL, UNREVIEWED, Pair, Passage

ANCHORS = {"cards": "speakers"}  # parts whose section has another name than the part
PAGED = frozenset({"agenda", "index", "people"})  # parts that lead to pages by number
UNLISTED = frozenset({"cover", "contents", "reading", "colophon"})


@dataclass(frozen=True, slots=True)
class Line:
    """A part of the brief: its title, and the anchor whose page is printed."""

    title: Pair
    ref: str


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign that stands on the pages, and what it means."""

    sign: str
    words: Pair


def list_contents(parts: Iterable[str], languages: PageLanguages) -> tuple[Line, ...]:
    """Return the parts that have a title of their own, in the order of the pages."""
    listed = (name for name in parts if name in languages.page_words and name not in UNLISTED)
    return tuple(Line(languages.page_word(name), ANCHORS.get(name, name)) for name in listed)


def list_signs(
    printed: Iterable[Passage], parts: Iterable[str], marker: str, languages: PageLanguages
) -> tuple[Sign, ...]:
    """Return how to read the brief: only the signs that it has.

    `parts` are those that it prints, `marker` is a proposal's number as the source prints it.
    """
    found = {mark for passage in printed for mark in passage.mark}
    explained = [
        (marker or "“”", "reading_quoted"),
        *([(UNREVIEWED, "reading_machine")] if UNREVIEWED in found else []),
        *([(DOUBTFUL, "reading_doubtful")] if DOUBTFUL in found else []),
        *([("12", "reading_pages")] if PAGED & set(parts) else []),
    ]
    return tuple(Sign(sign, languages.page_word(key)) for sign, key in explained)
