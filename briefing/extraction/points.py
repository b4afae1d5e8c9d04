"""The proposals of one speaker: the topmost lists, and what the prose around them proposes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.extraction.announced import Count, counts, leaning
from briefing.extraction.cues import weigh
from briefing.extraction.headlines import headline
from briefing.extraction.joined import ANNOUNCED, candidates
from briefing.extraction.lists import Mark, Run, lists
from briefing.extraction.model import Point, Points, Statement
from briefing.extraction.prose import ENOUGH, Candidate, tidy
from briefing.extraction.sentences import sentences
from briefing.reading.document import Document, Span

_BEFORE_LIST = 0.7  # what prose must weigh more in the paragraph that leads to a list

_COURTESY = -1.5  # a point or sentence below is thanks or good wishes


@dataclass(frozen=True, slots=True)
class _Listed:
    """An accepted list: where it begins with its lead-in, its items, and the number announced."""

    lead: Span
    items: tuple[tuple[Mark, Span], ...]
    count: Count | None


def find_points(document: Document, statements: Sequence[Statement]) -> Points:
    """Return the proposals in the statements of one speaker, which are in document order.

    Spans are exact in `document.text`, hold no marker, cross no line end and do not overlap.
    """
    statements = _whole(document.folded, statements)
    runs = lists(document, statements)
    listed = [found for run in runs if (found := _listed(document, statements, run))]
    points = [_point(document, item, span) for one in listed for item, span in one.items]
    points += [_stated(document, found) for found in _prose(document, statements, listed)]
    kept = _once(document, sorted(points, key=lambda point: point.span))
    count = _announced(document, statements, listed)
    if not count:
        return Points(tuple(kept))
    return Points(tuple(kept), count.number, count.at)


def _whole(folded: str, statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements with those joined that only a blank parts on their line."""
    whole: list[Statement] = []
    for statement in statements:
        last = whole[-1] if whole else None
        gap = folded[last.span.end : statement.span.start] if last else "\n"
        if last and not gap.strip() and "\n" not in gap and len(gap) < 4:
            whole[-1] = replace(last, span=Span(last.span.start, statement.span.end))
        else:
            whole.append(statement)
    return whole


def _point(document: Document, mark: Mark, span: Span) -> Point:
    return Point(
        span=span,
        headline=headline(document.folded, span, document.language),
        kind=mark.notation.kind,
        rule=mark.notation.name,
        marker=document.slice(mark.span).strip(" \t\u3000，、：:,."),
    )


def _stated(document: Document, found: Candidate) -> Point:
    return Point(
        span=found.span,
        headline=headline(document.folded, found.span, document.language),
        kind=found.kind,
        rule=f"{found.rule} {found.score:.1f}",
    )


def _language(document: Document) -> str:
    return "en" if document.language == "en" else "zh"


def _listed(document: Document, statements: Sequence[Statement], run: Run) -> _Listed | None:
    lead = _lead_in(document.folded, statements, run.first)
    spans = [
        _without_courtesy(document, _item(document.folded, statements, run, n))
        for n in range(len(run.marks))
    ]
    items = [
        (mark, span) for mark, span in zip(run.marks, spans, strict=True) if span.end > span.start
    ]
    weights = [_weight(document, span) for _, span in items]
    if not _proposes(document.folded, lead, run, weights):
        return None
    kept = tuple(item for item, weight in zip(items, weights, strict=True) if weight > _COURTESY)
    found = counts(document.folded, lead)
    return _Listed(lead, kept, found[-1] if found else None)


def _proposes(folded: str, lead: Span, run: Run, weights: Sequence[float]) -> bool:
    """Return whether a list holds proposals, by its lead-in, its notation and its points."""
    if not weights:
        return False
    mean = sum(max(-1.5, min(1.5, weight)) for weight in weights) / len(weights)
    text = folded[lead.start : lead.end]
    promise = leaning(text)
    if promise > 0 and run.first.notation.trust >= 0.5:
        return mean > -1.2
    if promise < 0:
        return mean >= 0.8
    return run.first.notation.trust + mean >= ENOUGH


def _weight(document: Document, span: Span) -> float:
    """Return the weight of the heaviest clause in the first two sentences of an item."""
    return max(
        (
            weight.score
            for sentence in sentences(document.folded, span)[:2]
            for _, weight in weigh(document.folded, sentence, _language(document))
        ),
        default=0.0,
    )


def _lead_in(folded: str, statements: Sequence[Statement], first: Mark) -> Span:
    """Return the words that lead to a list: its sentence so far, and the sentence before."""
    start = statements[first.statement].span.start
    before = sentences(folded, Span(start, first.span.start))
    if not before and first.statement > 0:
        previous = statements[first.statement - 1].span
        before = sentences(folded, previous)
    if not before:
        return Span(first.span.start, first.span.start)
    short = before[-1].end - before[-1].start < 12 and len(before) > 1
    return Span(before[-2 if short else -1].start, before[-1].end)


def _item(folded: str, statements: Sequence[Statement], run: Run, n: int) -> Span:
    mark = run.marks[n]
    end = statements[mark.statement].span.end
    if n + 1 < len(run.marks) and run.marks[n + 1].statement == mark.statement:
        end = run.marks[n + 1].span.start
    elif n + 1 == len(run.marks) and not mark.opens_line and _single(folded, run):
        end = next((s.end for s in sentences(folded, Span(mark.span.end, end))), end)
    return tidy(folded, Span(mark.span.end, end))


def _without_courtesy(document: Document, span: Span) -> Span:
    """Return the point without the thanks that end the speech."""
    parts = sentences(document.folded, span)
    while len(parts) > 1 and _weight(document, parts[-1]) < _COURTESY:
        parts.pop()
    return tidy(document.folded, Span(span.start, parts[-1].end)) if parts else span


def _single(folded: str, run: Run) -> bool:
    """Return whether the points before the last are one sentence each, in one paragraph."""
    pairs = list(zip(run.marks, run.marks[1:], strict=False))
    return all(
        a.statement == b.statement and len(sentences(folded, Span(a.span.end, b.span.start))) == 1
        for a, b in pairs
    )


def _prose(
    document: Document, statements: Sequence[Statement], listed: Sequence[_Listed]
) -> Iterator[Candidate]:
    """Yield what the sentences outside of lists and their lead-ins propose."""
    taken = [Span(one.lead.start, one.items[-1][1].end) for one in listed if one.items]
    for statement in statements:
        early = max(
            (area.start for area in taken if _within(area.start, statement.span)), default=0
        )
        held: list[Candidate] = []
        before = ""
        for span in sentences(document.folded, statement.span):
            if any(span.start < area.end and area.start < span.end for area in taken):
                continue
            enough = ENOUGH + (_BEFORE_LIST if span.end <= early else 0.0)
            found = candidates(document.folded, span, _language(document), before)
            if not (found and found[0].rule == ANNOUNCED and _short_lead(span, found[0])):
                yield from held
            held = [one for one in found if one.score >= enough]
            before = document.folded[span.start : span.end]
        yield from held


def _within(offset: int, span: Span) -> bool:
    return span.start <= offset < span.end


def _short_lead(sentence: Span, first: Candidate) -> bool:
    """Return whether the sentence before must be the lead-in of a list that opens this one."""
    return first.span.start - sentence.start < 12


def _once(document: Document, points: Iterable[Point]) -> list[Point]:
    """Return the points without those that say again what a fuller one says."""
    kept: list[Point] = []
    seen: dict[str, int] = {}
    for point in points:
        words = _words(document.folded[point.span.start : point.span.end])
        grams = {words[at : at + 8] for at in range(max(1, len(words) - 7))}
        other = next((seen[gram] for gram in grams if gram in seen), None)
        if other is not None and (fuller := _fuller(document, kept[other], point)):
            kept[other] = fuller
            continue
        seen |= {gram: len(kept) for gram in grams}
        kept.append(point)
    return sorted(kept, key=lambda point: point.span)


def _words(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def _fuller(document: Document, one: Point, two: Point) -> Point | None:
    """Return the longer of two points when the shorter stands in it, else None."""
    short, long = sorted((one, two), key=lambda point: point.span.end - point.span.start)
    inside = _words(document.folded[long.span.start : long.span.end])
    words = _words(document.folded[short.span.start : short.span.end])
    return long if words and words in inside else None


def _announced(
    document: Document, statements: Sequence[Statement], listed: Sequence[_Listed]
) -> Count | None:
    bound = next((one.count for one in listed if one.count), None)
    if bound:
        return bound
    told = (
        count
        for statement in statements
        for count in counts(document.folded, statement.span)
        if count.telling
    )
    return next(told, None)
