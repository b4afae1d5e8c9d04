"""The topic index: by pinyin or strokes in Chinese, by letter in English, with names to turn to."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, NamedTuple

from briefing.chinese.pinyin import of_text
from briefing.chinese.strokes import stroke_label, stroke_order
from briefing.record import Record, Topic
from briefing.rendering.words.page_languages import PageLanguages
from briefing.rendering.words.passage import Pair, Passage


@dataclass(frozen=True, slots=True)
class Turn:
    """A speaker of an index entry, and the anchor whose page is printed."""

    name: Passage
    ref: str


@dataclass(frozen=True, slots=True)
class Term:
    """An entry: the term in the language of the half, then in the other, and who speaks of it."""

    terms: Pair
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The entries under one initial."""

    letter: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Half:
    """The index in one language."""

    lang: str
    title: Pair
    letters: tuple[Letter, ...]


def make_topic_index(
    record: Record, languages: PageLanguages, order: str = "pinyin"
) -> tuple[Half, ...]:
    """Return one half for each language in which any topic has a term.

    Chinese terms stand by `order`: `pinyin`, `stroke`, or `pinyin and stroke` for both, one after
    the other.
    """
    ways = {lang: ["letter"] if lang == "en" else order.split(" and ") for lang in languages.codes}
    halves = (
        _make_half(lang, ORDERS[way], record, languages) for lang, by in ways.items() for way in by
    )
    return tuple(half for half in halves if half.letters)


def _make_half(lang: str, order: "Order", record: Record, languages: PageLanguages) -> Half:
    def key(entry: Term) -> Any:
        return order.key(str(entry.terms.first))

    terms = sorted(_list_terms(lang, record, languages), key=key)
    grouped = groupby(terms, key=lambda entry: order.label(str(entry.terms.first)))
    title = languages.page_word(order.words)
    return Half(lang, title, tuple(Letter(initial, tuple(found)) for initial, found in grouped))


def _sound_key(term: str) -> tuple[str, str]:
    return sort_key(term, "zh")


def _letter_key(term: str) -> tuple[str, str]:
    return sort_key(term, "en")


def _heading_letter(order: str) -> str:
    return order[0].upper() if order[0].isalpha() else "#"


class Order(NamedTuple):
    """A way to sort terms: its heading's words, its key, and the label of a term's group."""

    words: str
    key: Callable[[str], Any]
    label: Callable[[str], str]


ORDERS = {
    "pinyin": Order("by_pinyin", _sound_key, lambda term: _heading_letter(_sound_key(term)[0])),
    "stroke": Order("by_stroke", stroke_order, stroke_label),
    "letter": Order("by_letter", _letter_key, lambda term: _heading_letter(_letter_key(term)[0])),
}


def _list_terms(lang: str, record: Record, languages: PageLanguages) -> Iterable[Term]:
    for topic in record.topics:
        pair = languages.pair(topic.term)
        term = next((passage for passage in pair if passage.lang == lang), None)
        turns = _list_speakers(topic, lang, record, languages)
        if term and turns:
            other = next((passage for passage in pair if passage.lang != lang), None)
            led = replace(term, side="first"), other and replace(other, side="second")
            yield Term(Pair(*led), turns)


def _list_speakers(
    topic: Topic, lang: str, record: Record, languages: PageLanguages
) -> tuple[Turn, ...]:
    people = [person for person in record.speakers if person.id in topic.people]
    names = ((_in_language(lang, languages.pair(person.name)), person.id) for person in people)
    return tuple(Turn(name, key) for name, key in names if name)


def _in_language(lang: str, pair: Pair) -> Passage | None:
    return next((passage for passage in pair if passage.lang == lang), pair.first)


def sort_key(term: str, lang: str) -> tuple[str, str]:
    """Return what a term is sorted by: its pinyin in Chinese, its letters in English."""
    if lang == "en":
        return term.casefold(), term
    return " ".join(of_text(term, with_umlaut=False)).casefold(), term
