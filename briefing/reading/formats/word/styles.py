"""What a paragraph or a run has by itself, by its style, or by the style that one is based on."""

import re
from collections.abc import Iterator
from typing import Any

from briefing.reading.formats.word.names import child, switched, value, w, whole

_HEADING = re.compile(r"(?:heading|标题|標題)\s*(\d)", re.I)
_TITLE = re.compile(r"^(?:title|subtitle|副?标题|副?標題)$", re.I)
_CONTENTS = re.compile(r"^(?:toc\s?\d|toc heading|目录\s?\d?|目錄\s?\d?)$", re.I)
_DEEPEST = 20  # styles based one on another


class Styles:
    """The styles of a document; asked for the properties of its paragraphs and runs."""

    def __init__(self, root: Any) -> None:
        found = [] if root is None else root.findall(w("style"))
        self._styles = {style.get(w("styleId")): style for style in found}
        self._default = next(
            (
                style.get(w("styleId"))
                for style in found
                if style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true")
            ),
            None,
        )

    def chain(self, name: str | None) -> Iterator[Any]:
        """Yield a style and those it is based on, the nearest first."""
        for _ in range(_DEEPEST):
            style = self._styles.get(name)
            if style is None:
                return
            yield style
            name = value(style, "basedOn")

    def of(self, paragraph: Any) -> Iterator[Any]:
        """Yield the paragraph and its styles, the nearest first: each may hold a `w:pPr`."""
        yield paragraph
        yield from self.chain(value(paragraph, "pPr", "pStyle") or self._default)

    def heading(self, paragraph: Any) -> int:
        """Return the level of a heading, or 0 for other paragraphs."""
        for element in self.of(paragraph):
            level = value(element, "pPr", "outlineLvl")
            if level is not None:
                return whole(level, 9) + 1 if whole(level, 9) < 9 else 0
            if found := _HEADING.match(value(element, "name") or ""):
                return int(found.group(1))
            if _TITLE.match(value(element, "name") or ""):
                return 1
        return 0

    def is_contents(self, paragraph: Any) -> bool:
        """Return whether a paragraph is set as a line of the table of contents."""
        return any(_CONTENTS.match(value(s, "name") or "") for s in list(self.of(paragraph))[1:])

    def has(self, run: Any, paragraph: Any, *names: str) -> bool:
        """Return whether one of the switches of a run is on, by itself or by a style."""
        return any(self._has(run, paragraph, name) for name in names)

    def _has(self, run: Any, paragraph: Any, name: str) -> bool:
        own = switched(run, "rPr", name)
        if own is not None:
            return own
        run_style = value(run, "rPr", "rStyle")
        for style in [*self.chain(run_style), *list(self.of(paragraph))[1:]]:
            given = switched(style, "rPr", name)
            if given is not None:
                return given
        return False

    def font(self, run: Any, paragraph: Any) -> str:
        """Return the name of the font of a run's Latin letters, or nothing."""
        styles = [*self.chain(value(run, "rPr", "rStyle")), *list(self.of(paragraph))[1:]]
        for element in (run, *styles):
            fonts = child(element, "rPr", "rFonts")
            if fonts is not None:
                name = fonts.get(w("ascii")) or fonts.get(w("hAnsi"))
                if name:
                    return str(name)
        return ""
