"""Where a Chinese name divides, and how its surname is read."""

from dataclasses import dataclass
from functools import cache

from briefing.chinese.fold import fold
from briefing.facts import Row
from briefing.translation.tables import choices, shipped


@dataclass(frozen=True, slots=True)
class Divided:
    """The surnames of a name (one, or two that are joined) and the given name."""

    surnames: tuple[str, ...]
    given: str


@cache
def table() -> dict[str, Row]:
    """Return the known surnames: reading where it is not the usual one, other readings."""
    return {row["zh"]: row for row in shipped("surnames")}


def known(surname: str) -> bool:
    """Return whether this is a Chinese surname."""
    return fold(surname) in table()


def reading(surname: str) -> str:
    """Return the listed reading of a surname, or an empty string when it is the usual one."""
    return table().get(fold(surname), {}).get("pinyin", "")


def other_readings(surname: str) -> tuple[str, ...]:
    """Return the readings that some bearers of the surname use instead."""
    return choices(table().get(fold(surname), {}).get("also", ""))


def divide(name: str) -> Divided:
    """Return the parts of `name`: a compound surname, two surnames before two characters, or one.

    Clause 5.1.4 of GB/T 28039-2011 joins two surnames; only a name of four characters shows them.
    """
    if len(name) > 2 and known(name[:2]):
        return Divided((name[:2],), name[2:])
    if len(name) == 4 and known(name[0]) and known(name[1]):
        return Divided((name[0], name[1]), name[2:])
    return Divided((name[:1],), name[1:])
