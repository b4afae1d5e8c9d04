"""The topic index: by pinyin in Chinese, by the alphabet in English, each with names to turn to."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from briefing.record import Record, Topic
from briefing.rendering.passage import Pair, Passage
from briefing.rendering.tongue import Tongue, fixed_words


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


def topic_index(record: Record, shown: Tongue) -> tuple[Half, ...]:
    """Return one half for each language in which any topic has a term."""
    halves = (_half(lang, record, shown) for lang in shown.langs)
    return tuple(half for half in halves if half.letters)


def _half(lang: str, record: Record, shown: Tongue) -> Half:
    def key(entry: Term) -> tuple[str, str]:
        return by_order(str(entry.terms.first), lang)

    terms = sorted(_terms(lang, record, shown), key=key)
    grouped = groupby(terms, key=lambda entry: _initial(key(entry)[0]))
    title = shown.words(fixed_words()["by_letter" if lang == "en" else "by_pinyin"])
    return Half(lang, title, tuple(Letter(initial, tuple(found)) for initial, found in grouped))


def _initial(order: str) -> str:
    return order[0].upper() if order[0].isalpha() else "#"


def _terms(lang: str, record: Record, shown: Tongue) -> Iterable[Term]:
    for topic in record.topics:
        pair = shown.pair(topic.term)
        term = next((passage for passage in pair if passage.lang == lang), None)
        turns = _turns(topic, lang, record, shown)
        if term and turns:
            other = next((passage for passage in pair if passage.lang != lang), None)
            led = replace(term, side="first"), other and replace(other, side="second")
            yield Term(Pair(*led), turns)


def _turns(topic: Topic, lang: str, record: Record, shown: Tongue) -> tuple[Turn, ...]:
    people = [person for person in record.speakers if person.id in topic.people]
    names = ((_in(lang, shown.pair(person.name)), person.id) for person in people)
    return tuple(Turn(name, key) for name, key in names if name)


def _in(lang: str, pair: Pair) -> Passage | None:
    return next((passage for passage in pair if passage.lang == lang), pair.first)


def by_order(term: str, lang: str) -> tuple[str, str]:
    """Return what a term is sorted by: its pinyin in Chinese, its letters in English."""
    if lang == "en":
        return term.casefold(), term
    from pypinyin import Style, lazy_pinyin

    return " ".join(lazy_pinyin(term, style=Style.NORMAL, errors="default")).casefold(), term
