"""Put findings together as a record, with nothing of the source left unseen."""

from collections.abc import Iterable
from dataclasses import replace

from briefing.extraction.boundary import attempted
from briefing.extraction.model import (
    Attribution,
    EventFacts,
    Findings,
    FoundSession,
    Passage,
    Point,
    Points,
    Speaker,
)
from briefing.extraction.remainder import Remainder, remainder
from briefing.extraction.topics.find_topics import topics
from briefing.extraction.warn import warnings
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
    Topic,
    Unplaced,
)

_NOBODY = "no speaker and no fact of the event was recognised here"
_TORN = "a piece of a sentence with half of a quotation"


def assemble(document: Document, findings: Findings) -> Record:
    """Return the record of what a reader found; what it did not understand is in `unplaced`."""
    found, left = findings.attribution, remainder(document, findings)
    ids = {speaker.key: f"p{number}" for number, speaker in enumerate(found.people, 1)}
    record = Record(
        schema=1,
        source=_source(document, found),
        event=_event(document, findings.facts),
        sessions=tuple(
            _session(document, part, n, ids) for n, part in enumerate(findings.sessions, 1)
        ),
        people=tuple(
            _person(
                document,
                (ids[speaker.key], speaker),
                findings.points.get(speaker.key, Points(())),
                left.remarks.get(speaker.key, ()),
            )
            for speaker in found.people
        ),
        context=_context((*findings.passages, *(Passage("label", span) for span in left.cut))),
        unplaced=_unplaced(document, left),
    )
    failures = list(findings.failures)
    none: tuple[Topic, ...] = ()
    entries = attempted(lambda: topics(record), none, "the topics", failures)
    findings = replace(findings, failures=tuple(failures))
    told = tuple(warnings(document, findings, record.unplaced))
    return record.model_copy(update={"topics": entries, "warnings": told})


def _source(document: Document, found: Attribution) -> Source:
    return Source(
        name=document.name,
        sha256=document.sha256,
        language=document.language,
        encoding=document.encoding,
        layout=found.layouts,
    )


def _text(document: Document, words: str) -> Text:
    """Return `words` as a Text in the document's language."""
    return Text(en=words) if document.language == "en" else Text(zh=words)


def _quote(document: Document, span: Span) -> Text:
    return _text(document, document.slice(span))


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
    document: Document, who: tuple[str, Speaker], points: Points, remarks: Iterable[Span]
) -> Person:
    key, speaker = who
    return Person(
        id=key,
        name=_text(document, speaker.name),
        title=_text(document, speaker.title) if speaker.title else None,
        role=speaker.role,
        aliases=speaker.aliases,
        announced=points.announced,
        proposals=tuple(
            _proposal(document, point, f"{key}.{n}") for n, point in enumerate(points.points, 1)
        ),
        remarks=tuple(
            Remark(text=_quote(document, span), span=(span.start, span.end)) for span in remarks
        ),
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


def _context(passages: Iterable[Passage]) -> tuple[Context, ...]:
    """Return the passages, each once."""
    unique = sorted({(p.span, p.kind) for p in passages})
    return tuple(Context(kind=kind, span=(span.start, span.end)) for span, kind in unique)


def _unplaced(document: Document, left: Remainder) -> tuple[Unplaced, ...]:
    unplaced = [(span, _TORN) for span in left.torn] + [(span, _NOBODY) for span in left.nobodys]
    return tuple(
        Unplaced(
            line=document.line(span.start),
            span=(span.start, span.end),
            text=document.slice(span),
            reason=reason,
        )
        for span, reason in sorted(unplaced)
    )
