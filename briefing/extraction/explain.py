"""Why each person and each proposal is in the record, for `briefing extract --explain`."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.reading import Document
from briefing.record import Person, Record, Text
from briefing.record.doubts import describe, open_doubts


@dataclass(frozen=True, slots=True)
class Explanation:
    """One item of the record: its id, the line it comes from, the rule that found it, its words."""

    item: str
    line: int | None
    rule: str
    words: str


def explanations(document: Document, record: Record) -> tuple[Explanation, ...]:
    """Return where readers differ, most doubtful first, then why each person and proposal is there.

    The latter are in the order of the record.
    """
    open_ = open_doubts(record)
    doubts = [Explanation(d.item, d.line, "readers differ", describe(record, d)) for d in open_]
    found = (line for person in record.people for line in _person(document, person))
    return (*doubts, *found)


def _person(document: Document, person: Person) -> Iterator[Explanation]:
    title = f", {_words(person.title)}" if person.title else ""
    words = f"{_words(person.name)}{title} ({person.role})"
    yield Explanation(
        person.id, _first_line(document, person), _rule(person.rule, person.readers), words
    )
    for proposal in person.proposals:
        line = document.line(proposal.span[0])
        rule = _rule(proposal.rule, proposal.readers)
        yield Explanation(proposal.id, line, rule, _words(proposal.text))


def _rule(rule: str, readers: tuple[str, ...]) -> str:
    """Return the rule with who read it, where several readers did."""
    return f"{rule} [{', '.join(readers)}]" if readers else rule


def _first_line(document: Document, person: Person) -> int | None:
    """Return the line where the name stands first, or None for a name a person has changed."""
    at = document.text.find(_words(person.name))
    return document.line(at) if at >= 0 else None


def _words(text: Text) -> str:
    return text.zh or text.en
