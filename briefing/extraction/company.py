"""People named beside one another: who is joined to whom, who receives, who is billed to speak."""

import re
from functools import cache
from itertools import pairwise

from briefing.extraction import titles
from briefing.extraction.acts import Act
from briefing.extraction.extents import holding
from briefing.extraction.mentions import OBJECT_MARKS, Mention
from briefing.extraction.said import Event
from briefing.extraction.vocabulary import any_of, terms
from briefing.reading.document import Span

_JOINED = re.compile(
    r"(?:（[^（）]{2,50}）)?[ ]*(?:[、，/]|和|与|及|以及|暨|等|、以及|，以及)?[ ]*$"
)


def are_joined(text: str, one: Mention, other: Mention) -> bool:
    """Return whether two people stand in one list, the second's organisation between them."""
    between = text[one.end : other.start]
    if _JOINED.match(between):
        return True
    listed = re.fullmatch(
        r"(?:（[^（）]{2,50}）)?(?:、|，|和|与|及|以及)(?P<bodies>[^，。；：“”]{2,60})", between
    )
    bodies = listed["bodies"].split("、") if listed else []
    return bool(bodies) and all(titles.organisation_before(b, len(b), 0) for b in bodies)


def receiving(text: str, named: list[Mention]) -> set[int]:
    """Return the numbers of those to whom the person before does something (李四为张三授牌)."""
    found: set[int] = set()
    for number, (one, other) in enumerate(pairwise(named), 1):
        to = other.start == one.end + 1 and text[one.end] in OBJECT_MARKS
        if to or (number - 1 in found and are_joined(text, one, other)):
            found.add(number)
    return found


@cache
def _billing() -> re.Pattern[str]:
    return re.compile(
        rf"{any_of(terms('follow', 'billing'))}[^，。；：“”]{{0,6}}(?:有|包括|为|是|：)"
    )


def billed(text: str, parts: list[Span], named: list[Mention], found: list[Event]) -> list[Event]:
    """Return the events with those whom a sentence lists as its speakers (演讲嘉宾有：…)."""
    lists = [
        Span(match.end(), part.end) for part in parts if (match := _billing().search(text, *part))
    ]
    if not lists:
        return found
    listed = [m for m in named if lists[0].start <= m.start < holding(lists, m.start).end]
    acting = {event.who.name for event in found if event.who and event.act.kind != "attend"}
    speak = [
        Event(m, m.start, Act("speak", m.end, m.end, m.end)) for m in listed if m.name not in acting
    ]
    again = {event.who for event in speak}
    return [event for event in found if event.who not in again] + speak
