"""Proposals in prose: the sentence, or the clause of it, that says what should or will be done."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from briefing.extraction.lexicons.vocabulary import one_of, terms
from briefing.extraction.proposals.cues import Weight
from briefing.extraction.proposals.weighed_speech import Clauses, Speech
from briefing.extraction.text.spans import trim
from briefing.reading.document import Span
from briefing.record import ProposalKind

ENOUGH = 1.0
_CLEAR = 1.2  # what a bare verb phrase needs after a clause that tells of somebody's doings
_PAST = 0.7  # a clause that weighs this much against a proposal tells the past or figures
_BRIEF = 7
_BACKGROUND = -1.0  # a clause that weighs less tells the past: only a fragment needs it
_COURTESY = -2.5  # a clause that weighs less is thanks
_SHORTEST = 14
_LEADING, _TRAILING = "，；：、,;:", "，、,;：；—"  # marks that join a passage to others
_SHORT = 22  # characters; a shorter proposal takes the clause before it along

_ATTRIBUTION = re.compile(
    rf"(?:{one_of('around_proposals', 'who')}?{one_of('around_proposals', 'also')}?"
    rf"{one_of('around_proposals', 'tells')}(?:道|称|说)?[，：]?|"
    rf"{one_of('around_proposals', 'joins')}[，、]|我的{one_of('around_proposals', 'opinion')}"
    rf"[^，。；：是]{{0,8}}是?[：，])"
)
_SAYS = re.compile(
    r"(?:and |also |while |further )*(?:adding|noting|saying|stressing|stating|arguing|explaining|"
    r"insisting|emphasi[sz]ing|underlining|underscoring|reiterating|suggesting) that "
    r"|(?:[^,;]{0,60}? )?(?:said|says|added|noted|stressed|stated|explained|believes?|argued"
    r"|told \w+) that "
)
_AND_CALLED = re.compile(  # his country had paid, and urged others to follow
    r",? (?:and|but) (?:also |then |further |therefore |\w+ly )?"
    r"(?=(?:urge[ds]|call(?:ed|s) (?:for|on|upon)|recommend(?:ed|s)|suggest(?:ed|s)|propose[ds]|"
    r"invited|encouraged|appealed|pledged|vowed|promised|demanded|advocated)\b)"
)
_SAID_BEHIND = re.compile(
    r",[”\"]? (?:(?:he|she|they|it|(?:Mr|Ms|Mrs|Dr)\. \w+|[A-Z]\w+) )?(?:also )?"
    r"(?:said|added|noted|stressed|says|explained|concluded|continued|stated|told|urged|argued|insisted"
    r"|suggested|proposed|warned|declared|asked)\b"
    r"(?![^,;]*\b(?:should|must|needs?|will|would|ought|had)\b)[^,;]{0,40}[.]?$"
    r"|, (?:adding|noting|saying|stressing|explaining|warning|recalling|citing|pointing out)\b.*$"
)


_SAID = {"zh": re.compile("(?!)"), "en": _SAID_BEHIND}  # in Chinese it stands before
_SAYS_SOMETHING: dict[str, Callable[[str], bool]] = {  # four characters, three words
    "zh": lambda text: sum(map(str.isalnum, text)) >= 4,
    "en": lambda text: text.count(" ") >= 2,
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that proposes, with its weight and the cue that says so.

    `firm` where a word of calling or duty says so, `announced` where the lead-in of a list does.
    """

    span: Span
    score: float
    rule: str
    kind: ProposalKind = "stated"
    firm: bool = False
    announced: bool = False


def find_stated(speech: Speech, part: Clauses) -> Candidate | None:
    """Return what the clauses of a sentence propose, or None: from the clause that proposes on."""
    folded = speech.text
    at = _find_first(folded, part, speech.language)
    if at is None:
        return None
    best = max((weight for _, weight in part[at:]), key=lambda weight: weight.score)
    start = _START[speech.language](speech, part)
    span = tidy(folded, Span(start, part[-1][0].end))
    if said := _SAID[speech.language].search(folded, *span):
        span = Span(span.start, said.start())
    if not _SAYS_SOMETHING[speech.language](speech.words(span)):
        return None
    return Candidate(span, best.score, best.cue, firm=best.firm or "will" in best.kinds)


def _find_first(folded: str, part: Clauses, language: str = "zh") -> int | None:
    """Return the number of the first clause that proposes.

    A bare verb phrase does so only where all clauses before it lead to it, since the sentence
    began or since it was told anew who speaks (但表示…).
    """
    leads = True
    for at, (span, weight) in enumerate(part):
        leads = leads or _ATTRIBUTION.match(folded, *span) is not None
        chained = "may" in weight.kinds and _is_chained(part, at)
        clear = weight.firm or weight.score >= _CLEAR or language == "en" or chained
        if weight.score >= ENOUGH and (clear or leads):
            return at
        leads = leads and _is_leading(folded, span)
    return None


def _is_chained(part: Clauses, at: int) -> bool:
    """Return whether the two clauses after number `at` propose too: 可以发挥…，服务…，打造…."""
    following = part[at + 1 : at + 3]
    return len(following) == 2 and all(weight.score >= ENOUGH for _, weight in following)


def find_first_clause(folded: str, part: Clauses) -> int:
    """Return the number of the first clause that proposes, 0 where none does."""
    return _find_first(folded, part) or 0


def find_start(folded: str, part: Clauses) -> int:
    """Return where the proposal of `part` begins.

    Adjuncts and purposes before the clause that proposes belong to it, and where it is too short
    to be understood alone, the clause before it.
    """
    at = find_first_clause(folded, part)
    while at > 0 and _is_part_of_next(folded, part[at - 1], part[at]):
        at -= 1
    start = _skip_attribution(folded, part, at)
    while at > 0 and part[at - 1][1].score > _weight_left_out(part[-1][0].end - start):
        at -= 1
        start = _skip_attribution(folded, part, at)
    return start


def _weight_left_out(length: int) -> float:
    """Return the weight at or below which the clause before a proposal of `length` is left out."""
    if length >= _SHORT:
        return math.inf
    return _BACKGROUND if length >= _SHORTEST else _COURTESY


def find_head(folded: str, part: Clauses) -> int:
    """Return where the clause that proposes begins, with its adjuncts, but without background."""
    at = find_first_clause(folded, part)
    while at > 0 and _is_leading(folded, part[at - 1][0]):
        at -= 1
    return _skip_attribution(folded, part, at)


def _is_part_of_next(
    folded: str, clause: tuple[Span, Weight], following: tuple[Span, Weight]
) -> bool:
    """Return whether a clause is the adjunct or the purpose of the one that follows."""
    span, weight = clause
    if "call" in following[1].kinds and span.end - span.start < _BRIEF:
        return False
    return weight.score > -_PAST and (_is_leading(folded, span) or "act" in weight.kinds)


def _skip_attribution(folded: str, part: Clauses, at: int) -> int:
    clause = part[at][0]
    said = _ATTRIBUTION.match(folded, *clause)
    if said and said.end() < clause.end:
        return said.end()
    if said and at + 1 < len(part):
        return part[at + 1][0].start
    return clause.start


def _is_leading(folded: str, clause: Span) -> bool:
    """Return whether a clause is an adjunct of the one after it."""
    text = folded[clause.start : clause.end].lstrip("“")
    return text.startswith(_adjuncts()) or len(text) <= 6


@cache
def _adjuncts() -> tuple[str, ...]:
    return tuple(terms("action_words", "adjunct"))


def _start_in_english(speech: Speech, part: Clauses) -> int:
    folded = speech.text
    whole = Span(part[0][0].start, part[-1][0].end)
    said = _SAYS.match(folded, *whole)
    start = said.end() if said else whole.start
    for called in _AND_CALLED.finditer(folded, start, whole.end):
        before = speech.clauses(Span(start, called.start())) if called.start() > start else []
        if all(weight.score < ENOUGH for _, weight in before):
            return called.end()
        break
    return start


def tidy(folded: str, span: Span) -> Span:
    """Return `span` without outer blanks, joining marks, or an unmatched quotation mark."""
    inner = trim(folded, span, _LEADING, _TRAILING)
    text = folded[inner.start : inner.end]
    opens, closes = text.startswith("“"), text.endswith("”")
    around = opens and closes and text.count("“") == 1
    left = opens and ("”" not in text or around)
    right = closes and ("“" not in text or around)
    return trim(folded, (inner.start + left, inner.end - right), _LEADING, _TRAILING)


def _start_in_chinese(speech: Speech, part: Clauses) -> int:
    return find_start(speech.text, part)


_START = {"zh": _start_in_chinese, "en": _start_in_english}
