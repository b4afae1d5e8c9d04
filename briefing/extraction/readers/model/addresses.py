"""Addresses such as `12`, `12.3`, `12.2-12.3` and `12.2@建议`: whole units, or nothing."""

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import cache

from briefing.chinese.fold import fold
from briefing.extraction.lexicons.vocabulary import any_of, terms
from briefing.extraction.readers.model.units import Units
from briefing.reading.document import Document, Span

_LONGEST = 120  # characters of an address; a word behind @ is a few
_ADDRESS = re.compile(
    r"(?P<n>\d{1,7})(?:\.(?P<c>\d{1,4}))?(?:@(?P<word>.+?))?"
    r"(?:-(?P<n2>\d{1,7})(?:\.(?P<c2>\d{1,4}))?)?",
    re.ASCII,
)
_LABEL = 60  # characters of a label, and from a name to where its lead-in ends
_PAUSE = re.compile(r"[：，]|[:,](?=\s)|(?<=\bthat)(?=\s)")
_PAUSES = "，；：:,;。.！!？?—…"
_OPENING = "“‘「『\"'"


@dataclass(frozen=True, slots=True)
class Shown:
    """What one question showed: the document, its units, and the numbers that were in it."""

    document: Document
    units: Units
    numbers: Set[int]

    def span(self, address: object) -> Span | None:
        """Return the passage at an address, or None where it names none of what was shown."""
        if isinstance(address, int) and not isinstance(address, bool):
            address = str(address)
        if not isinstance(address, str) or len(address) > _LONGEST:
            return None
        found = _ADDRESS.fullmatch(address.strip().strip("⟦⟧"))
        return self._whole(found) if found else None

    def _whole(self, found: re.Match[str]) -> Span | None:
        first = self._clause(found["n"], found["c"])
        last = self._clause(found["n2"], found["c2"]) if found["n2"] else None
        if first is None or (found["n2"] and last is None):
            return None
        end = last.end if last else self.units.by_number[int(found["n"])].span.end
        start = self._from_word(first, found["word"]) if found["word"] else first.start
        if start is None or start >= end or (last and last.start < first.start):
            return None
        return None if "\n" in self.document.text[start:end] else Span(start, end)

    def _clause(self, number: str, clause: str | None) -> Span | None:
        """Return the clause, or the sentence where no clause is named."""
        sentence = self.units.by_number.get(int(number))
        if sentence is None or sentence.number not in self.numbers:
            return None
        return sentence.clause(int(clause)) if clause else sentence.span

    def _from_word(self, clause: Span, word: str) -> int | None:
        """Return where `word` stands in the clause; its beginning where the cut would turn it.

        What is left out before the word must only lead to it (某某建议，, said): of 防止资本扩张
        the words 资本扩张 are not to be had.
        """
        text = self.document.text[clause.start : clause.end]
        pattern = r"\s*".join(map(re.escape, "".join(word.split())))
        found = re.search(pattern, text)
        if not found:
            return None
        before = self.document.folded[clause.start : clause.start + found.start()]
        return clause.start + (found.start() if only_leads(before) else 0)


def only_leads(before: str) -> bool:
    """Return whether words before a cut only lead to what follows: a pause, or a word of saying.

    A word that opposes, denies or prevents is no lead-in: without it the rest says the contrary.
    """
    bare = before.rstrip().rstrip(_OPENING).rstrip()
    if not bare or bare[-1] in _PAUSES:
        return True
    return _says(bare)


def strip_label(document: Document, span: Span, name: str) -> Span:
    """Return a passage without the speaker's own name and word of saying before the words said.

    Where no such lead-in ends soon behind the name, the passage stays whole.
    """
    text = document.folded[span.start : span.end]
    at = text.find(fold(name), 0, _LABEL)
    if at < 0:
        return span
    behind = at + len(name)
    for pause in _PAUSE.finditer(text, behind, behind + _LABEL):
        between = text[behind : pause.start()].strip()
        if pause.group() in ("：", ":") or not between or _says(between):
            rest = Span(span.start + pause.end(), span.end)
            return rest if any(map(str.isalnum, document.slice(rest))) else span
        return span
    return span


def _says(words: str) -> bool:
    return any(_leading(language).search(words) for language in ("zh", "en"))


@cache
def _leading(language: str) -> re.Pattern[str]:
    """Return what a lead-in ends in: a word of saying, which nothing before it turns."""
    words = any_of(terms("leading_words", language))
    turned = terms("leading_words", f"{language}-not")
    if language == "zh":
        unturned = "".join(f"(?<!{word})" for word in sorted(turned))
        return re.compile(f"{unturned}(?:{words})$")
    unturned = "".join(f"(?<!{word} )" for word in sorted(turned))
    return re.compile(rf"\b{unturned}(?:{words})(?: that)?$")
