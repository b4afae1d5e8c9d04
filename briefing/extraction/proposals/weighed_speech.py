"""What one person says, cut into sentences and clauses and weighed, each of them once."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from briefing.extraction.model import Statement
from briefing.extraction.proposals.cues import Weight, weigh
from briefing.extraction.text.sentences import WINDOW, first_sentences, sentences
from briefing.reading.document import Document, Span

Code = Literal["zh", "en"]
Clauses = Sequence[tuple[Span, Weight]]


@dataclass(frozen=True, slots=True)
class Speech:
    """The statements of one person, in document order and in one language.

    What is asked for twice is computed once: lists, prose and headlines look at the same sentences.
    """

    document: Document
    statements: tuple[Statement, ...]
    language: Code = "zh"
    _sentences: dict[Span, list[Span]] = field(default_factory=dict, repr=False, compare=False)
    _clauses: dict[Span, Clauses] = field(default_factory=dict, repr=False, compare=False)

    @property
    def text(self) -> str:
        """The folded text of the whole document."""
        return self.document.folded

    @property
    def english(self) -> bool:
        """Whether it is in English."""
        return self.language == "en"

    def words(self, span: Span) -> str:
        """Return the folded words of `span`."""
        return self.document.folded[span.start : span.end]

    def sentences(self, span: Span) -> Sequence[Span]:
        """Return the sentences of `span`."""
        if span not in self._sentences:
            self._sentences[span] = sentences(self.text, span)
        return self._sentences[span]

    def first_sentences(self, span: Span, count: int) -> Sequence[Span]:
        """Return the first `count` sentences of `span`, without reading far beyond them."""
        if span in self._sentences or span.end - span.start <= WINDOW:
            return self.sentences(span)[:count]
        return first_sentences(self.text, span, count)

    def clauses(self, sentence: Span) -> Clauses:
        """Return the clauses of `sentence` with how far each of them proposes."""
        if sentence not in self._clauses:
            self._clauses[sentence] = weigh(self.text, sentence, self.language)
        return self._clauses[sentence]
