"""What nobody could place, and what else the reviewer should know of the record."""

from dataclasses import dataclass

from briefing.record import Text
from briefing.record.doubts import describe, open_doubts
from briefing.rendering.words.brief_input import BriefInput
from briefing.rendering.words.passage import Pair


@dataclass(frozen=True, slots=True)
class Gap:
    """A sentence that was not placed: its line in the source, the words, and why."""

    line: int
    words: Pair
    reason: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something a reviewer should know of the record: its code, its line (0: none), the words."""

    code: str
    line: int
    message: str


def list_gaps(given: BriefInput) -> tuple[tuple[Gap, ...], tuple[Doubt, ...]] | tuple[()]:
    """Return the sentences that were not placed, and the doubts; empty when there is neither.

    Doubts are for the reviewer: they alone give other readers nothing to check.
    """
    lang = given.record.source.language
    found = tuple(
        Gap(g.line, given.languages.pair(_as_text(g.text, lang)), g.reason)
        for g in given.record.unplaced
        if g.text.strip()
    )
    open_ = open_doubts(given.record)
    differ = tuple(Doubt("readers", d.line or 0, describe(given.record, d)) for d in open_)
    warned = tuple(Doubt(w.code, w.line or 0, w.message) for w in given.record.warnings)
    doubts = (*differ, *warned)
    return (found, doubts) if found or (doubts and given.audience.flagged) else ()


def _as_text(words: str, lang: str) -> Text:
    return Text(en=words) if lang == "en" else Text(zh=words)
