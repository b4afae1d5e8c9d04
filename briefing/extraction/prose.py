"""Proposals in prose: the sentence, or the clause of it, that says what should or will be done."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from briefing.extraction.announced import counts, leaning
from briefing.extraction.cues import Weight, weigh
from briefing.extraction.lexicons import words
from briefing.extraction.sentences import clauses
from briefing.reading.document import Span
from briefing.record import ProposalKind

ENOUGH = 1.0

_ATTRIBUTION = re.compile(
    r"(?:(?:他|她|其)?(?:还|又|亦|也|则|同时|并|故)?(?:认为|表示|指出|强调|觉得|坦言|提到|谈到|透露|介绍|提醒|相信|说)(?:道|称|说)?[，：,:]?(?!要)"
    r"|(?:此外|另外|同时|与此同时|因此|所以|总之|其次|最后|一是|二是|三是|第[一二三四五]|因而|为此)[，、,])"
)
_SAID = re.compile(
    r",[”\"]? (?:(?:he|she|they|it|(?:Mr|Ms|Mrs|Dr)\. \w+|[A-Z]\w+) )?(?:also )?"
    r"(?:said|added|noted|stressed|says|explained|concluded|continued|stated|told)\b[^,;]{0,40}[.]?$"
)
_SAYS = re.compile(
    r"(?:[^,;]{0,60}? )?(?:said|says|added|noted|stressed|stated|explained|believes?|argued|told \w+) that "
)
_LEAD_END = re.compile(r"(?:：|——|—|(?:包括|即|分别是|具体是|如下)，|就是(?=通过|从|以|在))")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that proposes, with its weight and the cue that says so."""

    span: Span
    score: float
    rule: str
    kind: ProposalKind = "stated"
    firm: bool = False


def candidates(folded: str, sentence: Span, language: str, before: str = "") -> list[Candidate]:
    """Return what `sentence` proposes; `before` is the sentence before it, which may announce.

    The parts that semicolons join are proposals each, when every one proposes or they are announced.
    """
    parts = _parts(folded, weigh(folded, sentence, language))
    if len(parts) > 1 and (found := _joined(folded, parts, before)):
        return found
    found = [_stated(folded, part, language) for part in parts]
    return [candidate for candidate in found if candidate]


_Clauses = Sequence[tuple[Span, Weight]]


def _parts(folded: str, weighed: _Clauses) -> list[_Clauses]:
    """Return the clauses, grouped by the semicolons between them."""
    groups: list[list[tuple[Span, Weight]]] = [[]]
    for part in weighed:
        groups[-1].append(part)
        if folded[part[0].end - 1] in "；;":
            groups.append([])
    return [group for group in groups if group]


def _joined(folded: str, parts: Sequence[_Clauses], before: str) -> list[Candidate]:
    lead, first = _without_lead(folded, parts[0])
    text = before + folded[lead.start : lead.end]
    announced = any(count.number == len(parts) for count in counts(text, Span(0, len(text))))
    items = [first, *parts[1:]]
    best = [max(weight.score for _, weight in item) for item in items]
    proposing = sum(score >= ENOUGH for score in best)
    promised = lead.end > lead.start and leaning(text) > 0
    if not (
        proposing == len(items)
        or (announced and leaning(text) >= 0)
        or (promised and sum(best) >= 0)
        or (proposing >= 2 and proposing >= len(items) - 1)
    ):
        return []
    rule = "；" + (" announced" if announced or promised else "")
    spans = [Span(item[0][0].start, item[-1][0].end) for item in items]
    if not (announced or promised):
        spans[0] = Span(_start(folded, first), spans[0].end)
    return [
        Candidate(tidy(folded, span), max(score, ENOUGH), rule, "listed", True)
        for span, score in zip(spans, best, strict=True)
    ]


def _without_lead(folded: str, clauses_: _Clauses) -> tuple[Span, _Clauses]:
    """Return the lead-in of a joined list, empty where it has none, and the first part without it."""
    whole = Span(clauses_[0][0].start, clauses_[-1][0].end)
    ends = [match.end() for match in _LEAD_END.finditer(folded, *whole)]
    if not ends or ends[-1] >= whole.end:
        return Span(whole.start, whole.start), clauses_
    cut = ends[-1]
    rest = [
        (Span(max(span.start, cut), span.end), weight)
        for span, weight in clauses_
        if span.end > cut
    ]
    return Span(whole.start, cut), rest


def _stated(folded: str, part: _Clauses, language: str) -> Candidate | None:
    at = _first(folded, part)
    if at is None:
        return None
    best = max((weight for _, weight in part[at:]), key=lambda weight: weight.score)
    start = _start(folded, part) if language != "en" else _start_english(folded, part)
    span = tidy(folded, Span(start, part[-1][0].end))
    if language == "en" and (said := _SAID.search(folded, *span)):
        span = Span(span.start, said.start())
    return Candidate(span, best.score, best.cue, firm=best.firm)


def _first(folded: str, part: _Clauses) -> int | None:
    """Return the number of the first clause that proposes."""
    for at, (_, weight) in enumerate(part):
        if weight.score >= ENOUGH and (weight.firm or at == 0 or _soft_here(folded, part, at)):
            return at
    return None


def _soft_here(folded: str, part: _Clauses, at: int) -> bool:
    """Return whether a bare verb phrase may open the proposal here: not after somebody's doings."""
    weight = part[at][1]
    return weight.score >= 1.2 or all(_leads_to(folded, span) for span, _ in part[:at])


def _leads_to(folded: str, clause: Span) -> bool:
    text = folded[clause.start : clause.end].lstrip("“")
    return text.startswith(_adjuncts()) or len(text) <= 6


@cache
def _adjuncts() -> tuple[str, ...]:
    return tuple(words("action_words", "adjunct"))


def _start(folded: str, part: _Clauses) -> int:
    """Return where the proposal of `part` begins: adjuncts and purposes before the clause belong to it."""
    at = _first(folded, part) or 0
    while at > 0 and (_leads_to(folded, part[at - 1][0]) or "act" in part[at - 1][1].kinds):
        at -= 1
    clause = part[at][0]
    said = _ATTRIBUTION.match(folded, *clause)
    if said and said.end() < clause.end:
        return said.end()
    if said and at + 1 < len(part):
        return part[at + 1][0].start
    return clause.start


def _start_english(folded: str, part: _Clauses) -> int:
    whole = Span(part[0][0].start, part[-1][0].end)
    said = _SAYS.match(folded, *whole)
    return said.end() if said else whole.start


def tidy(folded: str, span: Span) -> Span:
    """Return `span` without outer blanks, a joining mark at its end or an unmatched quotation mark."""
    start, end = span
    while start < end and (folded[start].isspace() or folded[start] in "，；：、,;:"):
        start += 1
    while end > start and (folded[end - 1].isspace() or folded[end - 1] in "，；、,;：—"):
        end -= 1
    text = folded[start:end]
    if text.startswith("“") and "”" not in text:
        start += 1
    if text.endswith("”") and "“" not in text:
        end -= 1
    return Span(start, end)
