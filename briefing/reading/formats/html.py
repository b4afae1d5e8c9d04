"""Web pages: the article, without navigation, scripts, forms and hidden parts."""

import re
from collections.abc import Iterator

from lxml import etree, html

from briefing.chinese.han import is_han
from briefing.errors import InputError
from briefing.reading.decode import decode
from briefing.reading.document import Kind
from briefing.reading.formats.lines import Line, pages
from briefing.reading.formats.numbering import numeral
from briefing.reading.formats.table import Pages
from briefing.reading.limits import MAX_DEPTH

_DROPPED = frozenset(
    (
        *("script", "style", "noscript", "template", "head", "svg", "math", "canvas"),
        *("nav", "aside", "footer", "menu", "dialog", "figcaption"),
        *("form", "button", "select", "option", "textarea"),
        *("iframe", "object", "audio", "video", "map"),
    )
)
_BLOCKS = frozenset(
    (
        *("html", "body", "main", "article", "section", "header", "div", "center", "fieldset"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "p", "pre", "blockquote", "address", "hr"),
        *("ul", "ol", "li", "dl", "dt", "dd", "figure", "details", "summary"),
        *("table", "caption", "thead", "tbody", "tfoot", "tr"),
    )
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CELLS = ("td", "th")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.I)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_BORDER, _BR = "\x00", "\x0b"  # between blocks, and for a line break: no text holds them
_ARTICLE_SHARE = 0.5  # of the page's words; with less the article element is not the article


def read(data: bytes, where: str) -> Pages:
    """Return the words of a web page; raises InputError when it holds none or nests too deep."""
    text, encoding = _decoded(data, where)
    parser = html.HTMLParser(
        no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise InputError("this is not a web page that can be read.", where=where) from error
    if _depth(root) > MAX_DEPTH:
        raise InputError(f"elements are nested more than {MAX_DEPTH} deep.", where=where)
    found = pages(_lines(_article(root)))
    return Pages(found.text, found.blocks, encoding)


def _decoded(data: bytes, where: str) -> tuple[str, str]:
    """Return the text as the page's own charset says, if it decodes so, else as it looks."""
    named = _CHARSET.search(data[:4096])
    if named and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        encoding = named.group(1).decode("ascii").lower()
        encoding = "gb18030" if encoding in ("gb2312", "gbk") else encoding
        try:
            return data.decode(encoding), encoding
        except (UnicodeDecodeError, LookupError):
            pass
    return decode(data, where)


def _depth(root: html.HtmlElement) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _article(root: html.HtmlElement) -> html.HtmlElement:
    """Return the element that holds the article: main or article if it has most words, else all."""
    whole = _length(root)
    for path in ("//main", "//article", "//*[@role='main']"):
        for found in root.xpath(path):
            if _length(found) >= _ARTICLE_SHARE * whole:
                return found
    return root


def _length(element: html.HtmlElement) -> int:
    return sum(len(words) for words, _, _ in _pieces(element))


def _lines(root: html.HtmlElement) -> Iterator[Line]:
    """Yield the blocks of the page in order."""
    words: list[str] = []
    kind: Kind | None = None
    level = 0
    for piece, new_kind, new_level in _pieces(root):
        if piece != _BORDER:
            words.append(piece)
            continue
        if text := _collapsed("".join(words)):
            yield Line(text, kind, level)
        words, kind, level = [], new_kind, new_level
    if text := _collapsed("".join(words)):
        yield Line(text, kind, level)


def _collapsed(words: str) -> str:
    """Return words with blanks as a page shows them, and a line end for each `br`."""
    return "\n".join(_one_line(row) for row in words.split(_BR)).strip()


def _one_line(row: str) -> str:
    """Return a row with blanks run together; between Chinese a line end of the source is none."""

    def blank(found: re.Match[str]) -> str:
        before, after = row[: found.start()][-1:], row[found.end() :][:1]
        wrapped = "\n" in found.group() and before and after and is_han(before) and is_han(after)
        return "" if wrapped else " "

    return _SPACE.sub(blank, row).strip(" ")


def _pieces(root: html.HtmlElement) -> Iterator[tuple[str, Kind | None, int]]:
    """Yield words, and a border with the kind of what follows at both ends of a block."""
    skipped = None
    row_cells = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if skipped is not None:
            if event == "end" and element is skipped:
                skipped = None
                yield element.tail or "", None, 0
            continue
        if event == "start":
            if (tag in _DROPPED or _is_hidden(element)) and element is not root:
                skipped = element
                continue
            if tag == "tr":
                row_cells = 0
            yield from _opening(element, tag, row_cells)
            row_cells += tag in _CELLS
            yield element.text or "", None, 0
        else:
            if tag in _BLOCKS:
                yield _BORDER, _kind(element.getparent()), 0
            if element is not root:
                yield element.tail or "", None, 0


def _opening(
    element: html.HtmlElement, tag: str, cells: int
) -> Iterator[tuple[str, Kind | None, int]]:
    if tag in _BLOCKS and not _in_cell(element):
        yield _BORDER, _kind(element), _HEADINGS.get(tag, 0)
    if tag == "li":
        yield _marker(element), None, 0
    elif tag == "br":
        yield _BR, None, 0
    elif tag in _CELLS and cells:
        yield " | ", None, 0


def _in_cell(element: html.HtmlElement) -> bool:
    return any(parent.tag in _CELLS for parent in element.iterancestors())


def _kind(element: html.HtmlElement | None) -> Kind | None:
    if element is None:
        return None
    if element.tag in _HEADINGS:
        return "heading"
    return {"li": "list_item", "tr": "table_row"}.get(str(element.tag))  # type: ignore[return-value]


def _is_hidden(element: html.HtmlElement) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(element.get("style") or ""))
    )


def _marker(item: html.HtmlElement) -> str:
    """Return what a page prints before a list item."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return "• "
    try:
        number = int(item.get("value") or 0) or int(parent.get("start") or 1) + len(
            list(item.itersiblings("li", preceding=True))
        )
    except ValueError:
        return "• "
    style = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
    return f"{numeral(number, style.get(parent.get('type') or '', 'decimal'))}. "
