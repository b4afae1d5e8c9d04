"""What a speaker announces before a list: how many points, and of what kind."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from briefing import facts
from briefing.chinese.numerals import HAN_DIGITS, read_number
from briefing.extraction.lexicons.vocabulary import one_of
from briefing.reading.document import Span

_NUMBER = rf"(?P<n>[两{HAN_DIGITS[2:]}]|十[{HAN_DIGITS[1:]}]?|(?<![\d.])(?:[2-9]|1\d))"
_COUNTED = re.compile(
    rf"(?<![第约近超十百千万]){_NUMBER}(?P<measure>{one_of('around_proposals', 'aspects')}|"
    rf"点(?!\d)|条|项|件|个(?!{one_of('around_proposals', 'no_count')})|"
    rf"{one_of('around_proposals', 'counted')})"
)
_POINTS = frozenset({"个方面", "大方面", "方面", "点", "条", "项", "件"})
_TELLS = re.compile(
    rf"{one_of('around_proposals', 'gives')}{one_of('around_proposals', 'led_by')}*{_NUMBER}"
    rf"{one_of('around_proposals', 'measure')}的?{one_of('around_proposals', 'points')}"
)
_ENGLISH = re.compile(
    r"\b(?P<w>two|three|four|five|six|seven|eight|nine|ten)(?: \w+){0,2} (?:suggestion|proposal|"
    r"recommendation|priorit|point|measure|step|action|principle|area|thing|way|message|pillar|idea|task)",
    re.IGNORECASE,
)
_ENGLISH_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True)
class Count:
    """A number of points, and where it is printed.

    `telling` when nothing but a list can follow (提三点建议), `measured` when points are counted
    (三个方面) and not things (三大平台).
    """

    number: int
    at: int
    telling: bool = False
    measured: bool = False


def find_counts(folded: str, span: Span) -> list[Count]:
    """Return the numbers of points that `span` announces, in order of place."""
    tells = {match.start("n") for match in _TELLS.finditer(folded, *span)}
    found = [
        Count(
            read_number(match["n"]) or 0,
            match.start("n"),
            match.start("n") in tells,
            match["measure"] in _POINTS,
        )
        for match in _COUNTED.finditer(folded, *span)
    ]
    found += [
        Count(_ENGLISH_NUMBERS.index(match["w"].lower()) + 1, match.start("w"), measured=True)
        for match in _ENGLISH.finditer(folded, *span)
    ]
    return sorted(found, key=lambda count: count.at)


def choose_count(announced: Sequence[Count], found: int) -> Count | None:
    """Return which of the numbers before a list of `found` points announces it, if any does."""
    told = [count for count in announced if count.telling]
    equal = [count for count in announced if count.number == found]
    measured = [count for count in announced if count.measured]
    return next((some[-1] for some in (told, equal, measured) if some), None)


def weigh_lead_in(text: str) -> float:
    """Return how far a lead-in promises proposals: 1 it does, -1 it promises facts, 0 neither.

    The noun nearest to the list decides.
    """
    found = list(_noun_pattern().finditer(text.lower()))
    return _nouns_by_weight()[found[-1].group()] if found else 0.0


@cache
def _nouns_by_weight() -> dict[str, float]:
    return {
        row["word"]: 1.0 if row["kind"] == "proposal" else -1.0
        for row in facts.table("announcing_nouns")
    }


@cache
def _noun_pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_nouns_by_weight(), key=len, reverse=True)))
