"""Roles by evidence: who, under a label, leads the talk rather than take part in it."""

import re
from collections import defaultdict
from dataclasses import replace
from functools import cache

from briefing.extraction.page import Claim
from briefing.extraction.vocabulary import any_of, terms
from briefing.reading.document import Document

_ASKS = re.compile(r"[？?][”\"]?$")
_LONG = 400  # characters in a turn; whoever asks and thanks says less
_SHARE = 0.75  # of a person's turns that must lead, for the person to be a moderator


@cache
def _hosting() -> re.Pattern[str]:
    english = (
        r"\b(?:next question|our next|go to|turn (?:it )?over|please welcome|welcome to|"
        r"thank you all|last question|"
        r"your question|open it up|let me (?:turn|introduce)|over to you)\b"
    )
    return re.compile(f"{any_of(terms('stops', 'hosting'))}|{english}", re.IGNORECASE)


def led(document: Document, claims: list[Claim]) -> list[Claim]:
    """Return the claims with those who only ask and introduce under their labels as moderators."""
    turns: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.who and claim.head and claim.role == "speaker":
            turns[_name(document, claim)].append(claim)
    chairs = {_name(document, claim) for claim in claims if claim.role in ("chair", "moderator")}
    leaders = {
        name
        for name, said in turns.items()
        if _leads(document, said, len(turns)) or (name in chairs and _hosts(document, said))
    }
    speakers = set(turns) - leaders
    return [_with_role(claim, _name(document, claim), leaders, speakers) for claim in claims]


def _name(document: Document, claim: Claim) -> str:
    return document.folded[slice(*claim.who.name)].replace(" ", "") if claim.who else ""


def _leads(document: Document, said: list[Claim], people: int) -> bool:
    if people < 2:
        return False
    leading = sum(_is_leading(document, claim) for claim in said)
    return leading >= _SHARE * len(said)


def _hosts(document: Document, said: list[Claim]) -> bool:
    """Return whether one who is said to chair asks or introduces in half of the turns."""
    return 2 * sum(_is_leading(document, claim) for claim in said) >= len(said)


def _is_leading(document: Document, claim: Claim) -> bool:
    words = "".join(document.folded[slice(*span)] for span in claim.statements)
    if not words or len(words) > _LONG:
        return False
    asks = bool(_ASKS.search(words))
    return (
        asks
        if len(words) > 120 and not _hosting().search(words)
        else asks or bool(_hosting().search(words))
    )


def _with_role(claim: Claim, name: str, leaders: set[str], speakers: set[str]) -> Claim:
    """Return the claim as a moderator's, or as no moderator's when the person gives a speech."""
    if name in leaders and claim.role != "moderator":
        return replace(claim, role="moderator", rule=f"{claim.rule}; every turn asks or introduces")
    if name in speakers and claim.role == "moderator" and not claim.head:
        return replace(claim, role="attendee")
    return claim
