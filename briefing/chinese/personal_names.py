"""How a Chinese name divides, and how it is spelt in Hanyu Pinyin (GB/T 28039-2011)."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from briefing.chinese.fold import fold
from briefing.chinese.pinyin import of_character
from briefing.facts import Row, read_rows

VOWELS = "aoe"


@dataclass(frozen=True, slots=True)
class DividedName:
    """The surnames of a name (one, or two that are joined) and the given name."""

    surnames: tuple[str, ...]
    given: str


def is_surname(surname: str) -> bool:
    """Return whether this is a Chinese surname that the table lists."""
    return fold(surname) in _surname_table()


def other_surname_readings(surname: str) -> tuple[str, ...]:
    """Return the readings that some bearers of the surname use instead of the usual one."""
    return _choices(_surname_table().get(fold(surname), {}).get("also", ""))


def given_readings(char: str) -> tuple[str, ...]:
    """Return how a character is read in given names, the likeliest first, without tones."""
    listed = _reading_table().get(fold(char))
    return listed or (of_character(char),)


def divide_name(name: str) -> DividedName:
    """Return the parts of `name`: a compound surname, two surnames before two characters, or one.

    Clause 5.1.4 of GB/T 28039-2011 joins two surnames; only a name of four characters shows them.
    """
    if len(name) > 2 and is_surname(name[:2]):
        return DividedName((name[:2],), name[2:])
    if len(name) == 4 and is_surname(name[0]) and is_surname(name[1]):
        return DividedName((name[0], name[1]), name[2:])
    return DividedName((name[:1],), name[1:])


def spell_name(name: DividedName) -> str:
    """Return surname and given name, each joined and capitalised.

    Two surnames are hyphenated (5.1.4); an apostrophe parts syllables that begin with a, o or e.
    """
    family = "-".join(_spell_surname(part) for part in name.surnames)
    return " ".join(part for part in (family, _spell_joined(name.given)) if part)


def _spell_surname(part: str) -> str:
    listed = _surname_table().get(fold(part), {}).get("pinyin", "")
    return listed.capitalize() or _spell_joined(part)


def _spell_joined(chars: str) -> str:
    spelt = ""
    for char in chars:
        syllable = given_readings(char)[0]
        spelt += "'" + syllable if spelt and syllable[0] in VOWELS else syllable
    return spelt[:1].upper() + spelt[1:]


@cache
def _surname_table() -> dict[str, Row]:
    """Return the surnames: their reading where it is not the usual one, and other readings."""
    return {row["zh"]: row for row in read_rows(files(__package__) / "surname_readings.csv")}


@cache
def _reading_table() -> dict[str, tuple[str, ...]]:
    rows = read_rows(files(__package__) / "given_readings.csv")
    return {row["zh"]: _choices(row["pinyin"]) for row in rows}


def _choices(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())
