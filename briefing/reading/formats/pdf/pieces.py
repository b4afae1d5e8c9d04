"""The pieces of rows on a page: characters side by side, whenever the file draws them."""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any

import pypdfium2.raw as pdfium

from briefing.chinese.han import is_han

_SPELT = {"\x02": "-", "\xad": "-"}  # how PDFium gives a hyphen at a line end
_GAP = 0.8  # ems between two pieces of a row
_WORD_GAP = 1.6  # ems between two words of a justified line of Latin letters
_NEAR = 0.6  # share of the height by which two pieces of one row overlap
_SHORTEST_RULE = 9.0  # points: the side of a cell, and no dash
_MOST_RULES = 5_000
Rule = tuple[float, float, float]  # where it stands, its upper and its lower end
UNREAD = "□"
_SAME_ANGLE = 0.05  # radians


@dataclass(frozen=True, slots=True)
class Char:
    """A character with its place: points from the upper left corner of the page as it is read."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    font: float
    blank: bool = False  # a blank follows


@dataclass(slots=True)
class Piece:
    """Characters side by side in one row, from left to right."""

    chars: list[Char]
    order: int  # the place among the pieces in the order of drawing
    left: float = field(init=False)
    right: float = field(init=False)
    top: float = field(init=False)
    bottom: float = field(init=False)
    font: float = field(init=False)

    def __post_init__(self) -> None:
        self.measure()

    def measure(self) -> None:
        """Set the edges from the characters."""
        self.left = min(char.left for char in self.chars)
        self.right = max(char.right for char in self.chars)
        self.top = min(char.top for char in self.chars)
        self.bottom = max(char.bottom for char in self.chars)
        self.font = median(char.font for char in self.chars)

    @property
    def text(self) -> str:
        """The words of the piece."""
        words = "".join(char.text + " " * char.blank for char in self.chars)
        return words.strip()

    @property
    def height(self) -> float:
        """How high the piece is, in points."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Taken:
    """The pieces of a page in its main direction, those that run otherwise, and its size."""

    pieces: list[Piece]
    slanting: list[Piece]
    width: float
    height: float
    em: float
    unread: int


def pieces_of(page: Any, textpage: Any) -> Taken:
    """Return the pieces of a page, turned so that most of its words run from left to right."""
    width, height = page.get_size()
    if page.get_rotation() in (90, 270):
        width, height = height, width
    raw = textpage.raw
    chars = list(_chars(raw, textpage.count_chars()))
    turns = Counter(turn for _, turn in chars)
    main = turns.most_common(1)[0][0] if turns else 0.0
    quarter = round(main / (math.pi / 2)) % 4
    straight = [_turned(c, quarter, width, height) for c, turn in chars if _same(turn, main)]
    others = [c for c, turn in chars if not _same(turn, main)]
    if quarter % 2:
        width, height = height, width
    em = _em(straight)
    rules = _rules(page, height) if quarter == 0 else []
    unread = sum(char.text == UNREAD for char in straight)
    slanting = [Piece([*others], 0)] if others else []
    return Taken(list(_pieces(straight, em, rules)), slanting, width, height, em, unread)


def _same(turn: float, main: float) -> bool:
    return abs((turn - main + math.pi) % (2 * math.pi) - math.pi) < _SAME_ANGLE


def _chars(raw: Any, count: int) -> Iterator[tuple[Char, float]]:
    """Yield the characters of a page in the order of the file, each with the angle it runs at."""
    box = pdfium.FS_RECTF()
    last: tuple[Char, float] | None = None
    for index in range(count):
        char = chr(pdfium.FPDFText_GetUnicode(raw, index) or 0xFFFD)
        if char.isspace() or char == "\x00":
            if last and char not in "\r\n":
                last = (_with_blank(last[0]), last[1])
            continue
        if not pdfium.FPDFText_GetLooseCharBox(raw, index, box):
            continue
        if last:
            yield last
        if pdfium.FPDFText_HasUnicodeMapError(raw, index) == 1 or "\ue000" <= char <= "\uf8ff":
            char = UNREAD
        font = pdfium.FPDFText_GetFontSize(raw, index)
        place = Char(_SPELT.get(char, char), box.left, box.bottom, box.right, box.top, font)
        last = place, pdfium.FPDFText_GetCharAngle(raw, index)
    if last:
        yield last


def _rules(page: Any, height: float) -> list[Rule]:
    """Return the upright lines of a page, and the sides of its boxes: cells stand between them."""
    found: list[Rule] = []
    for drawn in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        left, low, right, high = drawn.get_bounds()
        if high - low >= _SHORTEST_RULE:
            found += [(x, height - high, height - low) for x in {left, right}]
        if len(found) > _MOST_RULES:
            return []
    return sorted(found)


def _ruled(before: Char, char: Char, rules: Sequence[Rule]) -> bool:
    """Return whether an upright line stands between two characters of a row."""
    if not rules:
        return False
    middle = (char.top + char.bottom) / 2
    at = bisect_left(rules, (before.right - 1.0, -1e9, 0.0))
    while at < len(rules) and rules[at][0] < char.left + 1.0:
        if rules[at][1] <= middle <= rules[at][2]:
            return True
        at += 1
    return False


def _with_blank(char: Char) -> Char:
    return Char(char.text, char.left, char.top, char.right, char.bottom, char.font, True)


def _turned(char: Char, quarter: int, width: float, height: float) -> Char:
    """Return a character placed from the upper left corner, the page turned by quarters.

    PDF counts upwards from the lower left corner.
    """
    left, low, right, high = char.left, char.top, char.right, char.bottom
    if quarter == 0:
        edges = left, height - high, right, height - low
    elif quarter == 1:
        edges = low, left, high, right
    elif quarter == 2:
        edges = width - right, low, width - left, high
    else:
        edges = height - high, width - right, height - low, width - left
    return Char(char.text, *edges, char.font, char.blank)


def _em(chars: Sequence[Char]) -> float:
    """Return the width of a character of Chinese, or what it would be beside the letters."""
    wide = [char.right - char.left for char in chars if is_han(char.text)]
    if len(wide) > 10:
        return median(wide)
    heights = [char.bottom - char.top for char in chars]
    return 0.75 * median(heights) if heights else 10.0


def _pieces(chars: Sequence[Char], em: float, rules: Sequence[Rule]) -> Iterator[Piece]:
    """Yield the pieces of a page: characters of one row without a wide gap between them."""
    rows: list[list[Piece]] = []
    for run in _runs(chars, em, rules):
        for row in rows[-60:]:
            if _in_row(row[0], run):
                row.append(run)
                break
        else:
            rows.append([run])
    for row in rows:
        row.sort(key=lambda piece: piece.left)
        yield from _joined(row, em, rules)


def _runs(chars: Sequence[Char], em: float, rules: Sequence[Rule]) -> Iterator[Piece]:
    """Yield characters that the file gives one after another and that stand so on the page."""
    run: list[Char] = []
    order = 0
    for char in chars:
        if run and not (_follows(run[-1], char, em) and not _ruled(run[-1], char, rules)):
            yield Piece(run, order)
            run, order = [], order + 1
        run.append(char)
    if run:
        yield Piece(run, order)


def _follows(before: Char, char: Char, em: float) -> bool:
    overlap = min(before.bottom, char.bottom) - max(before.top, char.top)
    least = min(before.bottom - before.top, char.bottom - char.top)
    if overlap < _NEAR * least:
        return False
    back = char.left - before.right > -0.6 * em or char.left > before.left - 0.1  # a ligature's
    gap = _WORD_GAP if before.text.isascii() and char.text.isascii() else _GAP
    return back and char.left - before.right < gap * em


def _in_row(one: Piece, other: Piece) -> bool:
    overlap = min(one.bottom, other.bottom) - max(one.top, other.top)
    return overlap > 0.6 * min(one.height, other.height)


def _joined(row: list[Piece], em: float, rules: Sequence[Rule]) -> Iterator[Piece]:
    """Yield the pieces of one row, those without a wide gap between them as one."""
    last: Piece | None = None
    for piece in row:
        gap = 0.0 if last is None else piece.left - last.right
        ruled = last is not None and _ruled(last.chars[-1], piece.chars[0], rules)
        if last is not None and -0.6 * em < gap < _GAP * em and not ruled:
            if gap > 0.25 * em and last.chars[-1].text.isascii() and piece.chars[0].text.isascii():
                last.chars[-1] = _with_blank(last.chars[-1])
            last.chars = [*last.chars, *piece.chars]
            last.order = min(last.order, piece.order)
            last.measure()
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last
