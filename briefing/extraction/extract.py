"""Put the steps of extraction together: a Document becomes a Record, with nothing left unseen."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefing.extraction.attribution.attribute import attribute
from briefing.extraction.event import event_facts
from briefing.extraction.labels import unknown_labels
from briefing.extraction.model import (
    Attribution,
    EventFacts,
    FoundSession,
    Passage,
    Point,
    Points,
    Speaker,
    Statement,
)
from briefing.extraction.proposals.find_proposals import find_points
from briefing.extraction.sessions import sessions
from briefing.extraction.text.coverage import is_whole, trimmed, uncovered, unquoted, whole_and_cut
from briefing.extraction.text.sentences import sentences
from briefing.extraction.topics.find_topics import topics
from briefing.reading import Document, Span
from briefing.record import (
    Context,
    Event,
    Person,
    Proposal,
    Record,
    Remark,
    Session,
    Source,
    Text,
    Unplaced,
    Warning,
)

_NOTE = re.compile(
    r"^[ \t]*(?P<note>[【（\[(][^【】（）\[\]()\n]{2,80}[】）\])])[ \t]*$", re.MULTILINE
)


def extract(document: Document) -> Record:
    """Return the record of `document`; what was not understood is in `unplaced`."""
    found = _in_order(attribute(document))
    facts = event_facts(document)
    parts = sessions(document, found, facts)
    spoken = _by_speaker(found.statements)
    points = {key: find_points(document, said) for key, said in spoken.items()}
    ids = {speaker.key: f"p{number}" for number, speaker in enumerate(found.people, 1)}
    passages = (
        *found.passages,
        *facts.passages,
        *(p for part in parts for p in part.passages),
        *_notes(document),
    )
    left, cut = whole_and_cut(
        document.folded,
        [block.span for block in document.blocks],
        uncovered((b.span for b in document.blocks), _understood(passages, found.statements)),
    )
    passages = (*passages, *(Passage("label", span) for span in cut))
    record = Record(
        schema=1,
        source=_source(document, found),
        event=_event(document, facts),
        sessions=tuple(_session(document, part, n, ids) for n, part in enumerate(parts, 1)),
        people=tuple(
            _person(document, speaker, ids[speaker.key], spoken, points) for speaker in found.people
        ),
        context=_context(document, passages, found.statements),
        unplaced=_unplaced(document, left, _fragments(document, spoken, points)),
    )
    warnings = tuple(_warnings(document, found, points, record.unplaced))
    return record.model_copy(update={"topics": topics(record), "warnings": warnings})


def _in_order(found: Attribution) -> Attribution:
    """Return the people in the order of speaking; who only is named stands where that happens."""
    begin: dict[str, int] = {}
    for statement in found.statements:
        begin.setdefault(statement.key, statement.span.start)
    people = sorted(found.people, key=lambda s: begin.get(s.key, s.evidence.start))
    return replace(found, people=tuple(people))


def _by_speaker(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    spoken: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        spoken[statement.key].append(statement)
    return spoken


def _source(document: Document, found: Attribution) -> Source:
    return Source(
        name=document.name,
        sha256=document.sha256,
        language=document.language,
        encoding=document.encoding,
        layout=found.layouts,
    )


def text_of(document: Document, words: str) -> Text:
    """Return `words` as a Text in the document's language."""
    return Text(en=words) if document.language == "en" else Text(zh=words)


def _quote(document: Document, span: Span) -> Text:
    return text_of(document, document.slice(span))


def _event(document: Document, facts: EventFacts) -> Event:
    single = ("title", "date_text", "venue", "place", "theme", "attendance")
    several = ("hosts", "organizers", "supporters")
    texts = {key: _quote(document, span) for key in single if (span := getattr(facts, key))}
    lists = {key: tuple(_quote(document, span) for span in getattr(facts, key)) for key in several}
    return Event(
        date=facts.date,
        end_date=facts.end_date,
        chair=document.slice(facts.chair) if facts.chair else None,
        **texts,
        **lists,
    )


def _session(document: Document, part: FoundSession, number: int, ids: dict[str, str]) -> Session:
    return Session(
        id=f"s{number}",
        kind=part.kind,
        title=_quote(document, part.title) if part.title else None,
        theme=_quote(document, part.theme) if part.theme else None,
        start=part.start,
        end=part.end,
        moderator=ids.get(part.moderator or ""),
        speakers=tuple(ids[key] for key in part.speakers),
    )


def _person(
    document: Document,
    speaker: Speaker,
    key: str,
    spoken: dict[str, list[Statement]],
    found: dict[str, Points],
) -> Person:
    said = spoken.get(speaker.key, [])
    points = found.get(speaker.key, Points(()))
    return Person(
        id=key,
        name=text_of(document, speaker.name),
        title=text_of(document, speaker.title) if speaker.title else None,
        role=speaker.role,
        aliases=speaker.aliases,
        announced=points.announced,
        proposals=tuple(
            _proposal(document, point, f"{key}.{n}") for n, point in enumerate(points.points, 1)
        ),
        remarks=_remarks(document, said, points.points),
        rule=speaker.rule,
    )


def _proposal(document: Document, point: Point, key: str) -> Proposal:
    return Proposal(
        id=key,
        text=_quote(document, point.span),
        headline=_quote(document, point.headline),
        span=(point.span.start, point.span.end),
        kind=point.kind,
        marker=point.marker,
        rule=point.rule,
    )


def _remarks(
    document: Document, said: Sequence[Statement], points: Sequence[Point]
) -> tuple[Remark, ...]:
    spans = _beside(document, said, points)
    return tuple(
        Remark(text=_quote(document, span), span=(span.start, span.end))
        for span in spans
        if is_whole(document.folded, span)
    )


def _beside(
    document: Document, said: Sequence[Statement], points: Sequence[Point]
) -> Iterator[Span]:
    """Yield the sentences of one speaker beside the proposals, without outer quotation marks."""
    taken = [Span(p.span.start - _marker_length(document, p), p.span.end) for p in points]
    for gap in uncovered((s.span for s in said), taken):
        for sentence in sentences(document.folded, gap):
            if span := trimmed(document.text, unquoted(document.folded, sentence)):
                yield span


def _fragments(
    document: Document, spoken: dict[str, list[Statement]], points: dict[str, Points]
) -> Iterator[Span]:
    """Yield what is left of sentences and is no remark: a quotation is torn in it."""
    for key, said in spoken.items():
        for span in _beside(document, said, points[key].points):
            if not is_whole(document.folded, span):
                yield span


def _marker_length(document: Document, point: Point) -> int:
    """Return how far before the point its marker begins, with the blanks and marks between."""
    if not point.marker:
        return 0
    near = document.text[max(0, point.span.start - len(point.marker) - 4) : point.span.start]
    at = near.rfind(point.marker)
    return len(near) - at if at >= 0 else 0


def _notes(document: Document) -> list[Passage]:
    """Return the lines that are one bracketed note and nothing else: 【根据录音整理】."""
    return [Passage("note", Span(*found.span("note"))) for found in _NOTE.finditer(document.folded)]


def _context(
    document: Document, passages: Iterable[Passage], statements: Iterable[Statement]
) -> tuple[Context, ...]:
    """Return the passages, each once, without what is a person's statement."""
    unique = sorted({(p.span, p.kind) for p in passages})
    return tuple(Context(kind=kind, span=(span.start, span.end)) for span, kind in unique)


def _understood(passages: Iterable[Passage], statements: Iterable[Statement]) -> Iterator[Span]:
    yield from (passage.span for passage in passages)
    yield from (statement.span for statement in statements)


def _unplaced(
    document: Document, unknown: Iterable[Span], fragments: Iterable[Span]
) -> tuple[Unplaced, ...]:
    left = [(span, "a piece of a sentence with half of a quotation") for span in fragments]
    nobody = "no speaker and no fact of the event was recognised here"
    left += [(span, nobody) for span in unknown]
    return tuple(
        Unplaced(
            line=document.line(span.start),
            span=(span.start, span.end),
            text=document.slice(span),
            reason=reason,
        )
        for span, reason in sorted(left)
    )


def _warnings(
    document: Document,
    found: Attribution,
    points: dict[str, Points],
    unplaced: Iterable[Unplaced],
) -> Iterable[Warning]:
    for left in unplaced:
        if label := unknown_labels.label(
            document.folded, Span(*left.span), document.language == "en"
        ):
            yield Warning(
                code="unknown-label",
                line=left.line,
                message=f"“{document.slice(label)}” before a colon may name a speaker; "
                "nobody was recognised in it.",
            )
    names = {speaker.key: speaker.name for speaker in found.people}
    for key, got in points.items():
        for told in got.announcements:
            if told.number != told.found:
                yield Warning(
                    code="announced-count",
                    line=document.line(told.at),
                    message=f"{names[key]} announces {told.number} points; "
                    f"{told.found} were found.",
                )
