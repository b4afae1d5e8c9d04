"""Sources: where in the digest each proposal stands."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.record import Person
from briefing.rendering.words.brief_input import BriefInput
from briefing.rendering.words.passage import Pair


@dataclass(frozen=True, slots=True)
class Reference:
    """A proposal: its number in the source or in order, and its lines (`12–13`) there."""

    ref: str
    marker: str
    place: str


@dataclass(frozen=True, slots=True)
class Sourced:
    """A speaker, and where each of the proposals stands."""

    name: Pair
    ref: str
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """The references, in lines of the source, or in characters where its text is not at hand."""

    in_lines: bool
    speakers: tuple[Sourced, ...]

    def __bool__(self) -> bool:
        return bool(self.speakers)


def list_sources(given: BriefInput) -> Sources:
    """Return the place of every proposal, speaker by speaker."""
    starts = given.making.line_starts
    return Sources(bool(starts), tuple(_list_speakers(given)))


def _list_speakers(given: BriefInput) -> Iterable[Sourced]:
    for person in given.record.speakers:
        if person.proposals:
            name = given.languages.pair_once(person.name)
            yield Sourced(
                name, person.id, tuple(_list_references(person, given.making.line_starts))
            )


def _list_references(person: Person, starts: tuple[int, ...]) -> Iterable[Reference]:
    for number, proposal in enumerate(person.proposals, 1):
        yield Reference(
            proposal.id, proposal.marker or str(number), place_in_source(proposal.span, starts)
        )


def place_in_source(span: tuple[int, int], starts: tuple[int, ...]) -> str:
    """Return a span as lines, counted from 1, or as characters where `starts` is empty."""
    first, last = span
    if starts:
        first, last = (bisect_right(starts, at) for at in (first, max(first, last - 1)))
    return str(first) if first == last else f"{first}–{last}"
