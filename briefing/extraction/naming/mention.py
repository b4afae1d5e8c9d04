"""A mention: one place where a person is named, and how sure it is that a person is named there."""

from dataclasses import dataclass
from enum import IntEnum

from briefing.reading.document import Span


class Evidence(IntEnum):
    """What shows that words name a person; the surer is the greater."""

    NONE = 0
    BARE = 1  # a name by its shape alone
    KNOWN = 2  # a rank, a form of address, brackets, or a name that the text titles elsewhere
    TITLED = 3  # a title stands with it


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a person is named: the name, its title, and a rank or form of address."""

    name: Span
    title: Span | None
    end: int
    evidence: Evidence
    rank: Span | None = None

    @property
    def start(self) -> int:
        """Return where the mention begins, its title included."""
        return min(self.name.start, self.title.start) if self.title else self.name.start
