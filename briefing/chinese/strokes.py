"""Strokes: how many a Chinese character is written with, for indexes in stroke order."""

from functools import cache
from importlib.resources import files

from briefing.chinese.numerals import write_numeral
from briefing.facts import read_rows

UNKNOWN = 99  # after every character whose strokes are known


@cache
def _table() -> dict[int, str]:
    """Return the strokes of 64 characters from each code point on, as digits of base 36."""
    rows = read_rows(files(__package__) / "strokes.csv")
    return {int(row["first"], 16): row["strokes"] for row in rows}


def strokes(character: str) -> int:
    """Return the number of strokes of a Chinese character, UNKNOWN where the table has none."""
    code = ord(character)
    row = _table().get(code - code % 64, "")
    digit = row[code % 64 : code % 64 + 1]
    return int(digit, 36) or UNKNOWN if digit else UNKNOWN


def stroke_order(term: str) -> tuple[tuple[int, int], ...]:
    """Return what a term is sorted by: the strokes of each character, then its place in Unicode.

    Characters of equally many strokes stand in Unicode by Kangxi radical (UAX 38, 3.1), as in a
    dictionary.
    """
    return tuple((strokes(character), ord(character)) for character in term)


def stroke_label(term: str) -> str:
    """Return the heading of a term's group: 三画, 十二画; 其他 where the strokes are unknown."""
    number = strokes(term[0])
    return "其他" if number == UNKNOWN else f"{write_numeral(number)}画"
