"""Characters of Unicode that are marks of lists by themselves (⑴ ⒈ ㈠ ❶ Ⅰ), by their names."""

import unicodedata
from collections.abc import Iterable
from functools import cache

_NUMBERS = (
    *("ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "ELEVEN"),
    *("TWELVE", "THIRTEEN", "FOURTEEN", "FIFTEEN", "SIXTEEN", "SEVENTEEN", "EIGHTEEN", "NINETEEN"),
)
_TENS = ("TWENTY", "THIRTY", "FORTY", "FIFTY")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def characters(names: Iterable[str]) -> dict[str, int]:
    """Return the numbers of the characters whose names are `names`, with * for a number or letter.

    Raises KeyError where Unicode has no character of a name.
    """
    found: dict[str, int] = {}
    for name in names:
        counted = _LETTERS if "LETTER" in name else _counted()
        known = [(name.replace("*", word), number) for number, word in enumerate(counted, 1)]
        some = {char: number for full, number in known if (char := _character(full))}
        if not some:
            raise KeyError(name)
        found |= some
    return found


@cache
def _counted() -> tuple[str, ...]:
    """Return the numbers 1 to 59 as names of characters spell them."""
    ones = ("", *_NUMBERS[:9])
    return (*_NUMBERS, *(f"{ten} {one}".strip() for ten in _TENS for one in ones))


def _character(name: str) -> str:
    try:
        return unicodedata.lookup(name)
    except KeyError:
        return ""


def class_of(chars: Iterable[str]) -> str:
    """Return characters for the brackets of a pattern, in ranges where they follow one another."""
    codes = sorted({ord(char) for char in chars})
    starts = [code for code in codes if code - 1 not in codes]
    ends = [code for code in codes if code + 1 not in codes]
    return "".join(f"{chr(a)}-{chr(b)}" for a, b in zip(starts, ends, strict=True))
