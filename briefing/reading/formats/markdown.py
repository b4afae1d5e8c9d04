"""Markdown: read as the page that it makes; what its writers add for themselves is set aside."""

import re
from collections.abc import Iterator

from briefing.errors import InputError
from briefing.reading.characters import line_ends
from briefing.reading.decode import decode
from briefing.reading.document import LeftOut
from briefing.reading.formats.lines import Line, pages
from briefing.reading.formats.table import Pages
from briefing.reading.limits import MAX_DEPTH, MAX_LINKS

_FRONT_MATTER = re.compile(
    r"\A(?P<mark>---|\+\+\+)\n(?P<inner>(?:[^\n]*\n){0,200}?)(?:(?P=mark)|\.\.\.)\n"
)
_FIELD = re.compile(r"(?P<key>[\w-]+)[ ]*[:：=][ ]*(?P<value>\S.*?)[ ]*$")
_TITLES = frozenset(("title", "标题", "題目", "题目"))
_FACTS = frozenset(
    ("date", "日期", "时间", "時間", "venue", "place", "location", "地点", "地點", "subtitle")
)
_NOTE = re.compile(
    r"^\[\^([^\]\n]{1,40})\]:[ \t]*(.*(?:\n(?:[ \t]{2,}\S.*|\n(?=[ \t]{4}\S)))*)\n?", re.M
)
_CALL = re.compile(r"\[\^[^\]\n]{1,40}\]")
_INLINE_NOTE = re.compile(r"\^\[([^\]\n]{1,500})\]")
_REMARKS = re.compile(r"%%(.{1,2000}?)%%|^\[//\]:[ ]*#[ ]*[(\"'](.*)[)\"']$", re.M | re.S)
_STRUCK = re.compile(r"~~(?=\S)([^~\n]{1,500}?)(?<=\S)~~")
_EMPHASIS = re.compile(r"(?<!\\)(\*{1,3}|_{2,3}|==)(?=[^\s*_=])([^*_\n]{1,300}?)(?<=[^\s*_=\\])\1")
_TASK = re.compile(r"^([ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[[ xX✓]\][ \t]+", re.M)
_FENCE = re.compile(r"^(?:```|~~~)", re.M)


def read(data: bytes, where: str) -> Pages:
    """Return the words of a Markdown file; raises InputError when it nests too deep."""
    from briefing.reading.formats.web.read import lines

    text, encoding = decode(data, where)
    source, found = _without_asides(line_ends(text))
    page = _page(source, where)
    return pages([*found, *(lines(page, where) if page.strip() else ())], encoding)


def _without_asides(source: str) -> tuple[str, list[Line | LeftOut]]:
    """Return the source without front matter, notes and remarks, and what was taken out."""
    found: list[Line | LeftOut] = []
    if front := _FRONT_MATTER.match(source):
        source = source[front.end() :]
        found += _front(front["inner"].split("\n"), source)
    if _FENCE.search(source):
        return source, found
    for pattern, reason in ((_NOTE, "note"), (_INLINE_NOTE, "note"), (_REMARKS, "comment")):
        for match in pattern.finditer(source):
            words = " ".join(" ".join(filter(None, match.groups())).split())
            found.append(LeftOut(reason, words))  # type: ignore[arg-type]
        source = pattern.sub("", source)
    source = _STRUCK.sub(r"<del>\1</del>", _CALL.sub("", source))
    return _TASK.sub(r"\1", _EMPHASIS.sub(_bare, source)), found


def _bare(found: re.Match[str]) -> str:
    """Return words without the marks of emphasis, which Chinese may stand right beside."""
    return (
        found.group(2) if found.group(1) != "*" or not found.group(2).isascii() else found.group()
    )


def _front(rows: list[str], source: str) -> Iterator[Line | LeftOut]:
    """Yield title and facts of the front matter as lines; its other fields are left out."""
    for row in rows:
        field = _FIELD.match(row)
        key = field["key"].lower() if field else ""
        value = field["value"].strip("\"'") if field else ""
        if key in _TITLES and value and f"# {value}" not in source:
            yield Line(value, "heading", 1)
        elif key in _FACTS and value:
            yield Line(f"{key}: {value}" if key.isascii() else f"{key}：{value}", "paragraph")
        elif row.strip() and key not in _TITLES:
            yield LeftOut("furniture", row.strip(), "front matter")


def _page(source: str, where: str) -> str:
    """Return the page that Markdown makes."""
    from markdown_it import MarkdownIt

    if any(paragraph.count("[") > MAX_LINKS for paragraph in source.split("\n\n")):
        raise InputError(f"a paragraph opens more than {MAX_LINKS:,} links.", where=where)
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_DEPTH, "breaks": True}).enable("table")
    parser.disable("code")
    tokens = parser.parse(source)
    if any(token.level >= MAX_DEPTH - 1 for token in tokens):
        raise InputError(f"quotes or lists are nested more than {MAX_DEPTH} deep.", where=where)
    return str(parser.renderer.render(tokens, parser.options, {}))
