"""What paragraphs, words and lists have by their styles, and by those that these are based on."""

from collections.abc import Iterator
from typing import Any

from briefing.reading.formats.numbering import marker, numeral
from briefing.reading.formats.opendocument.names import style, text, whole

_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman"}
_FORMATS |= {
    "I": "upperRoman",
    "一, 二, 三, ...": "chineseCounting",
    "一": "chineseCounting",
    "壹, 贰, 叁, ...": "chineseCounting",
    "壹, 貳, 參, ...": "chineseCounting",
    "①, ②, ③, ...": "decimalEnclosedCircle",
    "①": "decimalEnclosedCircle",
    "甲, 乙, 丙, ...": "ideographTraditional",
    "甲": "ideographTraditional",
    "子, 丑, 寅, ...": "ideographZodiac",
    "１, ２, ３, ...": "decimal",
}
_DEEPEST = 20


class Styles:
    """The styles of a document, its own and those it shares; asked by name."""

    def __init__(self, content: Any, shared: Any) -> None:
        self._styles: dict[str | None, Any] = {}
        self._lists: dict[str | None, Any] = {}
        self._outline: Any = None
        for root in (shared, content):
            for one in root.iter(style("style")):
                self._styles[one.get(style("name"))] = one
            for one in root.iter(text("list-style")):
                self._lists[one.get(style("name"))] = one
            outline = next(root.iter(text("outline-style")), None)
            self._outline = self._outline if outline is None else outline

    def chain(self, name: str | None) -> Iterator[Any]:
        """Yield a style and those it is based on, the nearest first."""
        for _ in range(_DEEPEST):
            found = self._styles.get(name)
            if found is None:
                return
            yield found
            name = found.get(style("parent-style-name"))

    def is_hidden(self, name: str | None) -> bool:
        """Return whether words of a style are not shown."""
        return self._property(name, "display", style) == "none"

    def is_struck(self, name: str | None) -> bool:
        """Return whether words of a style are struck out."""
        line = self._property(name, "text-line-through-style", style)
        kind = self._property(name, "text-line-through-type", style)
        return (line or kind or "none") != "none"

    def position(self, name: str | None) -> str:
        """Return `super` or `sub` for raised or lowered words, else nothing."""
        given = (self._property(name, "text-position", style) or "").split(" ")[0]
        if given in ("super", "sub"):
            return given
        share = whole(given.rstrip("%").split(".")[0], 0) if given else 0
        return "super" if share > 0 else "sub" if share < 0 else ""

    def level(self, name: str | None) -> int:
        """Return the level of heading that a style gives a paragraph, or 0."""
        for one in self.chain(name):
            if given := one.get(style("default-outline-level")):
                return whole(given, 0)
            shown = (one.get(style("display-name")) or one.get(style("name")) or "").lower()
            if shown in ("title", "subtitle", "标题", "副标题"):
                return 1
        return 0

    def list_of(self, name: str | None) -> str | None:
        """Return the list style that a paragraph has by its style."""
        for one in self.chain(name):
            if given := one.get(style("list-style-name")):
                return str(given)
        return None

    def _property(self, name: str | None, key: str, space: Any) -> str | None:
        for one in self.chain(name):
            for properties in one.findall(style("text-properties")):
                given = properties.get(space(key)) or properties.get(f"{_FO}{key}")
                if given:
                    return str(given)
        return None

    def start(self, name: str | None, level: int) -> int:
        """Return the first number of a level of a list."""
        shape = self._shape(name, level)
        return 1 if shape is None else whole(shape.get(text("start-value")), 1)

    def marker(self, name: str | None, counts: list[int]) -> str:
        """Return the marker of an item, whose number at each level `counts` has."""
        shape = self._shape(name, len(counts))
        if shape is None or shape.tag != text("list-level-style-number"):
            return "• "
        prefix, suffix = (shape.get(style(f"num-{end}")) or "" for end in ("prefix", "suffix"))
        shown = whole(shape.get(text("display-levels")), 1)
        numbers = [
            self._number(name, at + 1, counts[at])
            for at in range(max(0, len(counts) - shown), len(counts))
        ]
        if not shape.get(style("num-format")):
            return ""
        return marker(f"{prefix}{'.'.join(filter(None, numbers))}{suffix}", counts[-1])

    def _number(self, name: str | None, level: int, count: int) -> str:
        shape = self._shape(name, level)
        given = "1" if shape is None else shape.get(style("num-format")) or ""
        return numeral(count, _FORMATS.get(given, "decimal")) if given else ""

    def _shape(self, name: str | None, level: int) -> Any:
        found = self._lists.get(name)
        shapes = [] if found is None else list(found)
        return next((one for one in shapes if one.get(text("level")) == str(level)), None)
