"""The body of an OpenDocument text: paragraphs, lists, tables and boxes in order."""

from collections.abc import Iterator
from typing import Any

from briefing.reading.document import Kind, LeftOut, Reason
from briefing.reading.formats.breaks import closed_breaks
from briefing.reading.formats.cells import Cell, Row, table_lines
from briefing.reading.formats.lines import Line
from briefing.reading.formats.opendocument.apart import deletions
from briefing.reading.formats.opendocument.names import office, table, text, whole
from briefing.reading.formats.opendocument.styles import Styles
from briefing.reading.formats.opendocument.words import rows_of, words_of

_GONE = frozenset((text("tracked-changes"), text("sequence-decls"), office("forms")))
_CONTENTS = frozenset(
    map(text, ("table-of-content", "alphabetical-index", "illustration-index", "table-index"))
)
_MOST_COLUMNS = 200
_LEVELS = 10
Found = Line | LeftOut


class Body:
    """Walks the body; keeps the counters of its lists."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._counts: dict[str | None, list[int]] = {}  # of a list style, at each level
        self._named: dict[str, str | None] = {}  # lists by their name, for those that go on

    def whole(self, body: Any) -> Iterator[Found]:
        """Yield the lines of the whole body, and what of it is not shown."""
        yield from self.lines(body)
        yield from deletions(body).values()

    def lines(self, parent: Any) -> Iterator[Found]:
        """Yield the lines below `parent` in order, and what of it is not shown."""
        for child in parent:
            if child.tag in _GONE or not isinstance(child.tag, str):
                continue
            if child.tag in (text("p"), text("h")):
                yield from self._paragraph(child)
            elif child.tag == text("list"):
                yield from self._list(child, None, 1)
            elif child.tag == text("numbered-paragraph"):
                yield from self.lines(child)
            elif child.tag == table("table"):
                yield from self._table(child)
            elif child.tag in _CONTENTS:
                yield from _left_out(self.lines(child), "contents")
            elif child.get(text("display")) == "none":
                yield from _left_out(self.lines(child), "hidden")
            else:
                yield from self.lines(child)

    def _paragraph(self, paragraph: Any, marker: str = "", listed: bool = False) -> Iterator[Found]:
        found = words_of(paragraph, self._styles)
        words = "".join(found.text)
        level = self._level(paragraph)
        if words.strip():
            kind: Kind | None = (
                "heading" if level and not listed else "list_item" if listed else None
            )
            yield Line(marker + closed_breaks(words), kind, level if kind == "heading" else 0)
        yield from found.left_out
        for box in found.boxes:
            yield from self.lines(box)

    def _level(self, paragraph: Any) -> int:
        if paragraph.tag == text("h"):
            return max(1, whole(paragraph.get(text("outline-level")), 1))
        return self._styles.level(paragraph.get(text("style-name")))

    def _list(self, listed: Any, above: str | None, level: int) -> Iterator[Found]:
        """Yield the items of a list, each with its number or bullet before its first paragraph."""
        name = self._style_of(listed, above)
        if level == 1:
            self._begin(listed, name)
        else:
            self._restart(name, level)
        for item in listed:
            if item.tag == text("list-item"):
                if start := item.get(text("start-value")):
                    self._set(name, level, whole(start, 1) - 1)
                yield from self._item(item, name, level)
            elif item.tag == text("list-header"):
                yield from self.lines(item)

    def _item(self, item: Any, name: str | None, level: int) -> Iterator[Found]:
        fresh = True
        for child in item:
            if child.tag == text("list"):
                yield from self._list(child, name, level + 1)
            elif child.tag in (text("p"), text("h")):
                shown = any(part.strip() for part in words_of(child, self._styles).text)
                marker = self._next(name, level) if fresh and shown else ""
                if child.tag == text("h"):
                    yield from self._heading_item(child, marker)
                else:
                    yield from self._paragraph(child, marker, listed=True)
                fresh = fresh and not shown
            else:
                yield from self.lines([child])

    def _heading_item(self, heading: Any, marker: str) -> Iterator[Found]:
        yield from self._paragraph(heading, "" if marker == "• " else marker)

    def _style_of(self, listed: Any, above: str | None) -> str | None:
        given = listed.get(text("style-name")) or above
        if given is None:
            paragraph = next(listed.iter(text("p")), None)
            style = None if paragraph is None else paragraph.get(text("style-name"))
            given = self._styles.list_of(style)
        goes_on = listed.get(text("continue-list"))
        return given or (self._named.get(goes_on) if goes_on else None)

    def _begin(self, listed: Any, name: str | None) -> None:
        """Begin to count, or count on from the list that this one continues."""
        goes_on = listed.get(text("continue-numbering")) == "true"
        before = listed.get(text("continue-list"))
        if before and before in self._named:
            goes_on = True
            self._counts.setdefault(name, list(self._counts.get(self._named[before], [])))
        if not goes_on or name not in self._counts:
            self._counts[name] = []
        if key := listed.get("{http://www.w3.org/XML/1998/namespace}id"):
            self._named[key] = name

    def _restart(self, name: str | None, level: int) -> None:
        counts = self._counts.setdefault(name, [])
        del counts[level - 1 :]

    def _set(self, name: str | None, level: int, number: int) -> None:
        counts = self._counts.setdefault(name, [])
        while len(counts) < level:
            counts.append(self._styles.start(name, len(counts) + 1) - 1)
        counts[level - 1] = number

    def _next(self, name: str | None, level: int) -> str:
        self._set_missing(name, min(level, _LEVELS))
        counts = self._counts[name]
        counts[level - 1] += 1
        del counts[level:]
        return self._styles.marker(name, counts)

    def _set_missing(self, name: str | None, level: int) -> None:
        counts = self._counts.setdefault(name, [])
        while len(counts) < level:
            counts.append(self._styles.start(name, len(counts) + 1) - (len(counts) == level - 1))

    def _table(self, given: Any) -> Iterator[Found]:
        rows: list[Row] = []
        aside: list[LeftOut] = []
        for row in rows_of(given):
            hidden = row.get(table("visibility")) in ("collapse", "filter")
            cells = list(self._cells(row, aside))
            if hidden:
                words = " ".join(line.text for cell in cells for line in cell.lines)
                aside.append(LeftOut("hidden", words))
            else:
                rows.append(cells)
        yield from table_lines(rows)
        yield from aside

    def _cells(self, row: Any, aside: list[LeftOut]) -> Iterator[Cell]:
        for cell in row:
            if cell.tag != table("table-cell"):
                continue  # covered cells are counted by the cell that covers them
            lines: list[Line] = []
            for found in self.lines(cell):
                if isinstance(found, LeftOut):
                    aside.append(found)
                else:
                    lines.append(found)
            across = min(whole(cell.get(table("number-columns-spanned")), 1), _MOST_COLUMNS)
            down = whole(cell.get(table("number-rows-spanned")), 1)
            times = min(whole(cell.get(table("number-columns-repeated")), 1), _MOST_COLUMNS)
            for _ in range(times if lines or times < 20 else 1):
                yield Cell(lines, max(1, across), max(1, down))


def _left_out(found: Iterator[Found], reason: Reason) -> Iterator[LeftOut]:
    for one in found:
        yield one if isinstance(one, LeftOut) else LeftOut(reason, one.text)
