"""What rules cannot know about a name, each said as a reason to look it up."""

import re
from dataclasses import dataclass
from functools import cache

from briefing.chinese.fold import fold
from briefing.chinese.personal_names import (
    divide_name,
    given_readings,
    is_surname,
    other_surname_readings,
)
from briefing.translation.tables import shipped

_LEAD = re.compile("^(?:原|前|时任|曾任|现任)+")


@dataclass(frozen=True, slots=True)
class Doubts:
    """Reasons to look a name up; `foreign` when Pinyin is not how it is written at all."""

    reasons: tuple[str, ...] = ()
    foreign: bool = False


def doubts(name: str, title: str) -> Doubts:
    """Return what stands against the Pinyin of `name`, given the title beside it."""
    if "·" in fold(name):
        return Doubts((f"{name}: a name with · is written as its bearer does; look it up",), True)
    place = _evidence(fold(title))
    if place and place["group"] == "foreign" and not _chinese_abroad(fold(title)):
        reason = f"{name}: the title points to {place['en']}; look up how the name is written"
        return Doubts((reason,), True)
    if any(name.startswith(row["zh"]) for row in _rows("japanese")) and len(name) > 3:
        return Doubts((f"{name}: looks like a Japanese name; look it up",), True)
    element = next((row["zh"] for row in _rows("people") if row["zh"] in name), "")
    if element:
        return Doubts((f"{name}: {element} is of a name not written in Pinyin; look it up",), True)
    if _transliterated(name):
        return Doubts((f"{name}: looks like a transliterated foreign name; look it up",), True)
    reasons = [_spelt_elsewhere(name, place["en"])] if place and place["group"] == "own" else []
    if len(divide_name(name).surnames) > 1:
        reasons.append(f"{name}: two surnames, perhaps a married name of Hong Kong; look it up")
    return Doubts((*reasons, *_unsure_readings(name)))


def _spelt_elsewhere(name: str, place: str) -> str:
    return f"{name}: the title points to {place}, where names are seldom in Pinyin; look it up"


@cache
def _places() -> tuple[dict[str, str], ...]:
    return tuple(dict(row) for row in shipped("name_evidence"))


def _rows(kind: str) -> list[dict[str, str]]:
    return [row for row in _places() if row["kind"] == kind]


def _evidence(title: str) -> dict[str, str] | None:
    """Return the place outside the mainland with which a clause of the title begins."""
    clauses = [_LEAD.sub("", clause) for clause in re.split("[、，；]", title)]
    found = [row for clause in clauses for row in _rows("title") if clause.startswith(row["zh"])]
    return next(iter(found), None)


def _chinese_abroad(title: str) -> bool:
    """Return whether the title is a Chinese one that only names another country."""
    return any(row["zh"] in title for row in _rows("chinese"))


@cache
def _sounds() -> frozenset[str]:
    return frozenset("".join(row["zh"] for row in _rows("sound")))


def _transliterated(name: str) -> bool:
    parts = divide_name(name)
    if not all(is_surname(part) for part in parts.surnames):
        return len(name) > 3 or sum(char in _sounds() for char in fold(name)) >= 2
    return len(parts.given) > 2 or (
        len(parts.given) == 2 and all(char in _sounds() for char in fold(parts.given))
    )


def _unsure_readings(name: str) -> tuple[str, ...]:
    parts = divide_name(name)
    family = [
        f"the surname {part} is also read {', '.join(other_surname_readings(part))}"
        for part in parts.surnames
        if other_surname_readings(part)
    ]
    strange = [f"{part} is not a listed surname" for part in parts.surnames if not is_surname(part)]
    given = [
        f"{char} may be read {' or '.join(given_readings(char))}"
        for char in parts.given
        if len(given_readings(char)) > 1
    ]
    return (*family, *strange, *given)
