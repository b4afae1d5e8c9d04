"""Two readings of one document side by side, as the steps of settling hand them on."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.extraction.model import Difference, Findings, Speaker, View
from briefing.extraction.settling.table import Row
from briefing.reading.document import Document, Span


@dataclass(frozen=True, slots=True)
class Pair:
    """What the first and the second reader found; `again` is the second's other opinion, if any."""

    document: Document
    first: Findings
    second: Findings
    names: tuple[str, str]
    again: Findings | None = None

    @property
    def both(self) -> tuple[str, str]:
        """The names of both readers, for what both have."""
        return self.names

    def view(self, which: int, span: Span | None = None, words: str = "") -> View:
        """Return what one of the two has: a passage, or words."""
        return View(self.names[which], words or (self.document.slice(span) if span else ""), span)

    def difference(
        self, row: Row, about: tuple[str, str], views: tuple[View, ...], point: Span | None = None
    ) -> Difference:
        """Return a difference about an item and its field, for the reason of the row."""
        reason = row.reason.format(first=self.names[0], second=self.names[1])
        return Difference(about[0], about[1], views, reason, row.weight, point)


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of both readings as one, and the settled key of each by reading."""

    people: tuple[Speaker, ...]
    first: Mapping[str, str]
    second: Mapping[str, str]
    differences: tuple[Difference, ...] = ()


def is_same(one: str, other: str) -> bool:
    """Return whether two texts are the same but for blanks and marks at their ends."""
    return bare(one) == bare(other)


def bare(text: str) -> str:
    """Return a text without blanks, and without marks at its ends."""
    return "".join(text.split()).strip("，、。；;：:“”‘’\"'（）()《》【】「」,.")


def meets(one: Span, other: Span) -> bool:
    """Return whether two spans share a character."""
    return one.start < other.end and other.start < one.end
