"""Near matches, scored as translators' tools score them, and capped where the likeness deceives."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from briefing.translation.memory.store import Unit
from briefing.translation.segments import key_of
from briefing.translation.tables import shipped

CAP = 74
"""A capped match stays below 75, where translators' tools begin to offer a match."""

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*%?|[零〇一二两三四五六七八九十百千万亿半]+")
_FOLDED = str.maketrans("〇两", "零二")


@dataclass(frozen=True, slots=True)
class Match:
    """A unit like the text asked for, its score from 0 to 100, and what capped the score."""

    unit: Unit
    score: int
    capped: str = ""


def find_near_matches(
    text: str, units: Iterable[Unit], least: int = 60, most: int = 5
) -> tuple[Match, ...]:
    """Return the best matches of at least `least`, best first; of equals the approved first.

    100 is an exact match. A number or a negation that differs keeps a match below 75, since
    不能一刀切 and 能一刀切 are alike in all but meaning.
    """
    known = list(units)
    asked = key_of(text)
    found = process.extract(
        asked,
        [unit.source for unit in known],
        scorer=Levenshtein.normalized_similarity,
        score_cutoff=min(least, CAP) / 100,
        limit=None,
    )
    matches = (_score(asked, known[position], likeness) for _, likeness, position in found)
    ranked = sorted(
        (match for match in matches if match.score >= least),
        key=lambda match: (-match.score, match.unit.status == "machine"),
    )
    return tuple(ranked[:most])


def find_difference(one: str, other: str) -> str:
    """Return `number` or `negation` when the two texts differ in one, else an empty string."""
    if _numbers(one) != _numbers(other):
        return "number"
    if _negations(one) != _negations(other):
        return "negation"
    return ""


def _score(asked: str, unit: Unit, likeness: float) -> Match:
    if unit.source == asked:
        return Match(unit, 100)
    capped = find_difference(asked, unit.source)
    score = min(99, int(100 * likeness))
    return Match(unit, min(score, CAP), capped) if capped else Match(unit, score)


def _numbers(text: str) -> list[str]:
    return sorted(_NUMBER.findall(_without_idioms(text)))


def _negations(text: str) -> list[str]:
    return sorted(_word_pattern("negation").findall(_without_idioms(text)))


def _without_idioms(text: str) -> str:
    """Return the text in one form, without the words that only look like numbers or negations."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_FOLDED)
    return _word_pattern("plain").sub(" ", plain)


@cache
def _word_pattern(kind: str) -> re.Pattern[str]:
    words = [row["word"] for row in shipped("memory_words") if row["kind"] == kind]
    words.sort(key=len, reverse=True)
    forms = [rf"\b{word}\b" if word.isascii() else word for word in words]
    shortened = [r"n['’]t\b"] if kind == "negation" else []
    return re.compile("|".join([*forms, *shortened]))
