"""The language of a source: Chinese in simplified or traditional characters, or English."""

from collections import Counter
from functools import cache

from briefing.chinese.han import is_han
from briefing.reading.document import Language

_CHINESE_SHARE = 0.1  # of the letters; one Chinese character says as much as four Latin letters


def language_of(text: str) -> Language:
    """Return the language that most of `text` is written in; a text with no letter is English."""
    counts = Counter(char for char in text if char.isalpha())
    han = {char: number for char, number in counts.items() if is_han(char)}
    if sum(han.values()) < _CHINESE_SHARE * counts.total() or not han:
        return "en"
    simplified = sum(number for char, number in han.items() if _changes(char, "s2t"))
    traditional = sum(number for char, number in han.items() if _changes(char, "t2s"))
    return "zh-Hant" if traditional > simplified else "zh-Hans"


@cache
def _changes(char: str, direction: str) -> bool:
    return str(_converter(direction).convert(char)) != char


@cache
def _converter(direction: str):  # type: ignore[no-untyped-def]
    from opencc import OpenCC

    return OpenCC(direction)
