"""The topic index: by pinyin in Chinese, by the alphabet in English, each with names to turn to."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from briefing.record import Record, Topic
from briefing.rendering.passage import Pair, Passage
from briefing.rendering.tongue import Tongue


@dataclass(frozen=True, slots=True)
class Turn:
    """A speaker of an index entry, and the anchor whose page is printed."""

    name: Passage
    ref: str


@dataclass(frozen=True, slots=True)
class Term:
    """An entry: the term, the term in the other language, and who speaks of it."""

    term: Passage
    other: Passage | None
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
    letters: tuple[Letter, ...]


def topic_index(record: Record, shown: Tongue) -> tuple[Half, ...]:
    """Return one half for each language in which any topic has a term."""
    halves = (_half(lang, record, shown) for lang in shown.langs)
    return tuple(half for half in halves if half.letters)


def _half(lang: str, record: Record, shown: Tongue) -> Half:
    sorted_terms = sorted(_terms(lang, record, shown), key=lambda e: _order(e.term.text, lang))
    grouped = groupby(sorted_terms, key=lambda entry: _order(entry.term.text, lang)[0][:1].upper())
    return Half(lang, tuple(Letter(initial, tuple(terms)) for initial, terms in grouped))


def _terms(lang: str, record: Record, shown: Tongue) -> Iterable[Term]:
    for topic in record.topics:
        pair = shown.pair(topic.term)
        term = next((passage for passage in pair if passage.lang == lang), None)
        turns = _turns(topic, lang, record, shown)
        if term and turns:
            other = next((passage for passage in pair if passage.lang != lang), None)
            yield Term(term, other, turns)


def _turns(topic: Topic, lang: str, record: Record, shown: Tongue) -> tuple[Turn, ...]:
    people = [person for person in record.speakers if person.id in topic.people]
    names = ((_in(lang, shown.pair(person.name)), person.id) for person in people)
    return tuple(Turn(name, key) for name, key in names if name)


def _in(lang: str, pair: Pair) -> Passage | None:
    return next((passage for passage in pair if passage.lang == lang), pair.first)


def _order(term: str, lang: str) -> tuple[str, str]:
    """Return what a term is sorted by: its pinyin in Chinese, its letters in English."""
    if lang == "en":
        return term.casefold(), term
    from pypinyin import Style, lazy_pinyin

    return " ".join(lazy_pinyin(term, style=Style.NORMAL, errors="default")).casefold(), term
