"""The policy terms that make topics, and where they stand in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from briefing import facts


@dataclass(frozen=True, slots=True)
class Term:
    """A preferred term, by its name in the language of the text."""

    name: str


Token = tuple[str, int, int]


@dataclass(frozen=True)
class Vocabulary:
    """The terms of one language by what is written for them, and how a text is cut into words."""

    language: Literal["zh", "en"]
    written: dict[str, Term]

    def terms(self, folded: str) -> Iterator[tuple[Term, int, int]]:
        """Yield each term in `folded` with its place; the longest where several would fit."""
        if self.language == "en":
            for match in _english_pattern().finditer(folded):
                yield self.written[_singular(match.group().lower())], match.start(), match.end()
            return
        for word, start, end in self.tokens(folded):
            if word in self.written:
                yield self.written[word], start, end

    def tokens(self, folded: str) -> list[Token]:
        """Return the words of `folded` with their places; terms are kept whole."""
        if self.language == "en":
            return [(m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(folded)]
        return _cut(folded)


_SPELLINGS = (
    ("centre", "center"),
    ("labour", "labor"),
    ("ageing", "aging"),
    ("programme", "program"),
)
_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]+")


@cache
def vocabulary(language: Literal["zh", "en"]) -> Vocabulary:
    """Return the terms in one language; a text in English is searched for their English."""
    rows = [row for row in facts.table("policy_terms") if row["kind"] == "topic"]
    if language == "zh":
        return Vocabulary("zh", {row["word"]: Term(row["fold_to"] or row["word"]) for row in rows})
    english = {row["word"]: row["en"] for row in rows}
    named = {row["en"]: english[row["fold_to"] or row["word"]] for row in rows if row["en"]}
    terms = {_singular(name.lower()): Term(to or name) for name, to in named.items()}
    return Vocabulary("en", {form: term for name, term in terms.items() for form in _spelled(name)})


@lru_cache(maxsize=64)
def _cut(folded: str) -> list[Token]:
    """Return the words of a Chinese passage, which is asked for them several times in a row."""
    from briefing.chinese.words import segmenter  # jieba is loaded only when it is needed

    return segmenter().tokens(folded)


@cache
def _english_pattern() -> re.Pattern[str]:
    names = sorted(vocabulary("en").written, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(re.escape(name) for name in names)})s?\b", re.IGNORECASE)


def _spelled(name: str) -> set[str]:
    """Return an English term in British and in American spelling."""
    return {name, *(name.replace(british, american) for british, american in _SPELLINGS)}


def _singular(name: str) -> str:
    return name[:-1] if name.endswith("s") and not name.endswith("ss") else name
