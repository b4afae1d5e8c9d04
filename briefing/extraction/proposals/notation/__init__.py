"""The notations of lists: one small TOML file each, all with the same keys, read as a table.

family    lists are made of marks of one family, with rising numbers
place     where a mark may stand: anywhere, or at the beginning of a clause, sentence or line
kind      numbered or listed: the kind of proposal its items become
trust     how far the notation alone speaks for a list of proposals (1.0 is enough)
pattern   a regular expression over the folded text, with one named group: n and n2
          for a Chinese or Arabic number, a and a2 a letter, r a Roman number, c a circled number,
          b a bullet, w and o a word of `words`
words     the number of each word; 99 is last, whatever came before
again     a word that also continues the list it began
"""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from briefing.chinese.han import fill_in_han
from briefing.record import ProposalKind

LAST = 98  # a number from here on closes a list, whatever came before
BULLET = 0

_PLACES = {
    "anywhere": "",
    "clause": r"(?:(?<=[。！？；，：、—”）;:,.!?)])|(?<=\s)|\A)",
    "sentence": r"(?:(?<=[。！？；：”）;:.!?)])|(?<=\s)|\A)",
    "line": r"\A",
}
_HAN = {char: number for number, char in enumerate("一二三四五六七八九", 1)} | {"两": 2}
_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii")


@dataclass(frozen=True)
class Notation:
    """One way to mark the points of a list."""

    name: str
    family: str
    place: str
    kind: ProposalKind
    trust: float
    pattern: str
    words: dict[str, int] = field(default_factory=dict)
    again: str = ""

    def __post_init__(self) -> None:
        pattern = fill_in_han(self.pattern.replace("\n", ""))
        object.__setattr__(self, "mark", re.compile(_PLACES[self.place] + f"(?:{pattern})"))

    mark: re.Pattern[str] = field(init=False)


@cache
def notations() -> tuple[Notation, ...]:
    """Return all notations, in the order of their names."""
    folder = resources.files(__name__)
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=str)
    return tuple(
        Notation(name=file.name.removesuffix(".toml"), **tomllib.loads(file.read_text("utf-8")))
        for file in files
    )


def value(notation: Notation, found: re.Match[str]) -> int:
    """Return the number of a mark; 0 for a bullet, `LAST` or more for a word that ends a list."""
    group = next(key for key, text in found.groupdict().items() if text is not None)
    return _READERS[group](notation, found[group])


def number(text: str) -> int:
    """Return the value of a Chinese (up to 99) or Arabic number; 0 where it is none."""
    if text.isascii():
        return int(text) if text.isdigit() else 0
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _HAN.get(text, 0)
    return _HAN.get(tens, 0 if tens else 1) * 10 + _HAN.get(ones, 0)


_READERS: dict[str, Callable[[Notation, str], int]] = {
    "n": lambda _, text: number(text),
    "n2": lambda _, text: number(text),
    "a": lambda _, text: ord(text) - ord("a") + 1,
    "a2": lambda _, text: ord(text) - ord("a") + 1,
    "r": lambda _, text: _ROMAN.index(text) if text in _ROMAN else 0,
    "c": lambda _, text: ord(text) - 0x245F,
    "b": lambda _, __: BULLET,
    "w": lambda notation, text: notation.words[text.lower()],
    "o": lambda notation, text: notation.words[text.lower()],
}
