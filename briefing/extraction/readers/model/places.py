"""Where a string that a model typed stands in the source, blanks folded; nowhere else is it so."""

from collections.abc import Iterator
from functools import cached_property

from briefing.reading.document import Document, Span


class Places:
    """The source without blanks, with the way back to its offsets."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._offsets = [at for at, char in enumerate(document.text) if not char.isspace()]

    @cached_property
    def _bare(self) -> str:
        return "".join(self._document.text.split())

    def find(self, words: str) -> Iterator[Span]:
        """Yield every place of `words` on one line, in order; no word of ours is torn by one."""
        bare = "".join(words.split())
        at = self._bare.find(bare) if bare else -1
        while at >= 0:
            span = Span(self._offsets[at], self._offsets[at + len(bare) - 1] + 1)
            if "\n" not in self._document.slice(span) and not self._is_torn(span):
                yield span
            at = self._bare.find(bare, at + 1)

    def _is_torn(self, span: Span) -> bool:
        """Return whether `span` begins or ends inside a word of letters, as Li in Lincoln."""
        text = self._document.text
        ends = ((span.start - 1, span.start), (span.end - 1, span.end))
        return any(
            left >= 0 and right < len(text) and _is_letter(text[left]) and _is_letter(text[right])
            for left, right in ends
        )


def _is_letter(char: str) -> bool:
    return char.isalnum() and char < "\u2e80"  # scripts without blanks between words begin there
