"""OpenDocument text: paragraphs, headings, lists and tables of content.xml in order."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from briefing.errors import InputError
from briefing.reading.formats.lines import Line, pages
from briefing.reading.formats.numbering import numeral
from briefing.reading.formats.package import checked
from briefing.reading.formats.table import Pages

_NS = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE, _OFFICE = (f"{{{_NS}{name}:1.0}}" for name in ("text", "table", "office"))
_STYLE = f"{{{_NS}style:1.0}}"
_GONE = frozenset(
    (f"{_TEXT}tracked-changes", f"{_TEXT}note", f"{_OFFICE}annotation", f"{_TEXT}sequence-decls")
)
_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman"}
_FORMATS |= {
    "I": "upperRoman",
    "一, 二, 三, ...": "chineseCounting",
    "①, ②, ③, ...": "decimalEnclosedCircle",
}
_MOST_BLANKS = 100


def read(data: bytes, where: str) -> Pages:
    """Return the text of an .odt file; raises InputError for a damaged or too large one."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        with checked(data, where, ".odt") as archive:
            root = etree.fromstring(archive.read("content.xml"), parser)
            styles = _list_styles(root)
    except (KeyError, etree.XMLSyntaxError) as error:
        raise InputError(
            "this .odt file is damaged.", where=where, hint="Open it, and save it again."
        ) from error
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    return pages(_lines(body, styles) if body is not None else ())


def _list_styles(root: Any) -> dict[str | None, Any]:
    return {style.get(f"{_STYLE}name"): style for style in root.iter(f"{_TEXT}list-style")}


def _lines(parent: Any, styles: dict[str | None, Any]) -> Iterator[Line]:
    """Yield the paragraphs, headings, list items and table rows below `parent` in order."""
    for child in parent:
        if child.tag in _GONE:
            continue
        if child.tag == f"{_TEXT}h":
            level = int(child.get(f"{_TEXT}outline-level") or 1)
            yield Line("".join(_words(child)), "heading", level)
        elif child.tag == f"{_TEXT}p":
            yield Line("".join(_words(child)))
        elif child.tag == f"{_TEXT}list":
            yield from _items(child, styles)
        elif child.tag == f"{_TABLE}table-row":
            cells = [_cell(cell) for cell in child.iter(f"{_TABLE}table-cell")]
            yield Line("\t".join(cells).rstrip("\t"), "table_row" if len(cells) > 1 else None)
        elif isinstance(child.tag, str):
            yield from _lines(child, styles)


def _items(listed: Any, styles: dict[str | None, Any], level: int = 1) -> Iterator[Line]:
    """Yield the items of a list, each with its number or bullet before its first paragraph."""
    number = 0
    for item in listed:
        fresh = item.tag == f"{_TEXT}list-item"
        number += fresh
        for child in item:
            if child.tag == f"{_TEXT}list":
                yield from _items(child, styles, level + 1)
                continue
            words = "".join(_words(child))
            marker = _marker(listed, styles, level, number) if fresh and words.strip() else ""
            yield Line(marker + words, "list_item")
            fresh = False


def _marker(listed: Any, styles: dict[str | None, Any], level: int, number: int) -> str:
    named = [
        one.get(f"{_TEXT}style-name") for one in (listed, *listed.iterancestors(f"{_TEXT}list"))
    ]
    style = next((styles[name] for name in named if name in styles), None)
    shapes = [] if style is None else [s for s in style if s.get(f"{_TEXT}level") == str(level)]
    if not shapes or shapes[0].tag == f"{_TEXT}list-level-style-bullet":
        return "• "
    shape = shapes[0]
    start = int(shape.get(f"{_TEXT}start-value") or 1)
    printed = numeral(
        start + number - 1, _FORMATS.get(shape.get(f"{_STYLE}num-format") or "", "decimal")
    )
    marker = (
        f"{shape.get(f'{_STYLE}num-prefix') or ''}{printed}{shape.get(f'{_STYLE}num-suffix') or ''}"
    )
    return marker if marker[-1] > "\u2fff" else f"{marker} "


def _cell(cell: Any) -> str:
    texts = ("".join(_words(paragraph)) for paragraph in cell.iter(f"{_TEXT}p", f"{_TEXT}h"))
    return " ".join(" ".join(text.split()) for text in texts if text.strip())


def _words(element: Any) -> Iterator[str]:
    """Yield the words of a paragraph with its blanks, tabs and line breaks."""
    yield element.text or ""
    for child in element:
        if child.tag == f"{_TEXT}s":
            yield " " * min(int(child.get(f"{_TEXT}c") or 1), _MOST_BLANKS)
        elif child.tag == f"{_TEXT}tab":
            yield "\t"
        elif child.tag == f"{_TEXT}line-break":
            yield "\n"
        elif child.tag not in _GONE and isinstance(child.tag, str):
            yield from _words(child)
        yield child.tail or ""
