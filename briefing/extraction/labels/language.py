"""How people are named and labels are read in each language: one table, chosen once a passage."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from briefing.extraction.labels import chinese_labels, english_labels, unknown_labels
from briefing.extraction.labels.head import Head
from briefing.extraction.naming.chinese import chinese_mentions as chinese_mentions
from briefing.extraction.naming.chinese import person_alone
from briefing.extraction.naming.english import english_mentions
from briefing.extraction.naming.mention import Mention
from briefing.reading.document import Document, Span

Known = frozenset[str]  # folded names that the text is known to hold


@dataclass(frozen=True, slots=True)
class Language:
    """What reads one language; each takes the folded text and a span of it.

    `mentions` finds the people named in a line, `person` the one whom a span names and nothing
    else, `head_of` the label before a colon, `unknown_label` one that may name somebody.
    `width` is how many characters say what one Chinese character says, where lines are measured.
    """

    code: Literal["zh", "en"]
    mentions: Callable[[str, Span, Known], list[Mention]]
    person: Callable[[str, Span, Known], Mention | None]
    head_of: Callable[[str, Span, Known], Head | None]
    unknown_label: Callable[[str, Span], Span | None]
    width: int

    @property
    def english(self) -> bool:
        """Whether it is English."""
        return self.code == "en"


CHINESE = Language(
    "zh",
    chinese_mentions.find_mentions,
    person_alone.find_person,
    chinese_labels.head_of,
    unknown_labels.chinese_label,
    width=1,
)
ENGLISH = Language(
    "en",
    english_mentions.find_mentions,
    english_labels.person,
    english_labels.head_of,
    unknown_labels.english_label,
    width=3,
)


def language_of(document: Document) -> Language:
    """Return the language that most of `document` is in."""
    return ENGLISH if document.language == "en" else CHINESE
