"""This year and last year: times told from the day of speaking."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.translation.checks.check_contract import Check, Context, Defect, Pair
from briefing.translation.tables import shipped


@cache
def _times_by_group() -> dict[str, list[tuple[re.Pattern[str], re.Pattern[str]]]]:
    groups: dict[str, list[tuple[re.Pattern[str], re.Pattern[str]]]] = {}
    for row in shipped("relative_times"):
        patterns = re.compile(row["zh"]), re.compile(row["en"], re.IGNORECASE)
        groups.setdefault(row["group"], []).append(patterns)
    return groups


def find_defects(pair: Pair, context: Context) -> Iterator[Defect]:
    """Yield `date` where the English says another year, month or day than the Chinese.

    An English date in figures (2019 for 今年) says nothing wrong, and neither does leaving it out.
    """
    for times in _times_by_group().values():
        named = [(zh.search(pair.folded), en) for zh, en in times]
        here = [(found, en) for found, en in named if found]
        if not here or any(en.search(pair.en) for _, en in here):
            continue
        for found, en in named:
            other = en.search(pair.en) if not found else None
            if other:
                zh = here[0][0].group()
                message = f"{zh} is “{other.group()}” in the English"
                yield Defect("date", message, zh, other.group(), other.span())


SPEC = Check(
    name="relative-times",
    finds="another year, month or day than the one spoken of",
    find_defects=find_defects,
    severity="fail",
)
