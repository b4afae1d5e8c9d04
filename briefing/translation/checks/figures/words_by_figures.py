"""Words beside a figure: more than, nearly, up and down must be said of the same figure."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from briefing.chinese.numerals import read_amount
from briefing.facts import Row
from briefing.translation.checks.check_contract import Check, Context, Defect, Pair
from briefing.translation.checks.figures.english_numbers import Number, find_numbers
from briefing.translation.tables import shipped

_FIGURE = (
    r"(?P<n>\d[\d,]*(?:\.\d+)?[余多]?[十百千万亿]*"
    r"|[一二两三四五六七八九][十百千万亿][零〇一二两三四五六七八九十百千万亿]*)"
)
# English says it at most so many characters before its figure.
BEFORE = 60


@cache
def _word_patterns() -> tuple[tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (_chinese_pattern(row), _english_pattern(row["right"]), _english_pattern(row["wrong"]))
        for row in shipped("beside_figures")
    )


def _chinese_pattern(row: Row) -> re.Pattern[str]:
    if row["before"]:
        return re.compile(rf"(?:{row['before']}){_FIGURE}")
    # 万 and 亿 may follow 余; a measure word may stand before 以上.
    return re.compile(rf"{_FIGURE}(?:[%％]|个百分点|.{{0,2}}?)(?:{row['after']})")


def _english_pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def find_defects(pair: Pair, context: Context) -> Iterator[Defect]:
    """Yield `opposite` where the English says the contrary of a figure: less than 80 for 80多."""
    said = find_numbers(pair.en)
    for zh, right, wrong in _word_patterns():
        for found in zh.finditer(pair.folded):
            amount = read_amount(re.sub("[余多]", "", found["n"]))
            before = _words_before(amount, said, pair.en)
            turned = wrong.search(before)
            if turned and not right.search(before):
                message = f"{found.group()} is “{turned.group()}” in the English"
                yield Defect("opposite", message, found.group(), turned.group())


def _words_before(amount: Decimal | None, said: tuple[Number, ...], en: str) -> str:
    """Return the English before a figure, back to the figure or the sentence before it.

    An empty text where the figure is not there, or there twice.
    """
    places = [number for number in said if number.value == amount]
    if len(places) != 1:
        return ""
    start = places[0].start
    since = max((number.end for number in said if number.end <= start), default=0)
    passage = en[max(since, start - BEFORE) : start]
    return re.split(r"[.;!?]\s|, (?=and |while |with )", passage)[-1]


SPEC = Check(
    name="words-by-figures",
    finds="the contrary of what is said of a figure: less for more",
    find_defects=find_defects,
    severity="fail",
)
