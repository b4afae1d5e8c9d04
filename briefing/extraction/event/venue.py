"""The venue of the event, a building or room, and the place, a city."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.chinese.han import HAN
from briefing.chinese.numerals import HAN_COUNT
from briefing.extraction.event.scope import Scope
from briefing.extraction.event.vocabulary_of_events import one_of, words_of
from briefing.reading import Span

_ROOM = (
    rf"[0-9A-Za-z{HAN_COUNT}两东西南北号楼层厅室会场馆座区#－·\-]{{0,12}}"
    rf"(?:（[^（）\n]{{1,20}}）)?"
)
_MANNER = rf"(?:以[^，。；]{{2,16}}?{one_of('way')})?{one_of('how_held')}*(?:地)?"
_CITY = re.compile(rf"[{HAN}·]{{1,12}}")
_NOT_A_CITY = re.compile(rf"^{one_of('no_place')}|[日月年时期间中后前]$|线")
_ENGLISH_BUILDING = (
    r"(?:Hall|Hotel|Cent(?:er|re)|Building|Palace|Palais|University|Room|Auditorium|Museum|"
    r"House|Library|Theat(?:er|re)|"
    r"Headquarters|Institute|Pavilion|Tower|Campus|College|Plaza|Club|Embassy|Complex|"
    r"Academy|Exchange|Arena|Stadium|Church|Station|Court|Barn|Wharf|Parliament|Townhall|"
    r"School|Chamber|Gallery|Ballroom|Resort)"
)
_WORD = r"(?:[A-Z0-9][\w’'.&\-]*)"
_NAME = rf"{_WORD}(?:[ ](?:of|for|and|des|de|la|the|{_WORD}))*"
_ENGLISH = re.compile(
    rf"\b(?:held|place|convened|opened|hosted|gathered|met|meeting|meets|organi[sz]ed|"
    rf"kicked off|begins?|began|closed|concluded|wound up|wrapped up|open|opens)\b"
    rf"[^.;\n]{{0,120}}?\b(?:at|in|inside) (?:the )?(?P<venue>{_NAME}(?:, (?:the )?{_NAME})*)"
)
_DATED = re.compile(rf"\b\d{{4}},? (?:at|in) (?:the )?(?P<venue>{_NAME}(?:, (?:the )?{_NAME})*)")
_OURS = re.compile("(?:[我本该][校院所局市县区馆司]|学校|学院)(?=.{3})")
_LINE_VENUE = re.compile(
    rf"(?:^|\d{{4}},? |\| )(?!\d{{1,2}} [A-Z][a-z]+ \d{{4}})"
    rf"(?P<venue>{_NAME}(?:, {_NAME}){{0,3}})(?=$| [|–—] )",
    re.M,
)
_LINE_LENGTH = 30  # characters of a line that is a Chinese venue and nothing else
_PLAIN = re.compile(rf"[{HAN}A-Za-z0-9·（）－\- ]*[{HAN}）]")
_ENGLISH_PLACE = re.compile(
    rf"\b(?:held|place|convened|opened|gathered|met|joined|hosted|kicked off|concluded|"
    rf"closed)\b(?: (?:on|from) [^.;\n]{{3,40}}?)? in (?P<place>{_WORD}(?: [A-Z][\w’'\-]*)*)"
)


@cache
def _held() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![存实现所]){one_of('at')}[ ]*(?P<where>[^，。；：“”\n在]{{1,50}}?){_MANNER}"
        rf"(?:{one_of('happens')})"
    )


@cache
def _building() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{one_of('building')}){_ROOM}|[街路道巷弄里]\d+号.{{0,12}})$")


_OTHER_EVENT = re.compile(  # the one before or after this
    r"[下上]一?[届次]|\b(?:[Nn]ext|[Ll]ast|[Pp]revious) (?:\w+ )?"
    r"(?:[Ff]orum|[Ss]ummit|[Cc]onference|[Mm]eeting|[Ss]ymposium|[Dd]ialogue|edition|session)\b"
)


def find_venue(scope: Scope) -> Span | None:
    """Return the building or room that the event is first said to be held in."""
    found = (span for s in scope.sentences for span in _find_venues(scope.text, s))
    return next((span for span in found if span), None)


def _find_venues(text: str, sentence: Span) -> Iterator[Span | None]:
    if _OTHER_EVENT.search(text, *sentence):
        return
    for held in _held().finditer(text, *sentence):
        if is_building(held["where"]):
            ours = _OURS.match(text, *held.span("where"))
            yield Span(ours.end() if ours else held.start("where"), held.end("where"))
    for pattern in (_ENGLISH, _DATED):
        if found := pattern.search(text, *sentence):
            yield find_building_part(text, Span(*found.span("venue")))


def find_venue_of_line(text: str, line: Span) -> Span | None:
    """Return the venue on a line of its own below an English title, without the city."""
    words = text[slice(*line)]
    if len(words) <= _LINE_LENGTH and _PLAIN.fullmatch(words) and is_building(words):
        return line
    name = _LINE_VENUE.search(text, *line)
    return find_building_part(text, Span(*name.span("venue"))) if name else None


def find_place(scope: Scope) -> Span | None:
    """Return the city that the event is first said to be held in, where it stands by itself."""
    return next((span for s in scope.sentences for span in _find_places(scope.text, s)), None)


def _find_places(text: str, sentence: Span) -> Iterator[Span]:
    if _OTHER_EVENT.search(text, *sentence):
        return
    for held in _held().finditer(text, *sentence):
        where = held["where"]
        if not is_building(where) and _CITY.fullmatch(where) and not _NOT_A_CITY.search(where):
            yield Span(*held.span("where"))
    found = _ENGLISH_PLACE.search(text, *sentence)
    if found and not re.search(_ENGLISH_BUILDING, found["place"]):
        yield Span(*found.span("place"))


def is_building(words: str) -> bool:
    """Return whether folded `words` end as the name of a building or room does."""
    bare = words.strip(" ，。；")
    if bare.isascii():
        return re.search(rf"\b{_ENGLISH_BUILDING}\b", bare) is not None
    return _building().search(bare) is not None and bare not in words_of("building")


def find_building_part(text: str, span: Span) -> Span | None:
    """Return the parts of an English address up to the last that names a building or room."""
    end, start = None, span.start
    at = span.start
    for part in re.split(r",", text[span.start : span.end]):
        if re.search(rf"\b(?:{_ENGLISH_BUILDING}|Floor|Nations)\b", part):
            end = at + len(part)
        at += len(part) + 1
    if end is None:
        return None
    cut = re.search(r" (?:in|on|from|at|with|and the|under) ", text[start:end])
    return Span(start, start + cut.start() if cut else end)
