"""What a model claims, as findings: the spans are the source's, tidied as the rules tidy theirs."""

from collections.abc import Iterable, Iterator

from briefing.chinese.marks import Notation, marks_in
from briefing.extraction.model import (
    Attribution,
    EventFacts,
    Findings,
    FoundSession,
    Point,
    Points,
    Speaker,
    Statement,
)
from briefing.extraction.proposals.headlines import find_headline
from briefing.extraction.proposals.prose import tidy
from briefing.extraction.proposals.weighed_speech import Speech
from briefing.extraction.readers.model.addresses import strip_label
from briefing.extraction.readers.model.claims import (
    SEVERAL,
    SINGLE,
    ClaimedPerson,
    Claims,
)
from briefing.reading.document import Document, Span

RULE = "model"


def find_claimed(document: Document, claims: Claims) -> Findings:
    """Return claims that hold as findings; a person's key is the name."""
    people = tuple(_speaker(document, one) for one in claims.people)
    points = {one.name: Points(tuple(_points(document, one))) for one in claims.people}
    statements = [
        Statement(one.name, span, reported=True, rule=RULE)
        for one in claims.people
        for span in _joined([*one.speech, *(point.span for point in points[one.name].points)])
    ]
    return Findings(
        attribution=Attribution(people, tuple(sorted(statements, key=lambda s: s.span))),
        facts=_facts(claims),
        sessions=tuple(_sessions(claims)),
        points=points,
    )


def _speaker(document: Document, person: ClaimedPerson) -> Speaker:
    title = document.slice(person.title) if person.title else None
    near = person.title.start if person.title else 0
    evidence = min(person.places, key=lambda span: abs(span.start - near))
    return Speaker(person.name, person.name, title, person.role, RULE, evidence)


def _points(document: Document, person: ClaimedPerson) -> Iterator[Point]:
    """Yield the points in document order, none inside another; the longer of two stays."""
    end = -1
    speech = Speech(document, (), "en" if document.language == "en" else "zh")
    for claimed in sorted(person.points, key=lambda one: (one.span.start, -one.span.end)):
        own = strip_label(document, claimed.span, person.name)
        span, notation, marker = _split_marker(document, own)
        if span.start < end or not any(map(str.isalnum, document.slice(span))):
            continue
        end = span.end
        head = find_headline(speech, span)
        kind = notation.kind if notation else "stated"
        yield Point(span, head, kind, RULE, marker, sure=claimed.sure)


def _split_marker(document: Document, span: Span) -> tuple[Span, Notation | None, str]:
    """Return the passage without outer marks and its own marker, with the marker's notation."""
    bare = tidy(document.folded, span)
    marks = (
        one
        for one in marks_in(document.folded[bare.start : bare.end])
        if not one.start and one.end < bare.end - bare.start and one.notation.trust >= 1
    )
    mark = max(marks, key=lambda one: one.end, default=None)
    if mark is None:
        return bare, None, ""
    end = bare.start + mark.end
    marker = document.slice((bare.start, end)).strip(" \t\u3000，、：:,.")
    return tidy(document.folded, Span(end, bare.end)), mark.notation, marker


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Return the spans in order, those that meet as one."""
    whole: list[Span] = []
    for span in sorted(spans):
        if whole and span.start < whole[-1].end:
            whole[-1] = Span(whole[-1].start, max(whole[-1].end, span.end))
        else:
            whole.append(span)
    return whole


def _facts(claims: Claims) -> EventFacts:
    title, venue, theme = (next(iter(claims.facts.get(key, ())), None) for key in SINGLE)
    hosts, organizers, supporters = (claims.facts.get(key, ()) for key in SEVERAL)
    chair = claims.person(claims.chair)
    return EventFacts(
        title=title,
        venue=venue,
        theme=theme,
        hosts=hosts,
        organizers=organizers,
        supporters=supporters,
        date=claims.date or None,
        chair=chair.places[0] if chair else claims.chair_at,
    )


def _sessions(claims: Claims) -> Iterator[FoundSession]:
    """Yield the parts of the event; people whom the answer does not list are left out of them."""
    listed = {one.name for one in claims.people}
    for one in claims.sessions:
        yield FoundSession(
            kind=one.kind,
            title=one.title,
            theme=one.theme,
            moderator=one.moderator if one.moderator in listed else None,
            speakers=tuple(name for name in one.speakers if name in listed),
        )
