"""Roles by evidence: who, under a label, leads the talk rather than take part in it."""

import re
from collections import defaultdict
from dataclasses import replace
from functools import cache

from briefing.extraction.attribution.join_mentions import surname_of
from briefing.extraction.attribution.layout_contract import Claim
from briefing.extraction.labels.nobody import only_asks, only_asks_in_english
from briefing.extraction.lexicons.vocabulary import any_of, one_of, terms
from briefing.reading.document import Document

_ASKS = re.compile(r"[？?][”\"]?$")
_STOPS = re.compile(r"。|[.](?=\s)")
_OPENING = 60  # characters; one who is said to lead a part and says no more only opens it
_TO_ALL = re.compile(one_of("reporting", "everybody"))
_BRIEF = 25  # characters; one who only asks says less
_LONG = 400  # characters in a turn; whoever asks and thanks says less
_CLOSING = 120  # characters at the end of a turn, in which the next one is called on
_SHARE = 0.75  # of a person's turns that must lead, for the person to be a moderator


@cache
def _words_of_hosting() -> re.Pattern[str]:
    english = (
        r"\b(?:next question|our next|go to|turn (?:it )?over|please welcome|welcome to|"
        r"thank you all|last question|"
        r"your question|open it up|let me (?:turn|introduce)|over to you)\b"
    )
    return re.compile(f"{any_of(terms('stops', 'hosting'))}|{english}", re.IGNORECASE)


def _join_turns(document: Document, claims: list[Claim]) -> list[Claim]:
    """Return the turns under labels; what one says under several labels in a row is one turn."""
    found: list[Claim] = []
    for claim in claims:
        if not (claim.head and claim.role == "speaker"):
            continue
        last = found[-1] if found else None
        if (
            last
            and claim.who
            and last.statements
            and claim.statements
            and _name(document, last) == _name(document, claim)
        ):
            found[-1] = replace(last, statements=last.statements + claim.statements)
        else:
            found.append(claim)
    return found


def mark_leaders(document: Document, claims: list[Claim]) -> list[Claim]:
    """Return the claims with those who only ask and introduce under their labels as moderators."""
    turns: dict[str, list[Claim]] = defaultdict(list)
    handed: dict[str, int] = defaultdict(int)
    told = _join_turns(document, claims)
    for number, claim in enumerate(told):
        if claim.who:
            turns[_name(document, claim)].append(claim)
            handed[_name(document, claim)] += _is_handing_over(document, claim, told[number + 1 :])
    chairs = {_name(document, claim) for claim in claims if claim.role in ("chair", "moderator")}
    leaders = {
        name
        for name, said in turns.items()
        if _is_leader(document, said, len(turns))
        or (_is_one_of(name, chairs) and _is_host(document, said))
        or (handed[name] > 1 and handed[name] >= _SHARE * (len(said) - 1) and len(turns) > 2)
    }
    speakers = set(turns) - leaders
    askers = {
        name
        for name in leaders
        if (len(leaders) > 1 or len(turns[name]) == 1) and _is_of_press(document, turns[name])
    }
    found = [_set_role(claim, _name(document, claim), leaders, speakers) for claim in claims]
    return [_make_asker(claim) if _name(document, claim) in askers else claim for claim in found]


def _name(document: Document, claim: Claim) -> str:
    return document.folded[slice(*claim.who.name)].replace(" ", "") if claim.who else ""


def _is_of_press(document: Document, said: list[Claim]) -> bool:
    """Return whether the title of one who speaks is that of who asks: 某报记者, 观众."""
    titles = (claim.who.title for claim in said if claim.who and claim.who.title)
    words = [document.folded[slice(*title)] for title in titles]
    return any(only_asks(title) or only_asks_in_english(title) for title in words)


def _make_asker(claim: Claim) -> Claim:
    """Return the claim of one who asks among others, and leads nothing."""
    return replace(claim, role="attendee") if claim.role == "moderator" else claim


def _is_leader(document: Document, said: list[Claim], people: int) -> bool:
    if people < 2:
        return False
    if len(said) == 1 and _is_statement(document, said[0]):
        return False
    leading = sum(_is_leading(document, claim) for claim in said)
    return leading >= _SHARE * len(said)


def _is_statement(document: Document, claim: Claim) -> bool:
    """Return whether a turn is a speech that ends with a question, and calls on nobody."""
    words = "".join(document.folded[slice(*span)] for span in claim.statements)
    told = len(_STOPS.findall(words))
    asked = words.count("？") + words.count("?")
    titled = claim.who is not None and claim.who.title is not None and len(words) > _BRIEF
    return not _words_of_hosting().search(words) and (told > asked or (titled and asked < 2))


def _is_one_of(name: str, chairs: set[str]) -> bool:
    """Return whether a label names a chair, in full or by a Latin surname (DALGAARD:)."""
    surname = name.casefold() if name.isascii() else ""
    return name in chairs or (
        bool(surname) and any(chair.casefold().endswith(surname) for chair in chairs)
    )


def _is_host(document: Document, said: list[Claim]) -> bool:
    """Return whether one who is said to chair asks or introduces now and then, and never speaks."""
    leading = sum(_is_leading(document, claim) for claim in said)
    words = "".join(document.folded[slice(*span)] for claim in said for span in claim.statements)
    opens = len(words) < _OPENING and _TO_ALL.search(words) is not None
    short = leading > 0 and all(_length(c) <= _LONG for c in said)
    return 2 * leading >= len(said) or short or opens


def _length(claim: Claim) -> int:
    return sum(span.end - span.start for span in claim.statements)


def _is_handing_over(document: Document, claim: Claim, following: list[Claim]) -> bool:
    """Return whether the last words of a turn call on the one who speaks next, by a surname."""
    if not following or not following[0].who or not claim.statements:
        return False
    name = _name(document, following[0])
    words = document.folded[slice(*claim.statements[-1])][-_CLOSING:].replace(" ", "")
    called = name if name.isascii() else surname_of(name)
    return (
        re.search(rf"{any_of(terms('stops', 'calling'))}[^。！？]*{re.escape(called)}", words)
        is not None
    )


def _is_leading(document: Document, claim: Claim) -> bool:
    words = "".join(document.folded[slice(*span)] for span in claim.statements)
    if not words or len(words) > _LONG:
        return False
    asks = bool(_ASKS.search(words))
    return (
        asks
        if len(words) > 120 and not _words_of_hosting().search(words)
        else asks or bool(_words_of_hosting().search(words))
    )


def _set_role(claim: Claim, name: str, leaders: set[str], speakers: set[str]) -> Claim:
    """Return the claim as a moderator's, or as no moderator's when the person gives a speech."""
    if name in leaders and claim.role != "moderator":
        return replace(claim, role="moderator", rule=f"{claim.rule}; every turn asks or introduces")
    if name in speakers and claim.role == "moderator" and not claim.head:
        return replace(claim, role="attendee")
    return claim
