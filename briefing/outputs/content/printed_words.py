"""The words of a paragraph as pieces: each in its language and face, with where it leads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.outputs.content.page import Element, classes, words

SPACE = re.compile(r"[ \t\r\n\f]+")  # what HTML joins; a no-break space stays
BREAK = "\v"  # a line's end that is meant
UNKNOWN = "→"  # stands for a page number until a word processor has counted its pages
BOLD = ("b", "strong", "th", "dt")
HIDDEN = ("script", "style", "colgroup", "img")
DECORATIVE = "code"  # a drawing whose words stand beside it


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in one language and one face; `href` is where they lead, `page` asks for its number."""

    text: str
    lang: str
    bold: bool = False
    href: str = ""
    page: bool = False


def pieces(element: Element, lang: str) -> tuple[Piece, ...]:
    """Return the words of an element, blanks joined as a browser joins them."""
    return tuple(_joined(_pieces(element, Piece("", element.get("lang") or lang))))


def _pieces(element: Element, face: Piece) -> Iterator[Piece]:
    if element.text:
        yield replace(face, text=element.text)
    for child in element:
        if isinstance(child.tag, str) and child.tag not in HIDDEN:
            yield from _of(child, face)
        if child.tail:
            yield replace(face, text=child.tail)


def _of(child: Element, face: Piece) -> Iterator[Piece]:
    named = classes(child)
    inner = replace(
        face,
        lang=child.get("lang") or face.lang,
        bold=face.bold or child.tag in BOLD or "head" in named,
        href=child.get("href", face.href) if child.tag == "a" else face.href,
    )
    if child.tag == "br":
        yield replace(face, text=BREAK)
    elif child.tag == "svg":
        # A drawing says what it shows in its title (SVG 2, 5.7).
        said = "" if DECORATIVE in named else child.findtext("title") or ""
        yield replace(inner, text=said)
    elif child.tag == "a" and not words(child):
        yield replace(inner, text=UNKNOWN, page=True)
    else:
        yield from _pieces(child, inner)
        if child.tag == "a" and _is_turn(child):
            yield replace(face, text="\u00a0")
            yield replace(inner, text=UNKNOWN, page=True)
    if "line" in named and inner.lang == "en":
        yield replace(inner, text=" ")


def _is_turn(link: Element) -> bool:
    """Say whether a link is one of an index, which gives a page after each name."""
    cell = next(link.iterancestors("td"), None)
    return cell is not None and "turns" in classes(cell) and link.get("href", "").startswith("#")


def _joined(found: Iterator[Piece]) -> Iterator[Piece]:
    """Yield the pieces with single blanks, and none at either end."""
    held: Piece | None = None
    for piece in found:
        text = SPACE.sub(" ", piece.text)
        if held is None or held.text.endswith((" ", BREAK)):
            text = text.removeprefix(" ")
        if not text:
            continue
        if held and replace(held, text="") == replace(piece, text="") and not piece.page:
            held = replace(held, text=held.text + text)
            continue
        if held:
            yield held
        held = replace(piece, text=text)
    if held and held.text.rstrip(" "):
        yield replace(held, text=held.text.rstrip(" "))
