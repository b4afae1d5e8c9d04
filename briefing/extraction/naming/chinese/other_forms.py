"""Other forms of one person's name: in brackets behind it, and the family name of a dotted name."""

import re

from briefing.extraction.naming.chinese import chinese_titles
from briefing.extraction.naming.chinese.name_shapes import (
    compound_surnames,
    is_foreign,
    is_plausible,
    single_surnames,
)
from briefing.reading.document import Span

_NOTED = re.compile(r"[ ]?（(?P<name>[^（），。；：\d]{2,40})）")
_LATIN = re.compile(r"[A-ZÀ-Þ][\w.’'\-]*(?: [A-ZÀ-Þa-z][\w.’'\-]*){1,4}")
_DOT = "·"


def find_noted(text: str, end: int) -> Span | None:
    """Return the name in brackets behind a name that ends at `end`: 丹尼尔·霍夫曼 in Latin or Han.

    One of the two is in Latin letters and the other is not; a Chinese person's Chinese name is not
    noted behind a Chinese one.
    """
    found = _NOTED.match(text, end)
    if not found or not is_name(found["name"]):
        return None
    latin_before = text[end - 1].isascii()
    return Span(*found.span("name")) if latin_before != found["name"].isascii() else None


def is_name(words: str) -> bool:
    """Return whether folded `words` are a name in Latin letters, a dotted or a Chinese name."""
    if words.isascii() or words[0].isascii():
        return _LATIN.fullmatch(words) is not None
    return not chinese_titles.is_title(words) and is_plausible(words.replace(" ", ""), titled=True)


def find_family_name(name: str) -> str | None:
    """Return the short form by which a text may go on, or None.

    It is the last part of a dotted name (霍夫曼), or the double surname of a married woman (林郑).
    """
    if (
        len(name) == 4
        and name[0] in single_surnames()
        and name[1] in single_surnames()
        and not is_foreign(name)
    ):
        return None if name[:2] in compound_surnames() else name[:2]
    last = name.split(_DOT)[-1]
    return last if _DOT in name and len(last) > 1 and not last.isascii() else None
