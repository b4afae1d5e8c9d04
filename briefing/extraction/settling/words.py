"""Whose words stand where, once the proposals of two readings are settled."""

from collections.abc import Iterator
from dataclasses import replace

from briefing.extraction.model import Statement
from briefing.extraction.settling.pair import Cast, Pair, meets
from briefing.extraction.settling.points import Owned
from briefing.extraction.text.coverage import uncovered
from briefing.extraction.text.spans import trim_to_words
from briefing.reading.document import Document, Span

_GAP = 4  # characters of blanks and marks between a marker and its point


def settle_words(pair: Pair, cast: Cast, points: tuple[Owned, ...]) -> tuple[Statement, ...]:
    """Return the first reading's statements, those cut where a proposal is somebody else's.

    What the second reader alone attributes is added: the words of proposals, and speech that
    nobody has yet.
    """
    ours = [replace(one, key=cast.first[one.key]) for one in pair.first.attribution.statements]
    given = [(owned.key, _with_marker(pair.document, owned)) for owned in points]
    kept = [part for one in ours for part in _cut(one, given)]
    added = [
        Statement(key, part, reported=True, rule=pair.names[1])
        for key, span in given
        for part in uncovered([span], (one.span for one in kept if one.key == key))
    ]
    taken = [one.span for one in (*kept, *added)]
    spoken = [
        replace(one, key=cast.second[one.key], span=part)
        for one in pair.second.attribution.statements
        for rest in uncovered([one.span], taken)
        if (part := trim_to_words(pair.document.text, rest))
    ]
    return tuple(_apart(sorted((*kept, *added, *spoken), key=lambda one: one.span)))


def _cut(one: Statement, given: list[tuple[str, Span]]) -> Iterator[Statement]:
    """Yield what is left of a statement without the words that are given to others."""
    others = [span for key, span in given if key != one.key and meets(span, one.span)]
    for part in uncovered([one.span], others):
        yield replace(one, span=part)


def _with_marker(document: Document, owned: Owned) -> Span:
    """Return the passage of a proposal from its marker on."""
    point = owned.point
    if not point.marker:
        return point.span
    start = max(0, point.span.start - len(point.marker) - _GAP)
    at = document.text.rfind(point.marker, start, point.span.start)
    return Span(at if at >= 0 else point.span.start, point.span.end)


def _apart(statements: list[Statement]) -> Iterator[Statement]:
    """Yield the statements without those that overlap one before of the same person."""
    last: Statement | None = None
    for one in statements:
        if last and meets(one.span, last.span):
            if one.span.end <= last.span.end:
                continue
            one = replace(one, span=Span(last.span.end, one.span.end))
        last = one
        yield one
