"""The elements of a page become lines: blocks, list items with their numbers, rows of tables."""

import re
from collections.abc import Iterator
from typing import Any

from briefing.chinese.han import is_han
from briefing.reading.document import Kind, LeftOut, Reason
from briefing.reading.formats.breaks import sentences_joined
from briefing.reading.formats.cells import Cell, Row, table_lines
from briefing.reading.formats.lines import Line
from briefing.reading.formats.raised import lowered, raised
from briefing.reading.formats.web.formulas import formula
from briefing.reading.formats.web.marks import item_marker
from briefing.reading.formats.web.shown import Shown

_SILENT = frozenset(
    (
        *("script", "style", "noscript", "template", "head", "svg", "canvas", "annotation"),
        *("button", "select", "option", "textarea", "input", "rt", "rp", "iframe", "object"),
        *("audio", "video", "map", "datalist"),
    )
)
_FURNITURE = frozenset(("nav", "aside", "footer", "menu", "dialog", "figcaption"))
_BLOCKS = frozenset(
    (
        *("html", "body", "main", "article", "section", "header", "div", "center", "fieldset"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "p", "pre", "blockquote", "address", "hr", "form"),
        *("ul", "ol", "li", "dl", "dt", "dd", "figure", "details", "summary", "caption", "legend"),
        *("td", "th", "tr", "tbody", "thead", "tfoot", "nav", "aside", "footer"),
    )
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SPACE = re.compile(r"[ \t\n\r\f]+")
_CALL = re.compile(r"[\[［(（]?(?:\d{1,3}|[*†‡①-⑳]|注\d{0,2})[\]］)）]?")
_NOTES = re.compile(r"\b(?:footnotes?|endnotes?|doc-endnotes?|doc-footnote)\b", re.I)
_CONTENTS = re.compile(r"\b(?:toc|table-of-contents|doc-toc)\b", re.I)
_BR = "\x0b"  # no text of a page holds it
_MOST_CELLS = 100
Found = Line | LeftOut


class Page:
    """Walks a page; what is open while it walks: the words, kind and marker of a block."""

    def __init__(self, shown: Shown) -> None:
        self._shown = shown
        self._words: list[str] = []
        self._kind: Kind | None = None
        self._level = 0
        self._marker = ""
        self._done: list[Found] = []

    def lines(self, elements: list[Any]) -> Iterator[Found]:
        """Yield the lines of elements in order, and what of them is not shown."""
        for element in elements:
            self._element(element, None)
            self._close()
        yield from self._done
        self._done = []

    def _close(self) -> None:
        """End the block that is open."""
        words, self._words = "".join(self._words), []
        rows = [_one_line(row) for row in words.split(_BR)]
        text = "\n".join(sentences_joined(rows))
        if text:
            self._done.append(Line(self._marker + text, self._kind, self._level))
            self._marker = ""

    def _children(self, element: Any, reason: Reason | None) -> None:
        self._text(element.text, reason, element)
        for child in element:
            if isinstance(child.tag, str):
                self._element(child, reason)
            elif child.text and _is_remark(child.text):
                self._done.append(LeftOut("comment", child.text.strip()))
            self._text(child.tail, reason, element)

    def _text(self, words: str | None, reason: Reason | None, element: Any) -> None:
        if not words:
            return
        if reason is None:
            if any(one.tag == "pre" for one in (element, *element.iterancestors())):
                words = words.replace("\n", _BR)
            self._words.append(words)
        elif words.strip():
            last = self._done[-1] if self._done else None
            if isinstance(last, LeftOut) and last.reason == reason == "deleted":
                self._done[-1] = LeftOut(reason, last.text + words)
            else:
                self._done.append(LeftOut(reason, words.strip()))

    def _element(self, element: Any, reason: Reason | None) -> None:
        tag = str(element.tag)
        if tag in _SILENT:
            return
        reason = reason or self._reason(element, tag)
        if tag == "br":
            self._text(_BR, reason, element)
        elif tag == "math":
            self._text(formula(element), reason, element)
        elif tag in ("sup", "sub") and reason is None:
            self._raised(element, tag)
        elif tag == "table" and reason is None:
            self._close()
            self._table(element)
        elif tag in _BLOCKS or self._shown.is_block(element):
            self._block(element, tag, reason)
        else:
            self._children(element, reason)

    def _reason(self, element: Any, tag: str) -> Reason | None:
        """Return why an element is not read, or None."""
        if self._shown.is_hidden(element):
            return "hidden"
        if self._shown.is_struck(element):
            return "deleted"
        names = (
            f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"
        )
        if _NOTES.search(names) and tag not in ("a", "sup", "span", "body"):
            return "note"
        if _CONTENTS.search(names) and tag != "body":
            return "contents"
        return "furniture" if tag in _FURNITURE else None

    def _block(self, element: Any, tag: str, reason: Reason | None) -> None:
        self._close()
        before = (self._kind, self._level)
        if tag in _HEADINGS:
            self._kind, self._level = "heading", _HEADINGS[tag]
        elif tag == "li":
            self._kind, self._level = "list_item", 0
            self._marker = "" if reason else item_marker(element, self._shown.style(element))
        elif tag not in ("p", "div", "span", "section"):
            self._kind, self._level = None, 0
        self._children(element, reason)
        self._close()
        self._kind, self._level = before
        if tag == "li":
            self._marker = ""

    def _raised(self, element: Any, tag: str) -> None:
        """Read raised or lowered words; a raised number that calls a note is none of the text."""
        words = element.text_content().strip()
        links = element.xpath(".//a[starts-with(@href, '#')]") or element.getparent().tag == "a"
        if tag == "sup" and _CALL.fullmatch(words) and (links or words[0] in "[［(（*†‡①注"):
            self._done.append(LeftOut("note", words, "call of a note"))
            return
        set_off = raised(words) if tag == "sup" else lowered(words)
        if set_off == words:
            self._children(element, None)
        else:
            self._words.append(set_off)

    def _table(self, table: Any) -> None:
        rows: list[Row] = []
        for row in table.iter("tr"):
            if next(row.iterancestors("table")) is not table:
                continue
            reason = self._hidden_row(row)
            cells = [self._cell(cell) for cell in row if cell.tag in ("td", "th")]
            if reason:
                words = " ".join(line.text for cell in cells for line in cell.lines)
                self._done.append(LeftOut(reason, words))
            else:
                rows.append(cells)
        for caption in table.iter("caption"):
            self._done.extend(Page(self._shown).lines([caption]))
        self._done.extend(table_lines(rows))

    def _hidden_row(self, row: Any) -> Reason | None:
        above = [row, *row.iterancestors("tbody", "thead", "tfoot", "table")]
        return "hidden" if any(self._shown.is_hidden(one) for one in above[:3]) else None

    def _cell(self, cell: Any) -> Cell:
        lines: list[Line] = []
        inner = Page(self._shown)
        inner._element(cell, None)
        inner._close()
        for found in inner._done:
            if isinstance(found, Line):
                lines.append(found)
            else:
                self._done.append(found)
        return Cell(lines, _size(cell.get("colspan")), _size(cell.get("rowspan")))


def _size(given: str | None) -> int:
    return max(1, min(int(given), _MOST_CELLS)) if given and given.strip().isdigit() else 1


def _is_remark(words: str) -> bool:
    """Return whether a comment of the page holds words, and no condition or mark of a program."""
    return any(map(is_han, words)) and not words.startswith("[if")


def _one_line(row: str) -> str:
    """Return a row with blanks run together; between Chinese a line end of the source is none."""

    def blank(found: re.Match[str]) -> str:
        before, after = row[: found.start()][-1:], row[found.end() :][:1]
        wrapped = "\n" in found.group() and before and after and is_han(before) and is_han(after)
        return "" if wrapped else " "

    return _SPACE.sub(blank, row).strip(" ")
