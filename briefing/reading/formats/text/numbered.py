"""Numbers of lines, which an editor or a court's printer puts before each, or every fifth."""

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.reading.document import LeftOut

_NUMBERED = re.compile(r"[ \t]*(\d{1,5})(?:[ \t]*[|:：│]?[ \t]+|\t)(?=\S)")
_FEWEST = 5
_BARE = re.compile(r"[ \t]*(\d{1,5})[ \t]*[|│]?[ \t]*")


def without_numbers(lines: Sequence[str]) -> tuple[list[str], list[LeftOut]]:
    """Return the lines without their numbers, where each counts on, and the numbers."""
    found = {at: match for at, line in enumerate(lines) if (match := _number(line))}
    if not _is_count(lines, found):
        return list(lines), []
    rest = [line[found[at].end() :] if at in found else line for at, line in enumerate(lines)]
    numbers = ", ".join(match.group(1) for match in found.values())
    return rest, [LeftOut("furniture", numbers, "line numbers")]


def _number(line: str) -> "re.Match[str] | None":
    return _NUMBERED.match(line) or _BARE.fullmatch(line)


def _is_count(lines: Sequence[str], found: "dict[int, re.Match[str]]") -> bool:
    """Return whether nearly every line has a number, one more than the line above."""
    if len(found) < _FEWEST:
        return False
    places = [(at, int(match.group(1))) for at, match in found.items()]
    steps = [after[1] - before[1] for before, after in pairwise(places)]
    blank = [at for at, line in enumerate(lines) if not line.strip()]
    full = len(lines) - len(blank)
    return len(found) >= full - 1 and all(
        step == 1 or step == after[0] - before[0]
        for step, (before, after) in zip(steps, pairwise(places), strict=True)
    )
