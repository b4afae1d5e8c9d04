"""A Chinese character: what it is, in one place for the whole house.

The ideographs of Unicode 17 and those to come: Unified Ideographs, Extension A, the compatibility
ideographs, and planes 2 and 3, which the standard keeps for ideographs (section 2.8). Signs that
only look like characters are left out: 〇 of years and 々 are no part of a name or a title.
"""

import re

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
"""What a Chinese character is, to stand in the brackets of a regular expression: `[{HAN}]{2}`."""

HAN_AND_SIGNS = "\u2e80-\u2fdf\u3005-\u3007" + HAN
"""The same with radicals and the signs 々 〆 〇: whatever is set in a square like a character."""

_HAN = re.compile(f"[{HAN}]")


def is_han(char: str) -> bool:
    """Return whether `char` is one Chinese character."""
    return char > "\u33ff" and _HAN.match(char) is not None


def has_han(text: str) -> bool:
    """Return whether there is a Chinese character in `text`."""
    return _HAN.search(text) is not None


def count_han(text: str) -> int:
    """Return how many Chinese characters stand in `text`."""
    return len(_HAN.findall(text))


def fill_in_han(pattern: str) -> str:
    """Return a pattern of a data file with what a Chinese character is for its `{han}`."""
    return pattern.replace("{han}", HAN)
