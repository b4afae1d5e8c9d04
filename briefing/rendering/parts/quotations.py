"""Quotations for journalists: one exact sentence or two of each speaker, to be attributed."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.record import Person, Text
from briefing.rendering.parts.back_matter.sources import place_in_source
from briefing.rendering.words.brief_input import BriefInput
from briefing.rendering.words.passage import Pair

SHORTEST, LONGEST = 12, 90  # Chinese characters of a quotation that a report can print whole
ENGLISH = 3  # English letters that take the room of one Chinese character, about

COLONS = ("：", ":")

Candidate = tuple[Text, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Quote:
    """A speaker's words, who says them, and where they stand in the source."""

    text: Pair
    name: Pair
    title: Pair
    ref: str
    place: Pair


def choose_quotes(given: BriefInput) -> tuple[Quote, ...]:
    """Return a quotation for every speaker who said anything, in the order of speaking."""
    found = ((person, _choose_words(person)) for person in given.record.speakers)
    return tuple(_make_quote(person, *words, given) for person, words in found if words)


def _choose_words(person: Person) -> Candidate | None:
    """Return a whole proposal of fitting length, else a headline or a shorter one, else a remark.

    What ends in a colon announces words that are not there: it is never quoted.
    """
    proposals = _without_announcements((p.text, p.span) for p in person.proposals)
    heads = _without_announcements((p.headline, p.span) for p in person.proposals if p.headline)
    remarks = _without_announcements((r.text, r.span) for r in person.remarks)
    nearest = sorted(proposals + remarks, key=lambda one: abs(_length_of(one[0]) - LONGEST))
    short = [one for one in nearest if one in proposals and _length_of(one[0]) <= LONGEST]
    return next(
        iter(
            [*_of_fitting_length(proposals), *heads, *short, *_of_fitting_length(remarks), *nearest]
        ),
        None,
    )


def _without_announcements(found: Iterable[Candidate]) -> list[Candidate]:
    return [(text, span) for text, span in found if not str(text.zh or text.en).endswith(COLONS)]


def _of_fitting_length(found: Iterable[Candidate]) -> list[Candidate]:
    return [item for item in found if SHORTEST <= _length_of(item[0]) <= LONGEST]


def _length_of(text: Text) -> float:
    return len(text.zh) or len(text.en) / ENGLISH


def _make_quote(person: Person, text: Text, span: tuple[int, int], given: BriefInput) -> Quote:
    languages, starts = given.languages, given.making.line_starts
    return Quote(
        languages.pair(text),
        languages.pair_once(person.name),
        languages.pair_once(person.title),
        person.id,
        _line_in_words(span, given) if starts else Pair(),
    )


def _line_in_words(span: tuple[int, int], given: BriefInput) -> Pair:
    """Return in words which line of the source, or which lines, the span is on."""
    number = place_in_source(span, given.making.line_starts)
    return given.languages.page_word("source_line", n=number)
