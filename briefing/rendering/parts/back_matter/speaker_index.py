"""The speaker index: names in the order of pinyin, or of the alphabet, with their pages."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from briefing.chinese.fold import fold
from briefing.chinese.personal_names import divide_name, spell_name
from briefing.record import Person
from briefing.rendering.words.brief_input import BriefInput
from briefing.rendering.words.passage import Pair


@dataclass(frozen=True, slots=True)
class Name:
    """A speaker: the name, and the anchor whose page is printed."""

    name: Pair
    ref: str


@dataclass(frozen=True, slots=True)
class Initial:
    """The speakers under one letter."""

    letter: str
    names: tuple[Name, ...]


def make_speaker_index(given: BriefInput) -> tuple[Initial, ...]:
    """Return the speakers by the first letter of their names' sound."""
    keyed = sorted(
        _names_with_keys(given), key=lambda pair: (_heading_letter(pair[0][0]) == "#", pair[0])
    )
    grouped = groupby(keyed, key=lambda pair: _heading_letter(pair[0][0]))
    return tuple(Initial(letter, tuple(name for _, name in found)) for letter, found in grouped)


def _heading_letter(order: str) -> str:
    """Return the heading of a name: its letter, # where its sound is not known."""
    return order[:1].upper() if order[:1].isascii() and order[:1].isalpha() else "#"


def _names_with_keys(given: BriefInput) -> Iterable[tuple[tuple[str, str], Name]]:
    lang = given.languages.codes[0]
    for person in given.record.speakers:
        yield _sort_key(person, lang), Name(given.languages.pair_once(person.name), person.id)


def _sort_key(person: Person, lang: str) -> tuple[str, str]:
    """Return what a speaker is sorted by: an English name by its last word, which is the family's.

    A Chinese surname sounds as the table of surnames says: 单 is Shàn, not Dān.
    """
    if lang == "en":
        *given, family = person.name.get("en").split() or [person.name.zh]
        return family.casefold(), " ".join(given).casefold()
    name = fold(person.name.get(lang) or person.name.en)
    return spell_name(divide_name(name)).casefold(), name
