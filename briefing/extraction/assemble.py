"""Put findings together as a record, with nothing of the source left unseen."""

from collections.abc import Iterable
from dataclasses import replace

from briefing.extraction.boundary import attempt
from briefing.extraction.model import (
    Difference,
    EventFacts,
    Findings,
    FoundSession,
    Passage,
    Point,
    Points,
    Speaker,
)
from briefing.extraction.remainder import Remainder, find_remainder
from briefing.extraction.text.coverage import join_spans, outside
from briefing.extraction.text.spans import has_words
from briefing.extraction.topics.find_topics import topics
from briefing.extraction.warn import warnings
from briefing.reading import Document, Span
from briefing.record import (
    Context,
    Doubt,
    Event,
    Person,
    Proposal,
    Reading,
    Record,
    Remark,
    Session,
    Source,
    Text,
    Topic,
    Unplaced,
)
from briefing.record.doubts import MENTIONED

_NOBODY = "no speaker and no fact of the event was recognised here"
_TORN = "a piece of a sentence with half of a quotation"


def assemble(document: Document, findings: Findings) -> Record:
    """Return the record of what a reader found; what it did not understand is in `unplaced`."""
    found, left = findings.attribution, find_remainder(document, findings)
    ids = {speaker.key: f"p{number}" for number, speaker in enumerate(found.people, 1)}
    record = Record(
        schema=1,
        source=_make_source(document, findings),
        event=_make_event(document, findings.facts),
        sessions=tuple(
            _make_session(document, part, n, ids) for n, part in enumerate(findings.sessions, 1)
        ),
        people=tuple(
            _make_person(
                document,
                (ids[speaker.key], speaker),
                findings.points.get(speaker.key, Points(())),
                left.remarks.get(speaker.key, ()),
            )
            for speaker in found.people
        ),
        context=_make_context(document, findings, left),
        unplaced=_make_unplaced(document, left),
    )
    failures = list(findings.failures)
    none: tuple[Topic, ...] = ()
    entries = attempt(lambda: topics(record), none, "the topics", failures)
    findings = replace(findings, failures=tuple(failures))
    found_wrong = tuple(warnings(document, findings, record.unplaced))
    doubts = tuple(_make_doubt(document, one, record, ids) for one in findings.differences)
    return record.model_copy(update={"topics": entries, "warnings": found_wrong, "doubts": doubts})


def _make_doubt(document: Document, one: Difference, record: Record, ids: dict[str, str]) -> Doubt:
    """Return where readers differ, about the item of the record that is meant."""
    item = ids.get(one.item, one.item.replace("session ", "s"))
    person = record.person(item)
    if one.point and person and one.field != MENTIONED:
        spans = ((p.id, Span(*p.span)) for p in person.proposals)
        start, end = one.point
        item = next((key for key, at in spans if at.start < end and start < at.end), item)
    places = [view.span.start for view in one.views if view.span]
    return Doubt(
        item=item,
        field=one.field,
        line=document.line(min(places)) if places else None,
        readings=tuple(
            Reading(reader=view.reader, text=view.words, span=view.span) for view in one.views
        ),
        reason=one.reason,
    )


def _make_source(document: Document, found: Findings) -> Source:
    return Source(
        name=document.name,
        sha256=document.sha256,
        language=document.language,
        encoding=document.encoding,
        layout=found.attribution.layouts,
        readers=found.readers,
    )


def _text_in(document: Document, words: str) -> Text:
    """Return `words` as a Text in the document's language."""
    return Text(en=words) if document.language == "en" else Text(zh=words)


def _quote_span(document: Document, span: Span) -> Text:
    return _text_in(document, document.slice(span))


def _make_event(document: Document, facts: EventFacts) -> Event:
    single = ("title", "date_text", "venue", "place", "theme", "attendance")
    several = ("hosts", "organizers", "supporters")
    texts = {key: _quote_span(document, span) for key in single if (span := getattr(facts, key))}
    lists = {
        key: tuple(_quote_span(document, span) for span in getattr(facts, key)) for key in several
    }
    return Event(
        date=facts.date,
        end_date=facts.end_date,
        chair=document.slice(facts.chair) if facts.chair else None,
        readers=dict(facts.readers),
        **texts,
        **lists,
    )


def _make_session(
    document: Document, part: FoundSession, number: int, ids: dict[str, str]
) -> Session:
    return Session(
        id=f"s{number}",
        kind=part.kind,
        title=_quote_span(document, part.title) if part.title else None,
        theme=_quote_span(document, part.theme) if part.theme else None,
        start=part.start,
        end=part.end,
        moderator=ids.get(part.moderator or ""),
        speakers=tuple(ids[key] for key in part.speakers),
        readers=part.readers,
    )


def _make_person(
    document: Document, who: tuple[str, Speaker], points: Points, remarks: Iterable[Span]
) -> Person:
    key, speaker = who
    return Person(
        id=key,
        name=_text_in(document, speaker.name),
        title=_text_in(document, speaker.title) if speaker.title else None,
        role=speaker.role,
        aliases=speaker.aliases,
        announced=points.announced,
        proposals=tuple(
            _make_proposal(document, point, f"{key}.{n}")
            for n, point in enumerate(points.points, 1)
        ),
        remarks=tuple(
            Remark(text=_quote_span(document, span), span=(span.start, span.end))
            for span in remarks
        ),
        rule=speaker.rule,
        readers=speaker.readers,
    )


def _make_proposal(document: Document, point: Point, key: str) -> Proposal:
    return Proposal(
        id=key,
        text=_quote_span(document, point.span),
        headline=_quote_span(document, point.headline),
        span=(point.span.start, point.span.end),
        kind=point.kind,
        marker=point.marker,
        rule=point.rule,
        readers=point.readers,
    )


def _make_context(document: Document, findings: Findings, left: Remainder) -> tuple[Context, ...]:
    """Return the passages, each once, without what of them is a person's statement."""
    said = join_spans(statement.span for statement in findings.attribution.statements)
    passages = (*findings.passages, *(Passage("label", span) for span in left.cut))
    unique = {
        (part, one.kind)
        for one in passages
        for part in outside(one.span, said)
        if part == one.span or has_words(document.text, part)
    }
    return tuple(Context(kind=kind, span=(span.start, span.end)) for span, kind in sorted(unique))


def _make_unplaced(document: Document, left: Remainder) -> tuple[Unplaced, ...]:
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
