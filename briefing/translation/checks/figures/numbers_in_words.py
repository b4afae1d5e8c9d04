"""Quantities said in words: 翻两番, 半数, 上百万; the list of a project's words is data."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.translation.checks.check_contract import Check, Context, Defect, Pair
from briefing.translation.tables import shipped


@cache
def _quantities_in_words() -> tuple[tuple[re.Pattern[str], re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(row["zh"]), re.compile(row["en"], re.IGNORECASE), row["code"])
        for row in shipped("spoken_quantities")
    )


def find_defects(pair: Pair, context: Context) -> Iterator[Defect]:
    """Yield `number` or `magnitude` for a quantity in words that the English does not have."""
    for zh, en, code in _quantities_in_words():
        said = zh.search(pair.folded)
        if said and not en.search(pair.en):
            yield Defect(code, f"{said.group()} is not in the English", said.group())


SPEC = Check(
    name="numbers-in-words",
    finds="a quantity said in words that is lost",
    find_defects=find_defects,
    severity="fail",
)
