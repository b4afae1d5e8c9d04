"""The Document: the text of a source with its blocks; all spans of a record refer to its text."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Literal, NamedTuple

from briefing.chinese.fold import fold

Kind = Literal["heading", "paragraph", "list_item", "table_row"]
Language = Literal["zh-Hans", "zh-Hant", "en"]
Reason = Literal[
    "hidden",  # what the program that shows the file does not show
    "deleted",  # struck out, or deleted by a reviewer
    "comment",
    "note",  # a foot- or endnote, which is shown, but outside the text
    "drawing",  # words in a diagram or a chart
    "furniture",  # running heads and feet, page and line numbers, watermarks
    "contents",
    "time",  # of a speech, as meeting software exports it
    "prompt",  # of a field that nobody filled in
    "attachment",  # of a mail
    "unreadable",  # shown, but in a font that does not name its characters
]


class Span(NamedTuple):
    """Start and end offset, in characters, into the text of a Document."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item or table row; `span` is without line end and outer blanks."""

    kind: Kind
    span: Span
    level: int = 0


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words of the file that are not in its text: why they are not, and where they stand in it."""

    reason: Reason
    text: str
    where: str = ""


@dataclass(frozen=True)
class Document:
    """A source as read: `text` with blocks in reading order; line ends are `\\n`."""

    name: str
    text: str
    blocks: tuple[Block, ...]
    sha256: str
    language: Language
    encoding: str = "utf-8"
    left_out: tuple[LeftOut, ...] = ()

    @cached_property
    def folded(self) -> str:
        """The text for matching rules against: simplified characters and one form of punctuation.

        It has the length of `text`, so that an offset means the same place in both.
        """
        return fold(self.text)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *accumulate(len(line) + 1 for line in self.text.split("\n"))]

    @property
    def line_starts(self) -> tuple[int, ...]:
        """The offsets where the lines of the text begin."""
        return tuple(self._line_starts[:-1])

    def line(self, offset: int) -> int:
        """Return the number, from 1, of the line that holds `offset`."""
        return bisect_right(self._line_starts, offset)

    def slice(self, span: tuple[int, int]) -> str:
        """Return the text of `span`, byte for byte."""
        return self.text[span[0] : span[1]]
