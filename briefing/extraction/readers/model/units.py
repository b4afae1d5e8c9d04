"""The units that a model may point at: sentences with numbers, clauses, points inside a sentence.

Numbers rise through the document with gaps, so that a slip of one names nothing. Marks and clauses
are those of the contract: ⟦12⟧ before a sentence, ⟨2⟩ before its second clause.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from briefing.chinese.numerals import HAN_COUNT
from briefing.extraction.lexicons.vocabulary import any_of, terms
from briefing.extraction.text.sentences import sentences
from briefing.reading.document import Document, Span

BRACKETS = str.maketrans(dict.fromkeys("⟦⟧⟨⟩", "?"))
"""The contract's own brackets in a source are shown as a question mark; offsets stay."""

# Between digits a colon is a time or a ratio, and no end of a clause.
_CHINESE = re.compile(
    r"(?:(?<!\d)[：:]|[：:](?!\d)|[，；])(?=[^\n])"
    rf"|(?=[{HAN_COUNT}]是|[（(]\d{{1,2}}[）)]|[（(][{HAN_COUNT}][）)]|[①-⑳])"
)


@dataclass(frozen=True, slots=True)
class Scheme:
    """How sentences are numbered: from `first` on by `step`, every second one `shift` later."""

    first: int = 11
    step: int = 3
    shift: int = 1

    def number(self, place: int) -> int:
        """Return the number of the sentence at `place`, counted from 0."""
        return self.first + self.step * place + self.shift * (place % 2)


FIRST, SECOND = Scheme(), Scheme(first=20, step=5, shift=2)
"""The numbers of a question, and those of the same question asked again."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its number, and where its clauses begin; the first begins with it."""

    number: int
    span: Span
    starts: tuple[int, ...]

    def clause(self, number: int) -> Span | None:
        """Return the clause with that number, from 1, or None where there is none."""
        if not 1 <= number <= len(self.starts):
            return None
        ends = (*self.starts[1:], self.span.end)
        return Span(self.starts[number - 1], ends[number - 1])


@dataclass(frozen=True)
class Units:
    """The sentences of a document in order, found by number or by place."""

    sentences: tuple[Sentence, ...]
    by_number: dict[int, Sentence] = field(default_factory=dict)

    def within(self, span: Span) -> Sequence[Sentence]:
        """Return the sentences that begin in `span`."""
        first = bisect_left(self.sentences, span.start, key=lambda one: one.span.start)
        last = bisect_left(self.sentences, span.end, key=lambda one: one.span.start)
        return self.sentences[first:last]


def number_units(document: Document, scheme: Scheme = FIRST) -> Units:
    """Return the units of the whole document, numbered by `scheme`."""
    spans = sentences(document.folded, Span(0, len(document.folded)))
    english = document.language == "en"
    found = tuple(
        Sentence(scheme.number(place), span, tuple(_starts(document.folded, span, english)))
        for place, span in enumerate(spans)
    )
    return Units(found, {one.number: one for one in found})


def mark_units(document: Document, found: Units, span: Span) -> str:
    """Return the text of `span` with the marks in it; without them it is the source's."""
    pieces, at = [], span.start
    for sentence in found.within(span):
        for number, start in enumerate(sentence.starts, 1):
            mark = f"⟦{sentence.number}⟧" if number == 1 else f"⟨{number}⟩"
            pieces += [document.text[at:start].translate(BRACKETS), mark]
            at = start
    return "".join((*pieces, document.text[at : span.end].translate(BRACKETS)))


def _starts(folded: str, span: Span, english: bool) -> Iterator[int]:
    """Yield where the clauses of a sentence begin; none is empty or without a word."""
    pattern = _english() if english else _CHINESE
    yield (last := span.start)
    for found in pattern.finditer(folded, *span):
        at = found.end()
        while at < span.end and folded[at].isspace():
            at += 1
        if at < span.end and any(map(str.isalnum, folded[last:at])):
            yield (last := at)


@cache
def _english() -> re.Pattern[str]:
    """Return what ends an English clause: ; and :, and a head such as “said that”."""
    saying = any_of(terms("english", "say", "propose"))
    return re.compile(
        r"[;:](?=\s)|\bthat(?=\s)"
        rf"|\b(?:{saying})\b(?:,|:)?(?=\s(?!that\b))|,(?=\s?[“\"])",
    )
