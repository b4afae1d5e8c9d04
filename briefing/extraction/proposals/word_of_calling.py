"""What a word of calling right before a statement makes of its first sentence (建议，…)."""

import re
from functools import cache

from briefing.extraction.lexicons.vocabulary import any_of, terms
from briefing.extraction.proposals.prose import ENOUGH, Candidate, tidy
from briefing.extraction.proposals.weighed_speech import Speech
from briefing.reading.document import Span

_NEAR = 24  # characters before the statement in which the word must stand
_AGAINST = -1.0  # a clause that weighs less tells the past, or is thanks


def find_called(speech: Speech, sentence: Span) -> Candidate | None:
    """Return the sentence as a proposal when a word of calling leads to it, else None."""
    near = max(0, sentence.start - _NEAR)
    lead = _call_pattern(speech.language).search(speech.text, near, sentence.start)
    if not lead:
        return None
    heaviest = max(weight.score for _, weight in speech.clauses(sentence))
    if heaviest < _AGAINST:
        return None
    return Candidate(tidy(speech.text, sentence), max(heaviest, ENOUGH), lead["word"], firm=True)


@cache
def _call_pattern(language: str) -> re.Pattern[str]:
    """Return the pattern of a word of calling that ends right before a statement."""
    if language == "en":
        return re.compile(rf"\b(?P<word>{any_of(terms('english', 'propose'))}) that [“\"]?\Z")
    return re.compile(rf"(?P<word>{any_of(terms('verbs', 'propose'))})(?:道|说|称)?[，：]“?\Z")
