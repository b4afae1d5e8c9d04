"""Proposals that semicolons join into one sentence, and what a sentence proposes on the whole."""

import re
from collections.abc import Sequence

from briefing.extraction.lexicons.vocabulary import one_of
from briefing.extraction.proposals.announced import find_counts, weigh_lead_in
from briefing.extraction.proposals.prose import (
    ENOUGH,
    Candidate,
    find_first_clause,
    find_start,
    find_stated,
    tidy,
)
from briefing.extraction.proposals.weighed_speech import Clauses, Speech
from briefing.reading.document import Span

_FIGURES = 0.3  # what the figures of a point may weigh against it
_LEAD_END = re.compile(
    rf"(?:：|: |——|—|{one_of('around_proposals', 'namely')}，|"
    rf"就是(?={one_of('around_proposals', 'through')})|\b(?:which )?(?:includ(?:e[sd]?|ing)|"
    rf"compris(?:e[sd]?|ing)) (?=\w))"
)


def find_candidates(speech: Speech, sentence: Span, before: str = "") -> list[Candidate]:
    """Return what `sentence` proposes; `before` is the sentence before it, which may announce.

    Parts that semicolons join are a proposal each, when all of them propose or are announced.
    """
    parts = _split_parts(speech.text, speech.clauses(sentence))
    if len(parts) > 1 and (found := _find_joined(speech.text, parts, before)):
        return found
    each = [find_stated(speech, part) for part in parts]
    return [candidate for candidate in each if candidate]


def _split_parts(folded: str, weighed: Clauses) -> list[Clauses]:
    """Return the clauses, grouped by the semicolons between them."""
    groups: list[Clauses] = []
    start = 0
    for at, (span, _) in enumerate(weighed, 1):
        if folded[span.end - 1] in "；;" or at == len(weighed):
            groups.append(weighed[start:at])
            start = at
    return groups


def _find_joined(folded: str, parts: Sequence[Clauses], before: str) -> list[Candidate]:
    lead, first = _split_lead_in(folded, parts[0])
    items = [first, *parts[1:]]
    best = [max(weight.score for _, weight in item) for item in items]
    text = (before if lead.end - lead.start < 12 else "") + folded[lead.start : lead.end]
    announced = _is_announced(text, len(items), best, lead)
    if not (announced or _is_all_proposing(first, best)):
        return []
    spans = [Span(item[0][0].start, item[-1][0].end) for item in items]
    if not announced and not _is_parallel(folded, items):
        spans[0] = Span(find_start(folded, first), spans[0].end)
    rule = "； announced" if announced else "；"
    found = [
        Candidate(
            tidy(folded, _strip_and(folded, span)),
            max(score, ENOUGH),
            rule,
            "listed",
            True,
            announced,
        )
        for span, score in zip(spans, best, strict=True)
    ]
    return [one for one in found if any(map(str.isalnum, folded[slice(*one.span)]))]


def _strip_and(folded: str, span: Span) -> Span:
    """Return an English item without the word that joins the last one."""
    return Span(span.start + 4, span.end) if folded.startswith("and ", span.start) else span


def _is_all_proposing(first: Clauses, best: Sequence[float]) -> bool:
    """Return whether the parts propose: all but one of many, or most after a word of calling."""
    proposing = sum(score >= ENOUGH for score in best)
    if any("call" in weight.kinds for _, weight in first):
        return proposing * 2 >= len(best) and min(best) >= 0
    return proposing > 1 and proposing >= len(best) - (len(best) > 3)


def _is_announced(text: str, number: int, best: Sequence[float], lead: Span) -> bool:
    """Return whether the lead-in promises as many proposals, or promises them right before."""
    promise = weigh_lead_in(text)
    if any(count.number == number for count in find_counts(text, Span(0, len(text)))):
        return promise > 0 or (promise == 0 and sum(best) > 0)
    return promise > 0 and lead.end > lead.start and sum(best) >= -_FIGURES * len(best)


def _is_parallel(folded: str, items: Sequence[Clauses]) -> bool:
    """Return whether all parts propose in the same clause: the clauses before belong to them."""
    at = [find_first_clause(folded, item) for item in items]
    return at[0] > 0 and len(set(at)) == 1


def _split_lead_in(folded: str, part: Clauses) -> tuple[Span, Clauses]:
    """Return the lead-in of a joined list, empty where it has none, and the rest of the part."""
    whole = Span(part[0][0].start, part[-1][0].end)
    ends = [match.end() for match in _LEAD_END.finditer(folded, *whole)]
    if not ends or ends[-1] >= whole.end:
        return Span(whole.start, whole.start), part
    cut = ends[-1]
    rest = [
        (Span(max(span.start, cut), span.end), weight) for span, weight in part if span.end > cut
    ]
    return Span(whole.start, cut), rest
