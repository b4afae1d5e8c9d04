"""Automatic numbers and heading styles of Word files, as ECMA-376 part 1, 17.9 describes them."""

import re
from collections import defaultdict
from typing import Any

from docx.oxml.ns import qn

from briefing.reading.document import Kind
from briefing.reading.formats.numbering import numeral

_HEADING = re.compile(r"(?:heading|标题|標題)\s*(\d)", re.I)
_TITLE = re.compile(r"^(?:title|subtitle|副?标题|副?標題)$", re.I)
_PLACE = re.compile(r"%(\d)")
_LEVELS = 9


class Numbers:
    """The counters of a document's lists; asked for paragraphs in their order."""

    def __init__(self, document: Any) -> None:
        self._styles = {style.get(qn("w:styleId")): style for style in _styles(document)}
        self._levels = _levels(document)
        self._counters: dict[str, list[int]] = defaultdict(lambda: [0] * _LEVELS)

    def kind(self, paragraph: Any) -> tuple[Kind | None, int]:
        """Return whether the style makes it a heading, and of which level."""
        style = self._style(paragraph)
        name = "" if style is None else _value(style, "w:name") or ""
        if found := _HEADING.match(name):
            return "heading", int(found.group(1))
        return ("heading", 1) if _TITLE.match(name) else (None, 0)

    def marker(self, paragraph: Any) -> str:
        """Return the automatic number or bullet before a paragraph with the blank after it."""
        number, level = self._numbered(paragraph)
        if not number or number == "0":
            return ""
        shape = self._levels.get((number, level))
        if shape is None:
            return ""
        style, text, start = shape
        if style == "bullet":
            return "• "
        counts = self._counters[number]
        counts[level] = counts[level] + 1 if counts[level] else start
        counts[level + 1 :] = [0] * (_LEVELS - level - 1)
        printed = _PLACE.sub(lambda found: self._count(number, int(found.group(1)) - 1), text)
        return printed if not printed or printed[-1] > "\u2fff" else f"{printed} "

    def _count(self, number: str, level: int) -> str:
        style, _, start = self._levels.get((number, level), ("decimal", "", 1))
        return numeral(self._counters[number][level] or start, style)

    def _style(self, paragraph: Any) -> Any:
        return self._styles.get(_value(paragraph, "w:pPr", "w:pStyle"))

    def _numbered(self, paragraph: Any) -> tuple[str | None, int]:
        """Return the list and the level of a paragraph, its own or its style's."""
        style = self._style(paragraph)
        for element in (paragraph, style):
            if element is not None and (number := _value(element, "w:pPr", "w:numPr", "w:numId")):
                level = int(_value(element, "w:pPr", "w:numPr", "w:ilvl") or 0)
                return number, min(level, _LEVELS - 1)
        return None, 0


def _styles(document: Any) -> Any:
    return document.styles.element.findall(qn("w:style"))


def _levels(document: Any) -> dict[tuple[str, int], tuple[str, str, int]]:
    """Return the style, the text and the first number of each level of each list."""
    try:
        root = document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return {}
    shapes = {one.get(qn("w:abstractNumId")): one for one in root.findall(qn("w:abstractNum"))}
    found = {}
    for number in root.findall(qn("w:num")):
        shape = shapes.get(_value(number, "w:abstractNumId"))
        for level in [] if shape is None else shape.findall(qn("w:lvl")):
            key = (number.get(qn("w:numId")), int(level.get(qn("w:ilvl")) or 0))
            first = int(_value(level, "w:start") or 1)
            text = _value(level, "w:lvlText") or ""
            found[key] = (_value(level, "w:numFmt") or "decimal", text, first)
    return found


def _value(element: Any, *path: str) -> str | None:
    """Return the `w:val` of the element at the end of `path`."""
    for name in path:
        element = element.find(qn(name))
        if element is None:
            return None
    value: str | None = element.get(qn("w:val"))
    return value
