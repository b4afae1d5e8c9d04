"""Our own reader: rules and word lists, step by step, each step on what the one before found."""

import re
from dataclasses import replace

from briefing.extraction.attribution.attribute import attribute
from briefing.extraction.event import event_facts
from briefing.extraction.model import Attribution, Findings, Passage
from briefing.extraction.proposals.find_proposals import find_points
from briefing.extraction.readers.reader import Reader
from briefing.extraction.sessions import sessions
from briefing.reading import Document, Span

_NOTE = re.compile(
    r"^[ \t]*(?P<note>[【（\[(][^【】（）\[\]()\n]{2,80}[】）\])])[ \t]*$", re.MULTILINE
)


def find(document: Document) -> Findings:
    """Return who says what, the facts of the event, its parts, and each speaker's proposals."""
    attribution = _in_speaking_order(attribute(document))
    facts = event_facts(document)
    spoken = attribution.by_speaker()
    return Findings(
        attribution=attribution,
        facts=facts,
        sessions=sessions(document, attribution, facts),
        points={key: find_points(document, statements) for key, statements in spoken.items()},
        notes=_notes(document),
    )


SPEC = Reader("rules", "Rules and word lists, without a network.", find)


def _in_speaking_order(found: Attribution) -> Attribution:
    """Return the people in the order of speaking; who only is named stands where that happens."""
    begin: dict[str, int] = {}
    for statement in found.statements:
        begin.setdefault(statement.key, statement.span.start)
    people = sorted(found.people, key=lambda s: begin.get(s.key, s.evidence.start))
    return replace(found, people=tuple(people))


def _notes(document: Document) -> tuple[Passage, ...]:
    """Return the lines that are one bracketed note and nothing else: 【根据录音整理】."""
    found = _NOTE.finditer(document.folded)
    return tuple(Passage("note", Span(*note.span("note"))) for note in found)
