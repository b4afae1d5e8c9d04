"""Statements turned round: rose for fell, imports for exports, the morning for the afternoon."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.translation.checks.check_contract import Check, Context, Defect, Pair
from briefing.translation.tables import shipped


@cache
def _contraries() -> tuple[tuple[re.Pattern[str], ...], ...]:
    rows = shipped("opposites")
    return tuple(
        tuple(re.compile(row[name], re.IGNORECASE) for name in ("zh", "unless", "right", "wrong"))
        for row in rows
    )


def find_defects(pair: Pair, context: Context) -> Iterator[Defect]:
    """Yield `opposite` where the English has only the contrary of what the Chinese says."""
    for chinese, english in pair.sentences():
        for zh, unless, right, wrong in _contraries():
            said = zh.search(chinese)
            turned = wrong.search(english) if said and not unless.search(chinese) else None
            if said and turned and not right.search(english):
                message = f"{said.group()} is “{turned.group()}” in the English"
                yield Defect("opposite", message, said.group(), turned.group())


SPEC = Check(
    name="opposites",
    finds="the contrary: rose for fell, morning for afternoon",
    find_defects=find_defects,
    severity="fail",
)
