"""Markdown: the marks go, the words stay; list numbers and table rows stay as printed."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing.errors import InputError
from briefing.reading.characters import line_ends
from briefing.reading.decode import decode
from briefing.reading.document import Kind
from briefing.reading.formats.lines import Line, joined, pages
from briefing.reading.formats.table import Pages
from briefing.reading.limits import MAX_DEPTH, MAX_LINKS

_FRONT_MATTER = re.compile(r"\A---\n(?:[^\n]*\n){0,200}?(?:---|\.\.\.)\n")
_TAG = re.compile(r"<[^<>]{0,500}>")
_WHOLE = re.compile(r"[。！？；：…”」』）】.!?;:|]$")
_SHORT_LINE = 40  # columns; a line this short was ended on purpose


def read(data: bytes, where: str) -> Pages:
    """Return the words of a Markdown file; raises InputError when it nests too deep."""
    text, encoding = decode(data, where)
    source = _FRONT_MATTER.sub("", line_ends(text))
    if any(paragraph.count("[") > MAX_LINKS for paragraph in source.split("\n\n")):
        raise InputError(f"a paragraph opens more than {MAX_LINKS:,} links.", where=where)
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_DEPTH}).enable("table").disable("code")
    tokens = parser.parse(source)
    if any(token.level >= MAX_DEPTH - 1 for token in tokens):
        raise InputError(f"quotes or lists are nested more than {MAX_DEPTH} deep.", where=where)
    read_lines = pages(_lines(tokens, source.split("\n")))
    return Pages(read_lines.text, read_lines.blocks, encoding)


def _lines(tokens: list[Token], source: list[str]) -> Iterator[Line]:
    kind: Kind | None = None
    level, marker, row_end = 0, "", 0
    for token in tokens:
        if token.type == "heading_open":
            kind, level = "heading", int(token.tag[1:])
        elif token.type == "list_item_open":
            marker = f"{token.info}{token.markup} "
        elif token.type == "tr_open" and token.map:
            row_end = token.map[1]
            yield Line(_cells(source[token.map[0]]), "table_row")
        elif token.type in ("fence", "code_block", "html_block"):
            yield from (Line(_TAG.sub("", line)) for line in token.content.split("\n"))
        elif token.type == "inline" and not (token.map and token.map[1] <= row_end):
            words = "\n".join(_wrapped(_words(token)))
            yield Line(marker + words, "list_item" if marker else kind, level)
            kind, level, marker = None, 0, ""


def _cells(line: str) -> str:
    """Return a row of a table as printed, without the marks of emphasis."""
    return re.sub(r"\*\*|__|`", "", line).strip()


def _words(token: Token) -> str:
    """Return the words of a paragraph, its line ends kept."""
    parts = []
    for child in token.children or []:
        if child.type in ("text", "code_inline", "text_special"):
            parts.append(child.content)
        elif child.type in ("softbreak", "hardbreak") or child.content.lower().startswith("<br"):
            parts.append("\n")
    return "".join(parts)


def _wrapped(words: str) -> list[str]:
    """Return the lines of a paragraph, those joined that were only wrapped at a column."""
    found: list[str] = []
    for line in words.split("\n"):
        if found and len(found[-1]) > _SHORT_LINE and not _WHOLE.search(found[-1]):
            found[-1] = joined(found[-1], line.strip())
        else:
            found.append(line.strip())
    return found
