"""Renderings that are politically wrong, from the shipped list and the one the project owns."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.translation.checks.check_contract import Check, Context, Defect, Pair
from briefing.translation.tables import shipped


@cache
def _shipped_phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(row["pattern"], re.IGNORECASE), row["instead"]) for row in shipped("sensitive")
    )


def find_defects(pair: Pair, context: Context) -> Iterator[Defect]:
    """Yield `sensitive` for each listed phrase in the English."""
    own = [(_pattern_of(text), "") for text in context.sensitive_en if text.strip()]
    for pattern, instead in (*own, *_shipped_phrases()):
        found = pattern.search(pair.en)
        if found:
            hint = f"; write {instead}" if instead else ""
            message = f"must not appear: {found.group()}{hint}"
            yield Defect("sensitive", message, en=found.group(), place=found.span())


def _pattern_of(text: str) -> re.Pattern[str]:
    words = [re.escape(word) for word in text.split()]
    return re.compile(r"\b" + r"[\s,]+".join(words) + r"\b", re.IGNORECASE)


SPEC = Check(
    name="sensitive-words",
    finds="English that must not appear",
    find_defects=find_defects,
    severity="fail",
    english_alone=True,
)
