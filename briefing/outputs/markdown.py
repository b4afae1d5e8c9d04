"""The page as Markdown: CommonMark, with the tables of GitHub's dialect."""

import re
from collections.abc import Iterator
from itertools import groupby

from briefing.outputs.content.chart_in_words import in_words
from briefing.outputs.content.page import Element, classes, page
from briefing.outputs.content.printed_words import BREAK, Piece, pieces
from briefing.outputs.output import Edition, Output
from briefing.outputs.web import name_links

SPECIAL = re.compile(r"([\\`*_\[\]<>|#&~])")
LEADS = re.compile(r"^(\d+)([.)])|^([-+=])")  # what would begin a list or underline a heading
SET_OFF = re.compile(r"([\W_]*)(\w|\w.*[^\W_])([\W_]*)", re.DOTALL)
HEADINGS = {"h2": "##", "h3": "###", "h4": "####"}
SKIPPED = ("svg", "style", "script", "img", "colgroup")
INLINE = ("span", "a", "b", "i", "em", "strong", "br", "code", "sup", "sub", "svg")
LEFT_OUT = ("number", "initials")


def write(edition: Edition) -> bytes:
    """Return the page as Markdown in UTF-8. Raises ResultError when a template is not right."""
    shown = page(edition)
    in_words(shown)
    name_links(shown.body)
    said = [f"> {escaped(words)}" for _, words in shown.notice]
    return ("\n\n".join([*said, *_blocks(shown.body, shown.langs[0])]) + "\n").encode()


def escaped(text: str) -> str:
    """Return words so that Markdown takes them for words."""
    plain = SPECIAL.sub(r"\\\1", text)
    return LEADS.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", plain)


def _blocks(element: Element, lang: str) -> Iterator[str]:
    """Yield the blocks in an element, each without the blank line after it."""
    for child in element:
        if isinstance(child.tag, str) and child.tag not in SKIPPED:
            yield from _block(child, child.get("lang") or lang)


def _block(child: Element, lang: str) -> Iterator[str]:
    if set(LEFT_OUT) & set(classes(child)):
        return
    if child.tag == "article" and child.get("id"):
        yield f'<a id="{child.get("id")}"></a>'
    if child.tag == "h1":
        yield from _title(child, lang)
    elif child.tag in HEADINGS:
        yield f"{HEADINGS[child.tag]} {_line(child, lang)}"
    elif child.tag == "table":
        yield from _table(child, lang)
    elif child.tag in ("ol", "ul"):
        yield "\n".join(_item(item, lang) for item in child.iterchildren("li"))
    elif child.tag == "blockquote":
        yield "\n>\n".join(f"> {block}" for block in _blocks(child, lang))
    elif child.tag == "p" or _is_line(child):
        if line := _line(child, lang):
            yield line
    else:
        yield from _blocks(child, lang)


def _is_line(element: Element) -> bool:
    inline = all(not isinstance(c.tag, str) or c.tag in INLINE for c in element)
    return inline and bool(element.text_content().strip())


def _title(element: Element, lang: str) -> Iterator[str]:
    shown = [child for child in element if child.tag == "span"] or [element]
    for number, child in enumerate(shown):
        yield f"# {_line(child, lang)}" if number == 0 else f"**{_line(child, lang)}**"


def _item(item: Element, lang: str) -> str:
    """Return a proposal: the source's marker and words, the other language below, indented."""
    marker = next((c for c in item if "marker" in classes(c)), None)
    led = f"**{escaped(str(marker.text_content()))}** " if marker is not None else ""
    if marker is not None:
        item.remove(marker)
    blocks = [_line(item, lang)] if _is_line(item) else list(_blocks(item, lang))
    first, *others = blocks or [""]
    return "\n".join([f"- {led}{first}", *(f"\n  {other}" for other in others)])


def _table(element: Element, lang: str) -> Iterator[str]:
    """Yield a table; one without a head gets an empty one, which the dialect asks for.

    Columns with nothing in them go, and a single one that has no head is a list.
    """
    rows = _filled([[_cell(cell, lang) for cell in row] for row in element.iter("tr")])
    wide = max(map(len, rows), default=0)
    if not wide:
        return
    if wide == 1 and element.find("thead") is None:
        yield "\n".join(f"- {row[0]}" for row in rows)
        return
    if element.find("thead") is None:
        rows.insert(0, [""] * wide)
    full = [f"| {' | '.join(row)} |" for row in rows]
    yield "\n".join([full[0], f"|{' --- |' * wide}", *full[1:]])


def _filled(rows: list[list[str]]) -> list[list[str]]:
    wide = max(map(len, rows), default=0)
    full = [[*row, *[""] * (wide - len(row))] for row in rows]
    kept = [at for at in range(wide) if any(row[at] for row in full)]
    return [[row[at] for at in kept] for row in full]


def _cell(cell: Element, lang: str) -> str:
    lines = [_line(cell, lang)] if _is_line(cell) else list(_blocks(cell, lang))
    return "<br>".join(line.replace("\n", "<br>") for line in lines)


def _line(element: Element, lang: str) -> str:
    shown = (piece for piece in pieces(element, lang) if not piece.page)
    parts = groupby(shown, key=lambda piece: piece.href)
    return "".join(_linked("".join(map(_face, held)), href) for href, held in parts).strip()


def _linked(text: str, href: str) -> str:
    bare = text.strip()
    return text.replace(bare, f"[{bare}]({href})", 1) if href and bare else text


def _face(piece: Piece) -> str:
    """Return a piece, set off where it is bold; marks of punctuation at its ends are not.

    Between punctuation and a letter Markdown takes no asterisk for an end (CommonMark 0.31, 6.2),
    and Chinese has no blank there.
    """
    found = SET_OFF.fullmatch(piece.text) if piece.bold else None
    if not found:
        return escaped(piece.text).replace(BREAK, "<br>")
    mark = "*" if piece.lang == "en" else "**"
    before, core, after = (escaped(part) for part in found.groups())
    return f"{before}{mark}{core}{mark}{after}".replace(BREAK, "<br>")


SPEC = Output("md", ".md", "plain text with marks", write)
