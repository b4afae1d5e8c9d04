"""Names that a text holds beside those in its sentences: in labels, and in shorter forms."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from briefing.chinese.han import HAN
from briefing.extraction.labels.language import Language
from briefing.extraction.lexicons.vocabulary import any_of, terms
from briefing.reading.document import Span

_LABEL = re.compile(rf"(?P<name>[{HAN}]{{2,4}})：")
_CAPITALS = re.compile(r"(?:[A-Z][A-Za-z]{0,4}\.? )?(?P<name>[A-Z][A-Z’'\-]{2,20}):")
_CAPITAL = re.compile(r"(?<= )[A-Z][A-Za-z’'\-]*")
_LATIN = re.compile(rf"(?P<name>[A-Z][a-z]{{2,14}})[：:][ ]?(?=[^\n]{{0,12}}[{HAN}])")
_PRESENTS = re.compile(  # 我是某公司的 Alex
    r"(?:我是|我叫|我的名字是)[ ]?(?:[^，。]{2,16}的[ ]?)?(?P<name>[A-Z][a-z]{2,14})"
)


def find_names_in_labels(text: str, lines: Sequence[Span], language: Language) -> frozenset[str]:
    """Return the folded names before colons that something else in the text bears out."""
    found = (find(text, lines) for find in _IN_LABELS[language.code])
    return frozenset().union(*found)


def add_short_forms(names: frozenset[str], language: Language) -> frozenset[str]:
    """Return folded names with the shorter forms by which a text goes on: without blanks, surnames.

    In English these are the last word, and the first, which is the surname in pinyin.
    """
    closed = names | {name.replace(" ", "") for name in names if not name.isascii()}
    if not language.english:
        return closed
    return closed | {word for name in closed for word in (name.split()[0], name.split()[-1])}


def _find_labels_with_title(text: str, lines: Sequence[Span]) -> frozenset[str]:
    """Return the short labels (谈笑：) that stand somewhere right after a title (作家谈笑)."""
    found = (_LABEL.match(text, *line) for line in lines)
    labels = {label["name"] for label in found if label}
    if not labels:
        return frozenset()
    titled = re.compile(f"{any_of(terms('posts', 'post'))}(?P<name>{any_of(labels)})")
    return frozenset(match["name"] for match in titled.finditer(text))


def _find_surnames_in_capitals(text: str, lines: Sequence[Span]) -> frozenset[str]:
    """Return the surnames that labels print in capitals (MUSSA:), as the text prints them."""
    found = (_CAPITALS.match(text, *line) for line in lines)
    surnames = {label["name"].title() for label in found if label}
    if not surnames:
        return frozenset()
    words = sorted(set(_CAPITAL.findall(text)))
    return frozenset(name for name in surnames if _is_beginning_of_one(name, words))


def _find_latin_labels(text: str, lines: Sequence[Span]) -> frozenset[str]:
    """Return labels of one Latin word that come again or by which one presents oneself."""
    found = (_LATIN.match(text, *line) for line in lines)
    labels = Counter(label["name"] for label in found if label)
    presented = {found["name"] for found in _PRESENTS.finditer(text)} if labels else ()
    return frozenset(
        name
        for name, count in labels.items()
        if name not in terms("stops", "latin") and (count > 1 or name in presented)
    )


def _is_beginning_of_one(name: str, words: list[str]) -> bool:
    """Return whether one of `words`, which are sorted, begins with `name`."""
    at = bisect_left(words, name)
    return at < len(words) and words[at].startswith(name)


_IN_LABELS = {
    "zh": (_find_labels_with_title, _find_latin_labels),
    "en": (_find_surnames_in_capitals,),
}
