"""What a page prints beside its text: line numbers, watermarks, side notes, calls of notes."""

from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from briefing.chinese.han import is_han
from briefing.reading.document import LeftOut
from briefing.reading.formats.pdf.pieces import UNREAD, Char, Piece, Taken
from briefing.reading.formats.raised import raised

_FEWEST = 4  # numbers of lines, one below the other
_LARGE = 1.8  # of the size of the text: a watermark across other words
_RAISED = 0.75  # of the size of the characters beside: the call of a note


def set_aside(page: Taken, number: int) -> tuple[list[Piece], list[LeftOut]]:
    """Return the pieces of a page that belong to its text, and what does not."""
    where = f"page {number + 1}"
    left_out = [LeftOut("furniture", piece.text, f"{where}, slanting") for piece in page.slanting]
    pieces = list(page.pieces)
    for find, called in ((_numbers, "line numbers"), (_marks, "watermark"), (_side, "side note")):
        found = find(pieces, page)
        if found:
            gone = set(map(id, found))
            pieces = [piece for piece in pieces if id(piece) not in gone]
            words = ("、" if called == "line numbers" else "").join(p.text for p in found)
            left_out.append(LeftOut("furniture", words, f"{where}, {called}"))
    for piece in pieces:
        left_out += [LeftOut("note", call, f"{where}, call of a note") for call in _calls(piece)]
    pieces = [piece for piece in pieces if piece.chars]
    left_out += _unread(pieces, where)
    return [piece for piece in pieces if set(piece.text) - {UNREAD, " "}], left_out


def _body(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces in the size of most of the text."""
    size = _size(pieces)
    return [piece for piece in pieces if abs(piece.font - size) < 0.15 * size]


def _size(pieces: list[Piece]) -> float:
    sizes = [piece.font for piece in pieces for _ in piece.chars]
    return median(sizes) if sizes else 1.0


def _numbers(pieces: list[Piece], _: Taken) -> list[Piece]:
    """Return the numbers of lines: one below the other at one edge, each higher than the last."""
    words = [piece for piece in pieces if not piece.text.isdigit()]
    if not words:
        return []
    inner = min(piece.left for piece in words), max(piece.right for piece in words)
    for outside in (
        [p for p in pieces if p.text.isdigit() and p.right < inner[0]],
        [p for p in pieces if p.text.isdigit() and p.left > inner[1]],
    ):
        found = sorted(outside, key=lambda piece: piece.top)
        values = [int(piece.text) for piece in found]
        if len(found) >= _FEWEST and all(a < b for a, b in pairwise(values)):
            return found
    return []


def _marks(pieces: list[Piece], _: Taken) -> list[Piece]:
    """Return large words across other ones."""
    size = _size(pieces)
    large = [piece for piece in pieces if piece.font > _LARGE * size]
    return [piece for piece in large if any(_across(piece, p) for p in pieces if p is not piece)]


def _across(piece: Piece, other: Piece) -> bool:
    wide = min(piece.right, other.right) - max(piece.left, other.left)
    high = min(piece.bottom, other.bottom) - max(piece.top, other.top)
    return wide > 0 and high > 0.4 * other.height and other.font < piece.font


def _side(pieces: list[Piece], page: Taken) -> list[Piece]:
    """Return small words that stand wholly beside the text."""
    body = _body(pieces)
    if len(body) < 3:
        return []
    size = _size(pieces)
    left, right = min(p.left for p in body), max(p.right for p in body)
    top, bottom = min(p.top for p in body), max(p.bottom for p in body)
    return [
        piece
        for piece in pieces
        if piece.font < 0.9 * size
        and (piece.right < left or piece.left > right)
        and top - page.em < piece.top < bottom
    ]


def _calls(piece: Piece) -> Iterator[str]:
    """Take raised numbers out of a piece, and yield them; beside a figure or a unit they stay."""
    size = max(char.font for char in piece.chars)
    height = max(char.bottom - char.top for char in piece.chars)
    floor = median(char.bottom for char in piece.chars)
    kept: list[Char] = []
    for char in piece.chars:
        small = char.font < _RAISED * size and char.bottom < floor - 0.12 * height
        if not small or not (char.text.isdigit() or char.text in "[]［］①②③④⑤⑥⑦⑧⑨*"):
            kept.append(char)
        elif kept and kept[-1].text.isascii() and kept[-1].text.isalnum():
            edges = char.left, char.top, char.right, char.bottom
            kept.append(Char(raised(char.text), *edges, char.font, char.blank))
        else:
            yield char.text
    piece.chars = kept
    if kept:
        piece.measure()


def _unread(pieces: list[Piece], where: str) -> Iterator[LeftOut]:
    """Yield where a font does not name its characters."""
    for piece in pieces:
        count = piece.text.count(UNREAD)
        if count and any(char.text != UNREAD and is_han(char.text) for char in piece.chars):
            yield LeftOut("unreadable", piece.text, f"{where}: {count} characters")
        elif count:
            yield LeftOut("unreadable", UNREAD * count, f"{where}: {count} characters")
