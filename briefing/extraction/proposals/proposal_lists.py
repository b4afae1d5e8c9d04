"""Which lists hold proposals, and how far their points reach."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.extraction.proposals.announced import Count, choose_count, find_counts, weigh_lead_in
from briefing.extraction.proposals.marked_lists import Mark, Run, find_lists, is_inside
from briefing.extraction.proposals.prose import ENOUGH, tidy
from briefing.extraction.proposals.weighed_speech import Speech
from briefing.extraction.text.spans import has_words
from briefing.reading.document import Span

_SLOGAN = re.compile(r"“[^“”]{2,8}”[\s，：]*")
_LEAD = 800  # characters before a list that may lead to it
_BRIEF = 12  # characters of a lead-in that the sentence before must explain
_FAR = 2  # times the sentences of the longest point before: the last may have as many
_COURTESY = -1.5  # a point or sentence below is thanks or good wishes


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of proposals: all it takes up with its lead-in, its items, the number announced."""

    whole: Span
    items: tuple[tuple[Mark, Span], ...]
    count: Count | None


def find_proposal_lists(speech: Speech) -> list[Listed]:
    """Return the topmost lists of proposals, in document order."""
    found: list[Listed] = []
    outer, nested = None, set[str]()
    for run in find_lists(speech):
        if outer and is_inside(speech.text, run, outer, nested):
            nested.add(run.first.family)
        elif one := accept_list(speech, run):
            found.append(one)
            outer, nested = run, set()
    return found


def accept_list(speech: Speech, run: Run) -> Listed | None:
    """Return `run` as a list of proposals, or None when it holds facts, risks or agenda items."""
    lead = _find_lead_in(speech, run.first)
    longest = _count_longest(speech, run)
    spans = [_cut_item(speech, run, n, longest) for n in range(len(run.marks))]
    items = [
        (mark, span)
        for mark, span in zip(run.marks, spans, strict=True)
        if has_words(speech.text, span)
    ]
    weights = [_weigh_item(speech, _skip_slogan(speech.text, span)) for _, span in items]
    if not _is_of_proposals(speech.words(lead), run, weights):
        return None
    kept = tuple(
        (mark, _strip_courtesy(speech, span))
        for (mark, span), weight in zip(items, weights, strict=True)
        if weight > _COURTESY
    )
    if not kept:
        return None
    start = lead.start if _is_only_lead_in(speech, lead) else run.first.span.start
    whole = Span(start, _find_end(speech, run, kept[-1][1].end))
    return Listed(whole, kept, choose_count(find_counts(speech.text, lead), len(kept)))


def _is_only_lead_in(speech: Speech, lead: Span) -> bool:
    """Return whether the words before a list only lead to it: they promise points, or are open."""
    text = speech.words(lead).rstrip()
    promises = weigh_lead_in(text) != 0 and not speech.english
    return not text.endswith(("。", ".")) or promises or bool(find_counts(speech.text, lead))


def _is_of_proposals(lead: str, run: Run, weights: Sequence[float]) -> bool:
    """Return whether a list holds proposals, by its lead-in, its notation and its points."""
    if not weights:
        return False
    mean = sum(max(-1.5, min(1.5, weight)) for weight in weights) / len(weights)
    promise = weigh_lead_in(lead)
    if promise > 0 and run.first.notation.trust >= 0.5:
        return mean > -1.2
    if promise < 0:
        return mean >= 0.8
    return run.first.notation.trust + mean >= ENOUGH


def _skip_slogan(folded: str, span: Span) -> Span:
    """Return what follows the short quotation that opens a point."""
    slogan = _SLOGAN.match(folded, *span)
    return Span(slogan.end(), span.end) if slogan else span


def _weigh_item(speech: Speech, span: Span) -> float:
    """Return the weight of the heaviest clause in the first two sentences of an item."""
    return max(
        (
            weight.score
            for sentence in speech.first_sentences(span, 2)
            for _, weight in speech.clauses(sentence)
        ),
        default=0.0,
    )


def _find_lead_in(speech: Speech, first: Mark) -> Span:
    """Return the words that lead to a list: its sentence so far, and the sentence before."""
    statements = speech.statements
    start = max(statements[first.statement].span.start, first.span.start - _LEAD)
    before = speech.sentences(Span(start, first.span.start))
    if not before and first.statement > 0:
        start, end = statements[first.statement - 1].span
        before = speech.sentences(Span(max(start, end - _LEAD), end))
    if not before:
        return Span(first.span.start, first.span.start)
    short = before[-1].end - before[-1].start < _BRIEF and len(before) > 1
    short = short and not find_counts(
        speech.text, before[-1]
    )  # 三件事要先做： needs no sentence before it
    return Span(before[-2 if short else -1].start, before[-1].end)


def _cut_item(speech: Speech, run: Run, n: int, longest: int) -> Span:
    """Return the point after mark `n`; the points before the last have up to `longest` sentences.

    In one paragraph what goes on long after the last point is no part of it.
    """
    mark = run.marks[n]
    end = speech.statements[mark.statement].span.end
    if n + 1 < len(run.marks) and run.marks[n + 1].statement == mark.statement:
        end = run.marks[n + 1].span.start
    elif n + 1 == len(run.marks) and not mark.opens_line and longest:
        most = longest * _FAR if longest > 1 else 1
        told = speech.first_sentences(Span(mark.span.end, end), most + 1)
        end = told[longest - 1].end if len(told) > most else end
    return tidy(speech.text, Span(mark.span.end, end))


def _strip_courtesy(speech: Speech, span: Span) -> Span:
    """Return the point without the thanks that end the speech."""
    parts = list(speech.sentences(span))
    while len(parts) > 1 and _weigh_item(speech, parts[-1]) < _COURTESY:
        parts.pop()
    return tidy(speech.text, Span(span.start, parts[-1].end)) if parts else span


def _count_longest(speech: Speech, run: Run) -> int:
    """Return the most sentences in a point before the last, 0 where they are in paragraphs."""
    pairs = list(pairwise(run.marks))
    if any(a.statement != b.statement for a, b in pairs):
        return 0
    return max(len(speech.sentences(Span(a.span.end, b.span.start))) for a, b in pairs)


def _find_end(speech: Speech, run: Run, end: int) -> int:
    """Return where a list ends: below its last point if there are paragraphs below each point."""
    pairs = zip(run.marks, run.marks[1:], strict=False)
    below = min(b.statement - a.statement - 1 for a, b in pairs)
    last = min(run.last.statement + below, len(speech.statements) - 1)
    return speech.statements[last].span.end if below > 0 else end
