"""The spelling of a divided name by GB/T 28039-2011."""

from functools import cache

from briefing.chinese.fold import fold
from briefing.chinese.pinyin import of_character
from briefing.translation.rules.names import surnames
from briefing.translation.tables import choices, shipped

VOWELS = "aoe"


@cache
def _given_readings() -> dict[str, tuple[str, ...]]:
    return {row["zh"]: choices(row["pinyin"]) for row in shipped("given_readings")}


def readings(char: str) -> tuple[str, ...]:
    """Return how a character is read in given names, the likeliest first, without tones."""
    listed = _given_readings().get(fold(char))
    return listed or (of_character(char),)


def spell(name: surnames.Divided) -> str:
    """Return surname and given name, each joined and capitalised.

    Two surnames are hyphenated (5.1.4); an apostrophe parts syllables that begin with a, o or e.
    """
    family = "-".join(_surname(part) for part in name.surnames)
    return " ".join(part for part in (family, _joined(name.given)) if part)


def _surname(part: str) -> str:
    return surnames.reading(part).capitalize() or _joined(part)


def _joined(chars: str) -> str:
    spelt = ""
    for char in chars:
        syllable = readings(char)[0]
        spelt += "'" + syllable if spelt and syllable[0] in VOWELS else syllable
    return spelt[:1].upper() + spelt[1:]
