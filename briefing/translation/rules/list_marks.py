"""List markers: recognised at the start of a passage, printed in the other language by a table."""

import re
from functools import cache

from briefing.translation.tables import shipped

_HAN = "零一二三四五六七八九十"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
_ORDINALS = (
    *("First", "Second", "Third", "Fourth", "Fifth"),
    *("Sixth", "Seventh", "Eighth", "Ninth", "Tenth"),
)


def marker_at(text: str, start: int = 0) -> str:
    """Return the list marker that `text` has at `start`, with the space after it, or nothing."""
    found = _any().match(text, start)
    return found.group() if found else ""


def rendered(marker: str, language: str) -> str:
    """Return the list marker as `language` prints it; what the table does not hold stays."""
    for pattern, english, chinese in _table():
        found = pattern.fullmatch(marker)
        if found:
            printed = next((group for group in found.groups() if group), "")
            form = english if language.startswith("en") else chinese
            return _filled(form, number(printed))
    return marker


def number(text: str) -> int:
    """Return the number that a marker prints, 0 when it prints none."""
    if text.isascii() and text.isdigit():
        return int(text)
    if text in _ORDINALS:
        return _ORDINALS.index(text) + 1
    if text and text in _CIRCLED:
        return _CIRCLED.index(text) + 1
    tens, ten, units = text.rpartition("十")
    return (_digit(tens, 1) * 10 if ten else 0) + _digit(units, 0)


def _digit(text: str, empty: int) -> int:
    return _HAN.index(text) if text and text in _HAN else empty


def _filled(form: str, count: int) -> str:
    ordinal = _ORDINALS[count - 1] if 0 < count <= len(_ORDINALS) else f"Point {count}"
    return form.format(n=count, han=_han(count), ordinal=ordinal)


def _han(count: int) -> str:
    tens, units = divmod(count, 10)
    lead = "" if not tens else "十" if tens == 1 else f"{_HAN[tens]}十"
    return lead + (_HAN[units] if units or not tens else "")


@cache
def _table() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    rows = shipped("markers")
    return tuple((re.compile(row["pattern"]), row["en"], row["zh"]) for row in rows)


@cache
def _any() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _, _ in _table()))
