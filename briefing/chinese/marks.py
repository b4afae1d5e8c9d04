"""The marks of lists: what leads a point, in Chinese and in English, read here for the whole house.

Each notation is one table of `marks.toml`, which says what its keys mean. Characters that are marks
by themselves (⑴ ⒈ ㈠ ❶ Ⅰ) are taken from Unicode by their names.
"""

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib import resources
from typing import Literal

from briefing.chinese.han import fill_in_han
from briefing.chinese.mark_characters import characters, class_of
from briefing.chinese.numerals import read_number, read_roman

LAST = 98  # a number from here on closes a list, whatever came before
BULLET = 0
STEMS = "甲乙丙丁戊己庚辛壬癸"
_COUNT = "[一二三四五六七八九十]{1,3}"
_PLACES = {"clause": "。！？；，：、—”）;:,.!?)", "sentence": "。！？；：”）;:.!?)"}
_BEHIND = r"[、，．.]?\s*"  # a character that is a mark by itself
_GROUP = re.compile(r"\(\?P<\w+>|(?<!\\)\((?!\?)")
Sort = Literal["sign", "letter", "bullet", "ornament", "word"]


@dataclass(frozen=True)
class Notation:
    """One way to mark the points of a list; the keys of `marks.toml`."""

    name: str
    family: str
    sort: Sort = "word"
    place: str = "anywhere"
    pattern: str = ""
    kind: Literal["numbered", "listed"] = "numbered"
    trust: float = 1.0
    unicode: Sequence[str] = ()
    words: dict[str, int] = field(default_factory=dict)
    again: str = ""
    alone: str = ""
    opens: str = ""
    en: str = ""
    zh: str = ""

    @cached_property
    def characters(self) -> dict[str, int]:
        """The numbers of the characters that are marks of this notation."""
        return characters(self.unicode)

    @cached_property
    def form(self) -> re.Pattern[str]:
        """The pattern of the mark, wherever it stands."""
        return re.compile(self.filled(self.pattern))

    @cached_property
    def printed(self) -> re.Pattern[str]:
        """The pattern of what is nothing but the mark."""
        return re.compile(self.filled(self.alone)) if self.alone else self.form

    @cached_property
    def opening(self) -> re.Pattern[str]:
        """The pattern of what begins a point where one is expected."""
        return re.compile(self.opens) if self.opens else self.form

    def found_in(self, text: str) -> Iterator[re.Match[str]]:
        """Yield what of `text` has the form of the mark, and stands where the mark may."""
        if self.place == "line":
            found = self.form.match(text)
            yield from (found,) if found else ()
        else:
            before = _PLACES.get(self.place)
            for found in self.form.finditer(text):
                if before is None or _stands_behind(before, text, found.start()):
                    yield found

    def filled(self, pattern: str) -> str:
        """Return a pattern of the table as `re` takes it."""
        sign = f"[{class_of(self.characters)}]"
        pattern = pattern or "(?P<c>{sign})" + _BEHIND
        pattern = pattern.replace("\n", "").replace("{count}", _COUNT).replace("{sign}", sign)
        return fill_in_han(pattern)


def _stands_behind(before: str, text: str, at: int) -> bool:
    """Return whether `at` is the start of `text`, or behind white space or a mark of `before`."""
    return at == 0 or text[at - 1] in before or text[at - 1].isspace()


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark in a text, with what follows it up to the words it leads; `number` 0 is a bullet's."""

    notation: Notation
    number: int
    start: int
    end: int


@cache
def notations() -> tuple[Notation, ...]:
    """Return all notations, in the order of the table."""
    table = tomllib.loads((resources.files(__package__) / "marks.toml").read_text("utf-8"))
    told = ("example", "note", "source")
    return tuple(
        Notation(name, **{key: value for key, value in row.items() if key not in told})
        for name, row in table.items()
    )


@cache
def _by_themselves() -> tuple[re.Pattern[str], dict[str, tuple[Notation, int]]]:
    """Return a pattern of all characters that are marks anywhere, and what each of them is."""
    known = {
        char: (notation, number)
        for notation in notations()
        if not notation.pattern
        for char, number in notation.characters.items()
    }
    return re.compile(f"([{class_of(known)}]){_BEHIND}"), known


def marks_in(text: str) -> Iterator[Mark]:
    """Yield the marks of every notation that stand in `text` where they may; some overlap."""
    pattern, known = _by_themselves()
    for found in pattern.finditer(text):
        yield Mark(*known[found[1]], *found.span())
    for notation in notations():
        for found in notation.found_in(text) if notation.pattern else ():
            number = _number(notation, found)
            if number is not None:
                yield Mark(notation, number, *found.span())


def mark_at(text: str, start: int = 0, end: int | None = None) -> Mark | None:
    """Return the longest mark at `start` for which another language may print its own, or None."""
    stop = len(text) if end is None else end
    pattern, known = _by_themselves()
    if itself := pattern.match(text, start, stop):
        return Mark(*known[itself[1]], *itself.span())
    found = (
        Mark(notation, number, *match.span())
        for notation in notations()
        if notation.pattern
        and notation.en
        and (match := notation.printed.match(text, start, stop))
        and (number := _number(notation, match)) is not None
    )
    return max(found, key=lambda mark: mark.end, default=None)


def begins_point(text: str, start: int = 0, end: int | None = None) -> bool:
    """Return whether a mark, or a word such as 第一 or First, stands at `start`."""
    stop = len(text) if end is None else end
    return bool(_by_themselves()[0].match(text, start, stop)) or any(
        one.opening.match(text, start, stop)
        for one in notations()
        if one.pattern and one.sort != "ornament"
    )


@cache
def pattern_of(*sorts: Sort) -> str:
    """Return a regular expression, without groups, of the marks of some sorts at the head of words.

    For patterns that hold more than marks; `mark_at` and `begins_point` need none.
    """
    forms = [one.filled(one.pattern) for one in notations() if one.pattern and one.sort in sorts]
    if "sign" in sorts:
        forms.append(_by_themselves()[0].pattern)
    return "(?:" + "|".join(_GROUP.sub("(?:", form) for form in forms) + ")"


@cache
def sign_characters(family: str = "") -> str:
    """Return the characters that are marks, for the brackets of a pattern: of one family, or all.

    Without a family those are left out that need a mark behind them: Ⅰ is a degree as well.
    """
    of_family = (one for one in notations() if one.family == family)
    return class_of(
        (char for one in of_family for char in one.characters) if family else _by_themselves()[1]
    )


def _number(notation: Notation, found: re.Match[str]) -> int | None:
    """Return the number of a mark; 0 for a bullet, `LAST` or more for a word that ends a list."""
    group = next(key for key, text in found.groupdict().items() if text is not None)
    return _READERS[group[0]](notation, found[group])


def _counting(text: str) -> int | None:
    """Return a number from 1 on, of digits or of one counted numeral (二十三, and not 二三)."""
    if not text.isdecimal() and not re.fullmatch(".?[十拾].?|.", text):
        return None
    return read_number(text) or None


def _letter(text: str) -> int:
    return ord(unicodedata.normalize("NFKC", text).lower()) - ord("a") + 1


_READERS: dict[str, Callable[[Notation, str], int | None]] = {
    "n": lambda _, text: _counting(text),
    "a": lambda _, text: _letter(text),
    "r": lambda _, text: read_roman(text),
    "s": lambda _, text: STEMS.index(text) + 1,
    "c": lambda notation, text: notation.characters[text],
    "b": lambda _, __: BULLET,
    "w": lambda notation, text: notation.words[text.lower()],
    "o": lambda notation, text: notation.words[text.lower()],
}
