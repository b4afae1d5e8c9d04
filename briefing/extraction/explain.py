"""Why each person and each proposal is in the record, for `briefing extract --explain`."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.reading import Document
from briefing.record import Person, Record, Text


@dataclass(frozen=True, slots=True)
class Explanation:
    """One item of the record: its id, the line it comes from, the rule that found it, its words."""

    item: str
    line: int | None
    rule: str
    words: str


def explanations(document: Document, record: Record) -> tuple[Explanation, ...]:
    """Return an explanation for every person and proposal, in the order of the record."""
    return tuple(line for person in record.people for line in _person(document, person))


def _person(document: Document, person: Person) -> Iterator[Explanation]:
    title = f", {_words(person.title)}" if person.title else ""
    words = f"{_words(person.name)}{title} ({person.role})"
    yield Explanation(person.id, _first_line(document, person), person.rule, words)
    for proposal in person.proposals:
        line = document.line(proposal.span[0])
        yield Explanation(proposal.id, line, proposal.rule, _words(proposal.text))


def _first_line(document: Document, person: Person) -> int | None:
    """Return the line where the name stands first, or None for a name a person has changed."""
    at = document.text.find(_words(person.name))
    return document.line(at) if at >= 0 else None


def _words(text: Text) -> str:
    return text.zh or text.en
