"""Engines that talk instead of translating: notices, error pages, polite assistants."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.translation.checks.check_contract import Check, Context, Defect, Pair
from briefing.translation.tables import shipped


@cache
def _notices_and_talk() -> tuple[re.Pattern[str], ...]:
    notices = [re.escape(row["pattern"]) for row in shipped("engine_notices")]
    talk = [row["pattern"] for row in shipped("chatter")]
    return tuple(re.compile(pattern, re.IGNORECASE | re.MULTILINE) for pattern in (*notices, *talk))


def find_defects(pair: Pair, context: Context) -> Iterator[Defect]:
    """Yield `engine_message` for each notice in the English that the Chinese does not hold too."""
    for pattern in _notices_and_talk():
        found = pattern.search(pair.en)
        if found and not pattern.search(pair.zh):
            said = found.group().strip()
            yield Defect("engine_message", f"the engine talks: {said}", en=said, place=found.span())


SPEC = Check(
    name="engine-talk",
    finds="what an engine says of itself: a notice, an error page, a polite remark",
    find_defects=find_defects,
    severity="fail",
    english_alone=True,
)
