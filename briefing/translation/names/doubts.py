"""What rules cannot know about a name, each said as a reason to look it up."""

from dataclasses import dataclass
from functools import cache

from briefing.reading.fold import fold
from briefing.translation.names import surnames
from briefing.translation.names.spelling import readings
from briefing.translation.tables import shipped


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
    if _transliterated(name):
        return Doubts((f"{name}: looks like a transliterated foreign name; look it up",), True)
    reasons = [_spelt_elsewhere(name, place["en"])] if place and place["group"] == "own" else []
    return Doubts((*reasons, *_unsure_readings(name)))


def _spelt_elsewhere(name: str, place: str) -> str:
    return f"{name}: the title points to {place}, where names are seldom in Pinyin; look it up"


@cache
def _places() -> tuple[dict[str, str], ...]:
    return tuple(dict(row) for row in shipped("name_evidence"))


def _evidence(title: str) -> dict[str, str] | None:
    rows = [row for row in _places() if row["kind"] == "title" and row["zh"] in title]
    return min(rows, key=lambda row: title.index(row["zh"]), default=None)


def _chinese_abroad(title: str) -> bool:
    """Return whether the title is a Chinese one that only names another country."""
    return any(row["zh"] in title for row in _places() if row["kind"] == "chinese")


@cache
def _sounds() -> frozenset[str]:
    rows = [row["zh"] for row in _places() if row["kind"] == "sound"]
    return frozenset("".join(rows))


def _transliterated(name: str) -> bool:
    parts = surnames.divide(name)
    if not all(surnames.known(part) for part in parts.surnames):
        return len(name) > 3 or sum(char in _sounds() for char in fold(name)) >= 2
    return len(parts.given) > 2 or (
        len(parts.given) == 2 and all(char in _sounds() for char in fold(parts.given))
    )


def _unsure_readings(name: str) -> tuple[str, ...]:
    parts = surnames.divide(name)
    family = [
        f"the surname {part} is also read {', '.join(surnames.other_readings(part))}"
        for part in parts.surnames
        if surnames.other_readings(part)
    ]
    strange = [
        f"{part} is not a listed surname" for part in parts.surnames if not surnames.known(part)
    ]
    given = [
        f"{char} may be read {' or '.join(readings(char))}"
        for char in parts.given
        if len(readings(char)) > 1
    ]
    return (*family, *strange, *given)
