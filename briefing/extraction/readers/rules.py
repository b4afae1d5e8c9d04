"""Our own reader: rules and word lists, step by step, each step on what the one before found."""

import re
from dataclasses import replace
from functools import partial

from briefing.extraction.attribution.attribute import attribute
from briefing.extraction.boundary import attempt
from briefing.extraction.event import find_event_facts
from briefing.extraction.model import (
    Attribution,
    EventFacts,
    Failure,
    Findings,
    Passage,
    Points,
)
from briefing.extraction.proposals.find_proposals import find_points
from briefing.extraction.readers.reader import Reader
from briefing.extraction.sessions import find_sessions
from briefing.reading import Document, Span

_NOTE = re.compile(
    r"^[ \t]*(?P<note>[【（\[(][^【】（）\[\]()\n]{2,80}[】）\])])[ \t]*$", re.MULTILINE
)


def find(document: Document) -> Findings:
    """Return who says what, the facts of the event, its parts, and each speaker's proposals."""
    failed: list[Failure] = []
    nobody = Attribution((), ())
    attribution = attempt(lambda: attribute(document), nobody, "who speaks", failed)
    attribution, points = _read_points(document, _in_speaking_order(attribution), failed)
    facts = attempt(lambda: find_event_facts(document), EventFacts(), "the event", failed)
    return Findings(
        attribution=attribution,
        facts=facts,
        sessions=attempt(
            lambda: find_sessions(document, attribution, facts), (), "the sessions", failed
        ),
        points=points,
        notes=_notes(document),
        failures=tuple(failed),
    )


SPEC = Reader("rules", "Rules and word lists, without a network.", find)


def _read_points(
    document: Document, found: Attribution, failed: list[Failure]
) -> tuple[Attribution, dict[str, Points]]:
    """Return the points of each speaker, and who says what without those whose reading failed."""
    points: dict[str, Points] = {}
    names = {speaker.key: speaker.name for speaker in found.people}
    for key, statements in found.by_speaker().items():
        read = partial(find_points, document, statements)
        if (of_one := attempt(read, None, f"what {names[key]} says", failed)) is not None:
            points[key] = of_one
    kept = tuple(one for one in found.statements if one.key in points)
    return replace(found, statements=kept), points


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
