"""A web page becomes Pages."""

import re

from lxml import etree, html

from briefing.errors import InputError
from briefing.reading.decode import decode
from briefing.reading.document import LeftOut
from briefing.reading.formats.lines import Line, pages
from briefing.reading.formats.table import Pages
from briefing.reading.formats.web.article import article, outside
from briefing.reading.formats.web.page import Page
from briefing.reading.formats.web.shown import Shown
from briefing.reading.limits import MAX_DEPTH

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.I)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def read(data: bytes, where: str) -> Pages:
    """Return the words of a web page; raises InputError when it holds none or nests too deep."""
    text, encoding = _decoded(data, where)
    return read_text(text, where, encoding)


def read_text(text: str, where: str, encoding: str = "utf-8") -> Pages:
    """Return the words of a web page given as text."""
    return pages(lines(text, where), encoding)


def lines(text: str, where: str) -> list[Line | LeftOut]:
    """Return the lines of a web page, and what of it is not shown or is no part of the article."""
    parser = html.HTMLParser(no_network=True, remove_pis=True, huge_tree=False)
    try:
        root = html.document_fromstring(_DECLARATION.sub("", text), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise InputError("this is not a web page that can be read.", where=where) from error
    if _depth(root) > MAX_DEPTH:
        raise InputError(f"elements are nested more than {MAX_DEPTH} deep.", where=where)
    shown = Shown(root)
    chosen = article(root, shown)
    page = Page(shown)
    return [*page.lines(chosen), *outside(root, chosen)]


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
