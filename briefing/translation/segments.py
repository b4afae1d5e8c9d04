"""Texts cut into the segments that an engine is given, and put together again.

List markers and the quotation marks around a segment are not sent, since engines drop, double or
translate them at will; they are put back by rule. Nothing of the text is lost: the sources of the
segments, joined, are the text.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote_plus

from briefing.translation.rules.list_marks import find_mark, render_mark

LONGEST = 200
"""Characters that a segment may have: beyond it small models lose the thread, or fail."""

_SENTENCE = {
    "zh": re.compile(r"\n|[^。！？!?；\n]*[。！？!?；]+[”’」』）)】》\"]*|[^。！？!?；\n]+"),
    "en": re.compile(
        r"\n|(?:[^.!?;\n]|(?:(?<=\bMr)|(?<=\bMs)|(?<=\bDr)|(?<=\bNo)|(?<=\bMrs)|(?<=\bProf))\."
        r"|[.!?](?![.!?”’\")\]]*(?:\s+[A-Z0-9“‘(]|\s*(?:\n|$))))*[.!?;]+[”’\")\]]*|[^\n]+"
    ),
}
_CLAUSE = re.compile(r"[^，,、：:]*[，,、：:]+|[^，,、：:]+")
_PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』"}
_OPENING = {"“": "“", "‘": "‘", "「": "“", "『": "‘"}
_CLOSING = {"”": "”", "’": "’", "」": "”", "』": "’"}


@dataclass(frozen=True, slots=True)
class Size:
    """How long a segment may be: characters, and bytes once encoded for a URL (0: no limit)."""

    characters: int = LONGEST
    url_bytes: int = 0

    def holds(self, text: str) -> bool:
        """Return whether `text` is short enough."""
        fits = len(text) <= self.characters
        return fits and (not self.url_bytes or len(quote_plus(text)) <= self.url_bytes)


@dataclass(frozen=True, slots=True)
class Segment:
    """A passage as the source has it: `before + text + after`, of which only `text` is sent."""

    before: str
    text: str
    after: str
    marker: str = ""

    @property
    def source(self) -> str:
        """The passage as printed."""
        return self.before + self.text + self.after


def split(text: str, language: str = "zh", size: Size | None = None) -> tuple[Segment, ...]:
    """Return the segments of `text` in order; their sources, joined, are `text`."""
    limit = size or Size()
    sentences = (match.group() for match in _SENTENCE[language[:2]].finditer(text))
    return tuple(
        _strip_marks(piece, marker_may_lead=position == 0)
        for sentence in sentences
        for position, piece in enumerate(_cut_to_size(sentence, limit))
    )


def join(segments: Sequence[Segment], renderings: Sequence[str], target: str = "en") -> str:
    """Return the text whose segments were rendered as `renderings`, in the same order."""
    wrapped = [
        _wrap(segment, rendering, target)
        for segment, rendering in zip(segments, renderings, strict=True)
    ]
    glue = " " if target.startswith("en") else ""
    return re.sub(r"[ ]*\n[ ]*", "\n", glue.join(part for part in wrapped if part)).strip()


def key_of(text: str) -> str:
    """Return `text` as memories compare it: normalised to NFC, no white space at the ends."""
    return unicodedata.normalize("NFC", text).strip()


def has_words(text: str) -> bool:
    """Return whether there is anything to translate in `text`: a letter or a Han character."""
    return any(character.isalpha() for character in text)


def _cut_to_size(sentence: str, size: Size) -> Iterator[str]:
    """Yield the sentence, or its clauses gathered up to the limit; cut hard where none is short."""
    held = ""
    clauses = [sentence] if size.holds(sentence) else _CLAUSE.findall(sentence)
    for clause in clauses:
        if held and not size.holds(held + clause):
            yield held
            held = ""
        held += clause
        while not size.holds(held) and len(held) > 1:
            end = _longest_start(held, size)
            yield held[:end]
            held = held[end:]
    if held:
        yield held


def _longest_start(text: str, size: Size) -> int:
    """Return how many characters of `text` the limit holds, at least one."""
    top = min(size.characters, len(text) - 1)
    return next((end for end in range(top, 0, -1) if size.holds(text[:end])), 1)


def _strip_marks(piece: str, *, marker_may_lead: bool) -> Segment:
    """Return the segment with its marker, enclosing marks and white space set apart."""
    start = len(piece) - len(piece.lstrip())
    marker = find_mark(piece, start) if marker_may_lead else ""
    if not has_words(piece[start + len(marker) :]):
        marker = ""
    start += len(marker)
    end = max(start, len(piece.rstrip()))
    while start < end and _opens_all(piece[start:end]):
        start += 1
    while start < end and _closes_all(piece[start:end]):
        end -= 1
    return Segment(piece[:start], piece[start:end], piece[end:], marker)


def _opens_all(text: str) -> bool:
    """Return whether the first mark is closed by the last character, or not in this segment."""
    closing = _PAIRS.get(text[0])
    return closing is not None and text.find(closing) in (-1, len(text) - 1)


def _closes_all(text: str) -> bool:
    """Return whether the last mark was not opened in this segment."""
    opening = next((first for first, last in _PAIRS.items() if last == text[-1]), None)
    return opening is not None and opening not in text


def _wrap(segment: Segment, rendering: str, target: str) -> str:
    """Return the rendering with marker, quotation marks and line ends as the target has them."""
    lead = render_mark(segment.marker, target) if segment.marker else ""
    gap = " " if lead and (target.startswith("en") or lead[-1].isascii()) else ""
    opening = "".join(_OPENING.get(mark, "") for mark in segment.before)
    closing = "".join(_CLOSING.get(mark, "") for mark in segment.after)
    line_end = "\n" if "\n" in segment.source else ""
    return f"{lead}{gap}{opening}{rendering.strip()}{closing}{line_end}"
