"""The event's own name: the subject of 举行, in quotation marks, in the heading, after 在…上."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.chinese.han import HAN
from briefing.chinese.numerals import HAN_COUNT, HAN_WEEKDAYS
from briefing.extraction.event.scope import Scope
from briefing.extraction.event.theme_of_event import strip_quotes
from briefing.extraction.event.vocabulary_of_events import one_of, words_of
from briefing.reading import Span

_PIECE = r"(?:“[^“”\n]{1,60}”|（[^（）\n]{1,30}）|[^，。；：！？（）“”\n])"
_EDITION = (
    rf"(?:[ ]?（[^（）\n]{{1,20}}）|[ ]?[·・][ ]?[{HAN}A-Za-z0-9]{{2,12}}{one_of('edition')}|"
    rf"[ ]?20\d\d(?:年会)?)?"
)
_CLOCK = re.compile(r"\W*\d{1,2}[:：]\d{2}")  # a programme's line tells of a part
_EDITED = rf"(?:第[{HAN_COUNT}百\d]+届|首届|20\d\d)"
_WEEK = rf"(?:(?<=[{HAN}])[周节展季](?=[在于今昨启开闭拉揭落举，”」—走侧]|\d|$))"
_DATE = re.compile(
    rf"^(?:19|20)\d\d[-./]\d{{1,2}}[-./]\d{{1,2}}[ ]*(?=\D)|^(?:(?:北京|"
    rf"当地)时间)?(?:(?:民国)?[\d〇{HAN_COUNT}]+年)?[\d{HAN_COUNT}]{{1,3}}月"
    rf"[\d{HAN_COUNT}]{{1,3}}日?(?:[ ]*(?:至|到|—|-|－|~|～|"
    rf"、)+[ ]*(?:\d{{1,2}}月)?\d{{1,2}}日?)?(?:[（(]?(?:周|星期)[{HAN_WEEKDAYS}][）)]?)?"
)
_DAY = re.compile(r"^\d{1,2}日(?:至\d{1,2}日)?")
_SHORTEST = 5
_LATIN_NOUN = (
    r"(?:Forum|Summit|Conference|Symposium|Meeting|Seminar|Workshop|Dialogue|Congress|Roundtable)"
)
_TWO = r"(?:暨[^，。；：！？“”\n于在由]{2,40}?[会坛])?"  # an event that is two: 研讨会暨审稿会
_VAGUE = re.compile(
    rf"^(?:(?:{one_of('this')}|[{HAN_COUNT}两几\d]+[场次个]|"
    rf"{one_of('vague')})+{one_of('vague_end')}?|.{{0,3}}{one_of('at_event')})$"
)


@cache
def _noun() -> str:
    return rf"(?:{_WEEK}|(?:{one_of('noun')})(?!{one_of('no_event')}))"


@cache
def _manner() -> str:
    """Return the pattern of what may stand between an event and 举行: how, when, and where."""
    return rf"(?:{one_of('manner')}|\d{{1,4}}[年月日]|（\d)"


@cache
def _cut() -> re.Pattern[str]:
    """Return the pattern of what leads up to the name of an event, and is no part of it."""
    led = rf"(?:{one_of('leads')}|[为时]期[一二三四五六七两\d]+[天日])的?(?!{one_of('sitting')})"
    return re.compile(rf"^.*——(?=.{{5}})|^.*为主?题的(?=.{{5}})|^.*{led}")


@cache
def _latin() -> re.Pattern[str]:
    """Return the pattern of an event with a Latin name in a Chinese sentence."""
    name = rf"[A-Z][\w-]*(?: [\w&-]+){{0,8}} {_LATIN_NOUN}(?: 20\d\d)?"
    return re.compile(rf"(?<![\w])(?P<name>{name})[ ]*(?={_manner()}|{one_of('happens')})")


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<name>{_PIECE}{{1,60}}?(?:{_noun()}{_EDITION}{_TWO}|"
        rf"(?<=[会坛周展赛议谈动龙节讲]”)))[ ]*(?={_manner()}|"
        rf"{one_of('happens')})(?=(?:“[^“”\n]*”|[^，。；“”\n]){{0,60}}?(?:{one_of('happens')}|"
        "主办|承办))"
    )


@cache
def _object() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{one_of('happens')}|{one_of('has_event')})(?:了|"
        rf"的)?[ ]*(?P<name>{_PIECE}{{2,40}}?{_noun()}{_EDITION})(?=[，。；！]|并|上|的|$)"
    )


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<name>[“《](?P<inner>[^“”《》\n]{{3,60}})[”》](?:{_noun()}{_EDITION})?)"
    )


@cache
def _within() -> re.Pattern[str]:
    return re.compile(
        rf"在[ ]*(?P<name>{_PIECE}{{2,40}}?(?:{_noun()}|"
        rf"{one_of('body')}){_EDITION})(?:[ ]*{one_of('sitting_of')})?(?:期间|"
        "[上中](?![央海国学小]))"
    )


@cache
def _sitting() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<name>[{HAN}]{{2,20}}(?:{one_of('body')}))(?:会议)?(?:[于在]?(?:{one_of('day')}|"
        rf"\d{{1,2}}日|{one_of('day_of_week')})?[（）\d日]*(?:上午|下午)?){one_of('sits')}"
    )


def find_title(scope: Scope) -> Span | None:
    """Return the name of the event, the first certain one in the order of the text."""
    finders = (_find_in_sentences, _find_in_headings, _find_objects, _find_mentions)
    return next((span for find in finders for span in find(scope)), None)


def _find_in_sentences(scope: Scope) -> Iterator[Span]:
    for sentence in scope.sentences:
        if sentence in scope.headings or _CLOCK.match(scope.text, sentence.start):
            continue
        for found in _subject().finditer(scope.text, *sentence):
            if span := strip_name(scope.text, Span(*found.span("name"))):
                yield span
        yield from (Span(*m.span("name")) for m in _latin().finditer(scope.text, *sentence))
        if re.search(rf"{one_of('happens')}|主办|承办", scope.text[slice(*sentence)]):
            yield from _find_in_quotes(scope.text, sentence)


def _find_in_quotes(text: str, sentence: Span) -> Iterator[Span]:
    for found in _quoted().finditer(text, *sentence):
        inner = re.sub(r"（[^（）]*）$|[ ]?20\d\d$", "", found["inner"])
        outer = found.end() > found.end("inner") + 1
        part = text[found.end("inner") + 1 : found.end()].startswith(
            ("分论坛", "平行论坛", "专题论坛", "子论坛")
        )
        if outer and not part:
            yield Span(*found.span("name"))
        elif inner.endswith(words_of("noun")) and not outer and not _VAGUE.match(inner):
            yield Span(*found.span("inner"))


def _find_in_headings(scope: Scope) -> Iterator[Span]:
    for heading in scope.headings:
        if span := find_in_heading(scope.text, heading):
            yield span


def find_in_heading(text: str, heading: Span) -> Span | None:
    """Return the name of an event in a headline, without the words that make it a headline."""
    span = strip_quotes(text, _strip_heading(text, heading))
    words = text[span.start : span.end]
    if re.sub(r"[（(][^（）()]*[）)]$", "", words).endswith(words_of("noun")) and not re.search(
        r"[，。；：]", words
    ):
        return strip_name(text, span)
    if found := _subject().match(text, *span):
        return strip_name(text, Span(*found.span("name")))
    inner = re.match(rf"“(?P<name>[^“”]{{3,60}}{_noun()}{_EDITION})”", words) or re.search(
        rf"《(?P<name>[^《》]{{3,60}}{_noun()}{_EDITION})》", words
    )
    if inner:
        return strip_name(
            text, Span(span.start + inner.start("name"), span.start + inner.end("name"))
        )
    notice = re.search(rf"{one_of('notice_verb')}(?P<name>.{{2,50}}{_noun()})的", words)
    if notice:
        return strip_name(
            text, Span(span.start + notice.start("name"), span.start + notice.end("name"))
        )
    head = re.match(
        rf"(?P<name>{_PIECE}{{2,50}}?{_noun()}{_EDITION})[ ]*(?=[ ：|｜—\-，]|$|"
        rf"[第首次][一二三四五]?[日天]|{one_of('headline')})",
        words,
    )
    edited = None if head else re.search(rf"(?P<name>{_EDITED}{_PIECE}{{2,30}}?{_noun()})", words)
    if found := head or edited:
        return strip_name(
            text, Span(span.start + found.start("name"), span.start + found.end("name"))
        )
    return None


def _strip_heading(text: str, heading: Span) -> Span:
    """Return a headline without the words for what is printed of the event (观点摘录, 议程)."""
    start, end = heading
    if lead := re.match(r"[#【\s《|｜*]+|(?:附件|附)[\d一二三]*[：:]?[ ]*", text[start:end]):
        start += lead.end()
    while tail := re.search(
        rf"[ 　—\-:：·|｜*]*(?:的)?[（(【]?(?:{one_of('headline')})[）)】》]?[\s】》*]*$",
        text[start:end],
    ):
        end = start + tail.start()
    if doubled := re.search(r"(?<=[会坛])会议$", text[start:end]):
        end = start + doubled.start()
    return Span(start, end)


def _find_objects(scope: Scope) -> Iterator[Span]:
    for sentence in scope.sentences:
        for found in _object().finditer(scope.text, *sentence):
            if span := strip_name(scope.text, Span(*found.span("name"))):
                yield span


def _find_mentions(scope: Scope) -> Iterator[Span]:
    for sentence in scope.sentences:
        for pattern in (_within(), _sitting()):
            for found in pattern.finditer(scope.text, *sentence):
                if span := strip_name(scope.text, Span(*found.span("name"))):
                    yield span


def strip_name(text: str, span: Span) -> Span | None:
    """Return `span` without what leads up to the name, or None when it names no certain event."""
    start, end = span
    moved = True
    while moved:
        moved = False
        words = text[start:end]
        for cut in (_cut(), _DATE, _DAY):
            if (found := cut.match(words)) and found.end() < len(words):
                start, words, moved = start + found.end(), words[found.end() :], True
        for word in words_of("trim"):
            if words.startswith(word) and len(words) > len(word):
                start, words, moved = start + len(word), words[len(word) :], True
                break
        if words[:1] in " 、，：）":
            start, moved = start + 1, True
    result = strip_quotes(text, Span(start, end))
    words = text[result.start : result.end]
    if len(words) < _SHORTEST or _VAGUE.match(words) or words.count("“") != words.count("”"):
        return None
    if re.search(r"[周节展季]$", words) and not re.search(_EDITED, words) and not _is_listed(words):
        return None
    return None if re.search(one_of("no_name"), words) else result


def _is_listed(words: str) -> bool:
    """Return whether the lexicon has the word that `words` end with."""
    return words.endswith(words_of("noun"))
