"""What a recogniser claims: who speaks or has another role, where, and by what evidence."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Literal

from briefing.extraction.attribution.page import Page
from briefing.extraction.naming.mention import Mention
from briefing.reading.document import Span
from briefing.record import Role


class Source(Enum):
    """The kind of place that names somebody."""

    LABEL = "a label before the words"
    NAME_LINE = "a line with a name above the words"
    NAME_LIST = "a list of names above their titles"
    PROGRAMME = "a field, row or timed line of a programme"
    SIGNATURE = "a name behind a quotation"
    PROSE = "a sentence"


@dataclass(frozen=True, slots=True)
class Claim:
    """That a person speaks, or has another role, at one place; `who` is None for an unnamed person.

    `statements` are the passages said, `label` what names the person, `head` whether the mention is
    the head of the person's own speech, `asks` whether who has no name only asks or leads there.
    `source` is the kind of evidence, `rule` says it to people.
    `language` is that of the page; `proposes` tells that the passages are called proposals.
    """

    who: Mention | None
    role: Role
    at: Span
    source: Source
    rule: str
    statements: tuple[Span, ...] = ()
    label: Span | None = None
    reported: bool = False
    head: bool = False
    asks: bool = False
    language: Literal["zh", "en"] | None = None
    proposes: bool = False


@dataclass(frozen=True, slots=True)
class Recognised:
    """What one recogniser found: claims, the lines it took, and a line that tells the layout."""

    claims: tuple[Claim, ...] = ()
    taken: frozenset[int] = frozenset()
    notes: tuple[Span, ...] = ()
    layout: str = ""


NOTHING = Recognised()


@dataclass(frozen=True, slots=True)
class Layout:
    """A recogniser of one layout of documents, and its place among those that are tried in order.

    A document may mix layouts: the lines that one took are not free for the next. A recogniser
    that sees too little evidence returns NOTHING. It reads pages in its `language`, or in any.
    """

    name: str
    place: int
    recognise: Callable[[Page], Recognised]
    language: Literal["zh", "en"] | None = None
