"""Quotations for journalists: one exact sentence or two of each speaker, to be attributed."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.record import Person, Text
from briefing.rendering.parts.back_matter.sources import place
from briefing.rendering.words.brief_input import Scene
from briefing.rendering.words.passage import Pair

SHORTEST, LONGEST = 12, 90  # Chinese characters of a quotation that a report can print whole
ENGLISH = 3  # English letters that take the room of one Chinese character, about

COLONS = ("：", ":")

Said = tuple[Text, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Quote:
    """A speaker's words, who says them, and where they stand in the source."""

    text: Pair
    name: Pair
    title: Pair
    ref: str
    place: Pair


def quotes(scene: Scene) -> tuple[Quote, ...]:
    """Return a quotation for every speaker who said anything, in the order of speaking."""
    found = ((person, _quotable(person)) for person in scene.record.speakers)
    return tuple(_quote(person, *words, scene) for person, words in found if words)


def _quotable(person: Person) -> Said | None:
    """Return a whole proposal of fitting length, else a headline or a shorter one, else a remark.

    What ends in a colon announces words that are not there: it is never quoted.
    """
    proposals = _whole((p.text, p.span) for p in person.proposals)
    heads = _whole((p.headline, p.span) for p in person.proposals if p.headline)
    remarks = _whole((r.text, r.span) for r in person.remarks)
    nearest = sorted(proposals + remarks, key=lambda said: abs(_length(said[0]) - LONGEST))
    short = [said for said in nearest if said in proposals and _length(said[0]) <= LONGEST]
    return next(iter([*_fitting(proposals), *heads, *short, *_fitting(remarks), *nearest]), None)


def _whole(said: Iterable[Said]) -> list[Said]:
    return [(text, span) for text, span in said if not str(text.zh or text.en).endswith(COLONS)]


def _fitting(said: Iterable[Said]) -> list[Said]:
    return [item for item in said if SHORTEST <= _length(item[0]) <= LONGEST]


def _length(text: Text) -> float:
    return len(text.zh) or len(text.en) / ENGLISH


def _quote(person: Person, text: Text, span: tuple[int, int], scene: Scene) -> Quote:
    shown, starts = scene.shown, scene.made.line_starts
    return Quote(
        shown.pair(text),
        shown.once(person.name),
        shown.once(person.title),
        person.id,
        _line(span, scene) if starts else Pair(),
    )


def _line(span: tuple[int, int], scene: Scene) -> Pair:
    """Return in words which line of the source, or which lines, the span is on."""
    number, words = place(span, scene.made.line_starts), scene.shown.fixed["source_line"]
    return scene.shown.words({lang: words[lang].format(n=number) for lang in scene.shown.langs})
