"""The proposals of one speaker: the topmost lists, and what the prose around them proposes."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from briefing.chinese.marks import mark_at, marks_in
from briefing.extraction.model import Announcement, Point, Points, Statement
from briefing.extraction.proposals.announced import find_counts
from briefing.extraction.proposals.cues import is_set_in_past
from briefing.extraction.proposals.headlines import find_headline
from briefing.extraction.proposals.marked_lists import Mark
from briefing.extraction.proposals.proposal_lists import Listed, find_proposal_lists
from briefing.extraction.proposals.prose import ENOUGH, Candidate
from briefing.extraction.proposals.semicolons import find_candidates
from briefing.extraction.proposals.weighed_speech import Code, Speech
from briefing.extraction.proposals.word_of_calling import find_called
from briefing.reading.document import Document, Span

_BEFORE_LIST = 0.7  # what prose must weigh more in the paragraph that leads to a list
_LEAD_IN = 30  # characters; an English sentence that only leads to a list is no longer
_AFTER_PAST = 0.5  # what a bare verb phrase must weigh more after a sentence set in the past


def find_points(document: Document, statements: Sequence[Statement]) -> Points:
    """Return the proposals in the statements of one speaker, which are in document order.

    Spans are exact in `document.text`, hold no marker, cross no line end and do not overlap.
    """
    found = [_find_in_speech(speech) for speech in _split_by_language(document, statements)]
    if len(found) == 1:
        return found[0]
    points = sorted(chain.from_iterable(one.points for one in found), key=lambda one: one.span)
    announced = chain.from_iterable(one.announcements for one in found)
    return Points(tuple(points), tuple(sorted(announced, key=lambda one: one.at)))


def _split_by_language(document: Document, statements: Sequence[Statement]) -> Iterator[Speech]:
    """Yield what a person says in each language: as a rule there is one."""
    own: Code = "en" if document.language == "en" else "zh"
    spoken: dict[Code, list[Statement]] = defaultdict(list)
    for statement in statements:
        spoken[statement.language or own].append(statement)
    for language, said in spoken.items():
        yield Speech(document, tuple(_join_statements(document.folded, said)), language)


def _find_in_speech(speech: Speech) -> Points:
    document = speech.document
    found = find_proposal_lists(speech)
    points = [_make_listed_point(speech, item, span) for one in found for item, span in one.items]
    points += [_make_stated_point(speech, one) for one in _find_in_prose(speech, found)]
    points = _with_whole_cells(speech, points)
    kept = list(
        _drop_overlapping(_drop_repeated(document, sorted(points, key=lambda point: point.span)))
    )
    return Points(tuple(kept), tuple(_find_announcements(speech, found, kept)))


def _with_whole_cells(speech: Speech, points: list[Point]) -> list[Point]:
    """Return the points; a cell of a column of proposals is one, unless it holds a list."""
    for statement in speech.statements:
        span = statement.span
        inside = [p for p in points if span.start <= p.span.start < span.end]
        if not statement.proposes or any(p.kind != "stated" for p in inside):
            continue
        marker, words = _parted(speech, span)
        if inside and words in [p.span for p in inside]:
            continue
        points = [p for p in points if p not in inside]
        points.append(Point(words, find_headline(speech, words), "listed", "column", marker))
    return points


def _join_statements(folded: str, statements: Sequence[Statement]) -> list[Statement]:
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


def _make_listed_point(speech: Speech, mark: Mark, span: Span) -> Point:
    return Point(
        span=span,
        headline=find_headline(speech, span),
        kind=mark.notation.kind,
        rule=mark.notation.name,
        marker=_marker(speech, mark.span),
    )


def _marker(speech: Speech, span: Span) -> str:
    """Return a mark as printed, without what joins it to its point."""
    marker = speech.document.slice(span).strip(" \t\u3000，、：:,.")
    return marker.removeprefix("and ").removeprefix("or ")


def _make_stated_point(speech: Speech, found: Candidate) -> Point:
    marker, span = _parted(speech, found.span)
    return Point(
        span=span,
        headline=find_headline(speech, span),
        kind=found.kind,
        rule=f"{found.rule} {found.score:.1f}",
        marker=marker,
    )


def _parted(speech: Speech, span: Span) -> tuple[str, Span]:
    """Return the mark of a list that leads a lone point, and the words behind it."""
    text = speech.document.folded[span.start : span.end]
    mark = mark_at(text)
    if mark is None or mark.notation.sort != "sign" or mark.end == len(text):
        return "", span
    family = mark.notation.family
    if any(one.notation.family == family for one in marks_in(text[mark.end :])):
        return "", span  # a list within the words: 一、修桥；二、修路
    start = span.start + mark.end
    return _marker(speech, Span(span.start, start)), Span(start, span.end)


def _find_in_prose(speech: Speech, lists: Sequence[Listed]) -> Iterator[Candidate]:
    """Yield what the sentences outside of lists and their lead-ins propose."""
    taken = sorted(one.whole for one in lists)
    for statement in speech.statements:
        early = _find_last_start(taken, statement.span)
        held: list[Candidate] = []
        before, past = "", False
        for span in speech.sentences(statement.span):
            if _is_met(taken, span):
                continue
            found = _find_in_sentence(speech, span, statement, before)
            if not (found and found[0].announced and _is_short_lead(span, found[0])):
                yield from held
            lead = span.end <= early
            firm = speech.english and span.end - span.start > _LEAD_IN
            held = [
                one
                for one in found
                if _is_heavy_enough(one, lead and not (firm and one.firm), past=past)
            ]
            before = speech.words(span)
            past = not held and is_set_in_past(before, speech.language)
        yield from held


def _find_in_sentence(
    speech: Speech, span: Span, statement: Statement, before: str
) -> list[Candidate]:
    """Return what one sentence proposes; a word of calling may lead to a statement."""
    opens = span.start <= statement.span.start + 1
    found = find_candidates(speech, span, before)
    joined = len(found) > 1 and all(one.kind == "listed" for one in found)
    if opens and not joined and (whole := find_called(speech, span)):
        return [whole]
    return found


def _is_heavy_enough(one: Candidate, lead: bool, *, past: bool) -> bool:
    """Return whether a candidate stands before a list, or after a sentence set in the past."""
    soft = past and not one.firm
    return one.score >= ENOUGH + (_BEFORE_LIST if lead else 0.0) + (_AFTER_PAST if soft else 0.0)


def _is_met(taken: Sequence[Span], span: Span) -> bool:
    """Return whether `span` meets one of the sorted spans."""
    at = bisect_right(taken, (span.end - 1, span.end)) - 1
    return at >= 0 and taken[at].end > span.start


def _find_last_start(taken: Sequence[Span], span: Span) -> int:
    """Return the last start of a span of `taken` inside `span`, 0 where none starts there."""
    at = bisect_right(taken, (span.end - 1, span.end)) - 1
    return taken[at].start if at >= 0 and taken[at].start >= span.start else 0


def _is_short_lead(sentence: Span, first: Candidate) -> bool:
    """Return whether the sentence before must be the lead-in of a list that opens this one."""
    return first.span.start - sentence.start < 12


def _drop_overlapping(points: Iterable[Point]) -> Iterator[Point]:
    """Yield the points without those that begin inside the one before, which holds their words."""
    end = 0
    for point in points:
        if point.span.start >= end:
            end = point.span.end
            yield point


def _drop_repeated(document: Document, points: Iterable[Point]) -> list[Point]:
    """Return the points without those that say again what a fuller one says."""
    kept: list[Point] = []
    seen: dict[str, int] = {}
    for point in points:
        words = _strip_marks(document.folded[point.span.start : point.span.end])
        grams = {words[at : at + 8] for at in range(max(1, len(words) - 7))}
        other = next((seen[gram] for gram in grams if gram in seen), None)
        if other is not None and (fuller := _choose_fuller(document, kept[other], point)):
            kept[other] = fuller
            continue
        seen |= {gram: len(kept) for gram in grams}
        kept.append(point)
    return sorted(kept, key=lambda point: point.span)


def _strip_marks(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def _choose_fuller(document: Document, one: Point, two: Point) -> Point | None:
    """Return the longer of two points when the shorter stands in it, else None."""
    short, long = sorted((one, two), key=lambda point: point.span.end - point.span.start)
    inside = _strip_marks(document.folded[long.span.start : long.span.end])
    words = _strip_marks(document.folded[short.span.start : short.span.end])
    return long if words and words in inside else None


def _find_announcements(
    speech: Speech, lists: Sequence[Listed], points: Sequence[Point]
) -> Iterator[Announcement]:
    """Yield what is announced before each list, and what is promised where no list follows."""
    bound = {one.count.at: len(one.items) for one in lists if one.count}
    taken = sorted(one.whole for one in lists)
    loose = [point.span.start for point in points if not point.marker]
    for statement in speech.statements:
        for count in find_counts(speech.text, statement.span):
            if count.at in bound:
                yield Announcement(count.number, count.at, bound[count.at])
            elif count.telling and not _is_met(taken, Span(count.at, count.at + 1)):
                after = len(loose) - bisect_right(loose, count.at)
                yield Announcement(count.number, count.at, after)
