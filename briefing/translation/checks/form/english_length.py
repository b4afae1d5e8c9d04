"""The length of the English against that of the Chinese."""

import re
from collections.abc import Iterator

from briefing.chinese.han import count_han
from briefing.translation.checks.check_contract import Check, Context, Defect, Pair

# Published translations have 0.45 to 0.95 English words a character; the bounds leave room.
SHORTEST = 0.33
# In longer passages the proportion varies less.
SETTLED = 25
SHORTEST_SETTLED = 0.42
LONGEST = 1.35
ENOUGH = 10
SPARE = 12
_WORD = re.compile(r"[A-Za-z0-9]+(?:['’.,-][A-Za-z0-9]+)*")
_OTHER = re.compile(r"[A-Za-z0-9.]+")


def find_defects(pair: Pair, context: Context) -> Iterator[Defect]:
    """Yield `too_short` or `too_long` where words and characters are out of proportion."""
    size = count_han(pair.zh) + len(_OTHER.findall(pair.zh))
    words = len(_WORD.findall(pair.en))
    least = SHORTEST_SETTLED if size >= SETTLED else SHORTEST
    if size >= ENOUGH and words < least * size:
        yield Defect("too_short", f"{words} words for {size} characters: something is missing")
    if words > LONGEST * size + SPARE:
        yield Defect("too_long", f"{words} words for {size} characters: something was added")


SPEC = Check(
    name="length",
    finds="far fewer or far more words than the Chinese accounts for",
    find_defects=find_defects,
    severity="warn",
)
