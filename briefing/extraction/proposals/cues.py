"""The cues for and against a proposal, weighted, and what they make a clause weigh."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from briefing.chinese.han import fill_in_han
from briefing.extraction.lexicons import table
from briefing.extraction.lexicons.vocabulary import terms
from briefing.extraction.text.sentences import clauses
from briefing.facts import Row
from briefing.reading.document import Span

_HEEDED = frozenset({"question", "law", "saying", "habit"})  # even by words of calling or duty
SOFT = frozenset({"act", "will", "may", "stance", "subject", "time", "manner"})


@dataclass(frozen=True, slots=True)
class Cue:
    """One row of the lexicon; `start` cues must open the clause, `sentence` cues weigh on all."""

    name: str
    pattern: re.Pattern[str]
    weight: float
    kind: str
    scope: str


@dataclass(frozen=True, slots=True)
class Weight:
    """How far a clause proposes: from 1.0 on it does; `cue` is the strongest word for it."""

    score: float
    cue: str
    kinds: frozenset[str]

    @property
    def firm(self) -> bool:
        """Whether a word of calling or duty is there, not only a verb or a future."""
        return bool(self.kinds - SOFT)


_NOTHING = Weight(0.0, "", frozenset())


@cache
def cues(language: str) -> tuple[Cue, ...]:
    """Return the cues of `zh` or `en`."""
    rows = [row for row in table("proposal_cues") if row["language"] == language]
    return tuple(
        Cue(row["cue"], _make_pattern(row), float(row["weight"]), row["kind"], row["scope"])
        for row in rows
    )


@cache
def _select_cues(language: str, *scopes: str) -> tuple[Cue, ...]:
    return tuple(cue for cue in cues(language) if cue.scope in scopes)


def _make_pattern(row: Row) -> re.Pattern[str]:
    cue = fill_in_han(row["cue"])
    for kind in ("act", "do", "adverb", "outcome", "body"):
        cue = cue.replace(f"{{{kind}}}", _any_word(kind))
    before = f"(?<![{row['before']}])" if row["before"] else ""
    after = f"(?![{row['after']}])" if row["after"] else ""
    return re.compile(f"{before}(?:{cue}){after}")


@cache
def _any_word(kind: str) -> str:
    return "(?:" + "|".join(sorted(terms("action_words", kind), key=len, reverse=True)) + ")"


def weigh(folded: str, sentence: Span, language: str) -> list[tuple[Span, Weight]]:
    """Return the clauses of `sentence` with their weights."""
    whole = folded[sentence.start : sentence.end]
    on_all = _keep_heaviest(
        (cue, found)
        for cue in _select_cues(language, "sentence")
        if (found := cue.pattern.search(whole))
    )
    parts = clauses(folded, sentence)
    return [
        (part, _weigh_clause(folded[part.start : part.end], language, on_all)) for part in parts
    ]


def is_set_in_past(sentence: str, language: str) -> bool:
    """Return whether a sentence is set in the past as a whole (去年…, 自2014年…)."""
    return any(
        cue.pattern.search(sentence)
        for cue in _select_cues(language, "sentence")
        if cue.kind == "past"
    )


_Found = dict[str, tuple[float, str]]


def _keep_heaviest(found: Iterable[tuple[Cue, re.Match[str]]]) -> _Found:
    """Return the heaviest cue of each kind."""
    best: _Found = {}
    for cue, match in found:
        if abs(cue.weight) > abs(best.get(cue.kind, (0.0, ""))[0]):
            best[cue.kind] = (cue.weight, match.group())
    return best


@lru_cache(maxsize=2048)
def _find_cues(clause: str, language: str) -> _Found:
    """Return the heaviest cue of each kind in one clause; short clauses come again and again."""
    bare = clause.lstrip("“‘\"' ")
    return _keep_heaviest(
        (cue, found)
        for cue in _select_cues(language, "start", "clause")
        if (
            found := cue.pattern.match(bare) if cue.scope == "start" else cue.pattern.search(clause)
        )
    )


def _weigh_clause(clause: str, language: str, on_all: _Found) -> Weight:
    here = _find_cues(clause, language)
    if not here and not on_all:
        return _NOTHING
    pro = {kind: hit for kind, hit in here.items() if hit[0] > 0}
    firm = bool(pro.keys() - SOFT)
    against = sum(
        max(_weigh_against(here, kind, firm), _weigh_sentence_cue(on_all, kind, firm), 0.0)
        for kind in here.keys() | on_all.keys()
    )
    score = sum(weight for weight, _ in pro.values()) - against
    cue = max(pro.values(), default=(0.0, ""))[1]
    return Weight(score, cue, frozenset(pro))


def _weigh_against(here: _Found, kind: str, firm: bool) -> float:
    """Return what a cue in the clause takes off: half of it where the clause is firm."""
    halved = firm and kind not in _HEEDED
    return -here.get(kind, (0.0,))[0] * (0.5 if halved else 1.0)


def _weigh_sentence_cue(on_all: _Found, kind: str, firm: bool) -> float:
    """Return what a cue elsewhere in the sentence takes off: a firm clause heeds few of them."""
    return 0.0 if firm and kind not in _HEEDED else -on_all.get(kind, (0.0,))[0]
