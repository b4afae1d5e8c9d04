"""Automatic numbers of Word files, as ECMA-376 part 1, 17.9 describes them."""

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from briefing.reading.formats.numbering import marker, numeral
from briefing.reading.formats.word.names import MC, switched, value, w, whole
from briefing.reading.formats.word.styles import Styles

_PLACE = re.compile(r"%(\d)")
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class _Level:
    """How a level of a list is numbered: the style of its number, the text around it, the first."""

    style: str = "decimal"
    text: str = ""
    start: int = 1
    figures: bool = False


class Numbers:
    """The counters of a document's lists; asked for paragraphs in their order.

    Lists of one abstract definition count on from each other, but where one says to start again.
    """

    def __init__(self, root: Any, styles: Styles) -> None:
        self._styles = styles
        self._shapes: dict[str, Any] = {}
        self._numbers: dict[str, Any] = {}
        for one in [] if root is None else root:
            if one.tag == w("abstractNum"):
                self._shapes[one.get(w("abstractNumId"))] = one
            elif one.tag == w("num"):
                self._numbers[one.get(w("numId"))] = one
        self._counters: dict[str, list[int | None]] = defaultdict(lambda: [None] * _LEVELS)
        self._begun: set[tuple[str, int]] = set()
        self._levels: dict[tuple[str, int], _Level | None] = {}

    def marker(self, paragraph: Any) -> str:
        """Return the automatic number or bullet before a paragraph with the blank after it."""
        number, level = self._numbered(paragraph)
        shape = self._level(number, level)
        if shape is None or shape.style == "none":
            return ""
        if shape.style == "bullet":
            return "• " if shape.text else ""
        self._count(number, level, shape)
        printed = _PLACE.sub(
            lambda found: self._printed(number, int(found.group(1)) - 1, shape.figures), shape.text
        )
        return marker(printed, self._counters[self._abstract(number)][level] or shape.start)

    def _count(self, number: str, level: int, shape: _Level) -> None:
        counts = self._counters[self._abstract(number)]
        restarted = self._override(number, level)
        if restarted is not None and (number, level) not in self._begun:
            counts[level] = restarted
        else:
            last = counts[level]
            counts[level] = shape.start if last is None else last + 1
        self._begun.add((number, level))
        counts[level + 1 :] = [None] * (_LEVELS - level - 1)

    def _printed(self, number: str, level: int, figures: bool) -> str:
        shape = self._level(number, level) or _Level()
        counted = self._counters[self._abstract(number)][level]
        style = "decimal" if figures else shape.style
        return numeral(shape.start if counted is None else counted, style)

    def _numbered(self, paragraph: Any) -> tuple[str, int]:
        """Return the list and the level of a paragraph, its own or its style's; 0 is no list."""
        level = None
        for element in self._styles.of(paragraph):
            given = value(element, "pPr", "numPr", "ilvl")
            level = given if level is None else level
            if number := value(element, "pPr", "numPr", "numId"):
                if level is None and element is not paragraph:
                    level = self._linked(number, element.get(w("styleId")))
                return ("" if number == "0" else number), min(whole(level, 0), _LEVELS - 1)
        return "", 0

    def _linked(self, number: str, style: str | None) -> str | None:
        """Return the level of a list that names a style as its own (17.9.23)."""
        for level in self._given(number):
            if value(level, "pStyle") == style:
                return str(level.get(w("ilvl")))
        return None

    def _abstract(self, number: str) -> str:
        """Return the abstract definition of a list, by way of the style that it may link to."""
        name = value(self._numbers.get(number), "abstractNumId") or ""
        link = value(self._shapes.get(name), "numStyleLink")
        if link:
            for key, shape in self._shapes.items():
                if value(shape, "styleLink") == link:
                    return key
        return name

    def _given(self, number: str) -> list[Any]:
        shape = self._shapes.get(self._abstract(number))
        return [] if shape is None else shape.findall(w("lvl"))

    def _overriding(self, number: str, level: int) -> Any:
        found = self._numbers.get(number)
        overrides = [] if found is None else found.findall(w("lvlOverride"))
        return next((o for o in overrides if whole(o.get(w("ilvl")), 0) == level), None)

    def _override(self, number: str, level: int) -> int | None:
        start = value(self._overriding(number, level), "startOverride")
        return None if start is None else whole(start, 1)

    def _level(self, number: str, level: int) -> _Level | None:
        if (number, level) not in self._levels:
            self._levels[number, level] = self._found(number, level)
        return self._levels[number, level]

    def _found(self, number: str, level: int) -> _Level | None:
        if number not in self._numbers:
            return None
        override = self._overriding(number, level)
        own = None if override is None else override.find(w("lvl"))
        levels = [] if own is None else [own]
        levels += [one for one in self._given(number) if whole(one.get(w("ilvl")), 0) == level]
        if not levels:
            return None
        found = levels[0]
        style = value(found, "numFmt") or _alternate(found) or "decimal"
        figures = switched(found, "isLgl") or False
        text = value(found, "lvlText") or ""
        return _Level(style, text, whole(value(found, "start"), 1), figures)


def _alternate(level: Any) -> str | None:
    """Return the number format that stands inside a choice of versions."""
    formats = level.iterfind(f"{MC}AlternateContent//{w('numFmt')}")
    usual = [one.get(w("val")) for one in formats if one.get(w("val")) != "custom"]
    return usual[0] if usual else None
