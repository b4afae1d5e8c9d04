"""The body of a Word file: paragraphs, tables and boxes in order."""

from collections.abc import Iterable, Iterator
from typing import Any

from briefing.reading.document import Kind, LeftOut, Reason
from briefing.reading.formats.breaks import closed_breaks
from briefing.reading.formats.cells import Cell, Row, table_lines
from briefing.reading.formats.lines import Line
from briefing.reading.formats.word.names import child, switched, value, w
from briefing.reading.formats.word.numbers import Numbers
from briefing.reading.formats.word.runs import Fields, Runs, Words, size
from briefing.reading.formats.word.styles import Styles

_WRAPPERS = frozenset(map(w, ("customXml", "ins", "moveTo", "sdtContent", "smartTag")))
_GONE = frozenset(map(w, ("del", "moveFrom")))
_CONTENTS = ("Table of Contents", "Bibliographies")
Found = Line | LeftOut


class Body:
    """Walks the body; keeps what of a paragraph goes on into the next one."""

    def __init__(self, styles: Styles, numbers: Numbers) -> None:
        self._styles = styles
        self._numbers = numbers
        self._fields = Fields()
        self._runs = Runs(styles, self._fields)

    def whole(self, body: Any) -> Iterator[Found]:
        """Yield the lines of the whole body."""
        kinds = [mark.get(w("fldCharType")) for mark in body.iter(w("fldChar"))]
        self._fields.ends = kinds.count("begin") == kinds.count("end")
        yield from self.lines(body)

    def lines(self, parent: Iterable[Any]) -> Iterator[Found]:
        """Yield the lines below `parent`, and what of it is not shown."""
        waiting: list[Any] = []  # paragraphs whose mark is deleted or hidden: the next goes on
        for element in self._elements(parent):
            if element.tag == w("p"):
                waiting.append(element)
                if not _goes_on(element):
                    yield from self._paragraph(waiting)
                    waiting = []
                continue
            if waiting:
                yield from self._paragraph(waiting)
                waiting = []
            yield from self._other(element)
        if waiting:
            yield from self._paragraph(waiting)

    def _elements(self, parent: Iterable[Any]) -> Iterator[Any]:
        for element in parent:
            if element.tag in _WRAPPERS:
                yield from self._elements(element)
            elif isinstance(element.tag, str):
                yield element

    def _other(self, element: Any) -> Iterator[Found]:
        if element.tag == w("tbl"):
            yield from self._table(element)
        elif element.tag == w("sdt"):
            yield from self._control(element)
        elif element.tag in _GONE:
            yield from _as_left_out(self.lines(element), "deleted")

    def _control(self, control: Any) -> Iterator[Found]:
        """Yield the lines of a content control; those of a prompt or of contents are left out."""
        content = child(control, "sdtContent")
        depth = self._fields.depth
        found = list(self.lines(() if content is None else content))
        self._fields.close(depth)
        gallery = value(control, "sdtPr", "docPartObj", "docPartGallery")
        if gallery in _CONTENTS:
            yield from _as_left_out(found, "contents")
        elif switched(control, "sdtPr", "showingPlcHdr"):
            yield from _as_left_out(found, "prompt")
        else:
            yield from found

    def _paragraph(self, joined: list[Any]) -> Iterator[Found]:
        """Yield one paragraph, which may be made of several in the file, then its boxes."""
        contents = self._fields.contents
        found = [self._runs.words(paragraph) for paragraph in joined]
        contents |= self._fields.contents
        last = joined[-1]
        text = "".join(piece for words in found for piece in words.text)
        if text.strip() and (contents or self._styles.is_contents(last)):
            yield LeftOut("contents", text)
        elif text.strip():
            yield self._line(joined, text)
        for words in found:
            yield from words.left_out
            yield from self._boxes(words)

    def _line(self, joined: list[Any], text: str) -> Line:
        level = self._styles.heading(joined[-1])
        marker = self._numbers.marker(joined[0])
        kind: Kind | None = "heading" if level else "list_item" if marker else None
        return Line(marker + closed_breaks(text), kind, level)

    def _boxes(self, words: Words) -> Iterator[Found]:
        for box in words.boxes:
            yield from self.lines(box)

    def _table(self, table: Any) -> Iterator[Found]:
        rows: list[Row] = []
        aside: list[LeftOut] = []
        for row in self._children(table, "tr"):
            cells: Row = []
            for cell in self._children(row, "tc"):
                cells.append(self._cell(cell, aside))
            if child(row, "trPr", "del") is not None:
                words = " ".join(line.text for cell in cells for line in cell.lines)
                aside.append(LeftOut("deleted", words))
            elif switched(row, "trPr", "hidden"):
                words = " ".join(line.text for cell in cells for line in cell.lines)
                aside.append(LeftOut("hidden", words))
            else:
                before = size(value(row, "trPr", "gridBefore")) if _indented(row) else 0
                rows.append([Cell([], across=before)] * bool(before) + cells)
        yield from table_lines(rows)
        yield from aside

    def _children(self, parent: Any, name: str) -> Iterator[Any]:
        """Yield rows or cells, those inside content controls too."""
        for element in parent:
            if element.tag == w(name):
                yield element
            elif element.tag in _WRAPPERS or element.tag == w("sdt"):
                yield from self._children(element, name)

    def _cell(self, cell: Any, aside: list[LeftOut]) -> Cell:
        lines: list[Line] = []
        for found in self.lines(cell):
            if isinstance(found, LeftOut):
                aside.append(found)
            else:
                lines.append(found)
        merged = child(cell, "tcPr", "vMerge")
        goes_on = merged is not None and merged.get(w("val")) in (None, "continue")
        return Cell(lines, size(value(cell, "tcPr", "gridSpan")), below=goes_on)


def _indented(row: Any) -> bool:
    return (value(row, "trPr", "gridBefore") or "0") != "0"


def _goes_on(paragraph: Any) -> bool:
    """Return whether the mark at the end of a paragraph is deleted or hidden, so that it joins."""
    mark = child(paragraph, "pPr", "rPr")
    if mark is None:
        return False
    gone = mark.find(w("del")) is not None or mark.find(w("moveFrom")) is not None
    return gone or bool(switched(mark, "vanish")) or bool(switched(mark, "specVanish"))


def _as_left_out(found: Iterable[Found], reason: Reason) -> Iterator[LeftOut]:
    for one in found:
        yield one if isinstance(one, LeftOut) else LeftOut(reason, one.text)
