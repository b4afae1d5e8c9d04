"""The head of a labelled line: what stands before its colon."""

from dataclasses import dataclass
from typing import Literal

from briefing.extraction.naming.mention import Evidence, Mention
from briefing.reading.document import Span

LONGEST = 90  # characters; no label is longer


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the colon: a person, a role without a name, or the name of a field.

    `body` is where the rest begins; `asks` tells of a label without a name whether it is that of
    one who only asks or leads.
    """

    kind: Literal["person", "nobody", "field"]
    span: Span
    body: int
    mention: Mention | None = None
    host: bool = False
    field: str = ""
    asks: bool = False

    @property
    def evidence(self) -> Evidence:
        """Return how sure it is that the head names a person."""
        return self.mention.evidence if self.mention else Evidence.NONE
