"""Reported speech in Chinese prose: 某某主任李四认为，…; “…”王五说; 他还建议…; 由赵六主持."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cache

from briefing.chinese.marks import begins_point
from briefing.extraction.attribution.layout_contract import (
    NOTHING,
    Claim,
    Layout,
    Recognised,
    Source,
)
from briefing.extraction.attribution.page import Line, Page
from briefing.extraction.lexicons.vocabulary import any_of, one_of, terms
from briefing.extraction.naming.chinese.chinese_mentions import OBJECT_MARKS
from briefing.extraction.naming.mention import Mention
from briefing.extraction.speech.chinese_extent import find_statements
from briefing.extraction.speech.event import Event
from briefing.extraction.speech.together import are_joined, find_other_act, find_receiving
from briefing.extraction.text.predicates import Act, find_act_after
from briefing.extraction.text.sentences import sentences
from briefing.extraction.text.sentences_by_offset import ROLES, RULES, find_sentence
from briefing.reading.document import Span

_PRONOUN = re.compile(
    rf"(?:^|(?<=[\n。！？；，：” ]))(?:{one_of('reporting', 'sentence_start')}，|但|而|"
    rf"并且)?(?P<who>在[他她](?=看来)|[他她](?!{one_of('reporting', 'no_pronoun')})|"
    rf"其(?={one_of('reporting', 'says_at_once')})|{one_of('reporting', 'this_one')}(?:名|"
    rf"位)?{one_of('reporting', 'said_of')})"
)
_COMPARED = re.compile(rf"{one_of('reporting', 'not_subject')}$")
_WILL = re.compile("[会将要]")
_REPORT = re.compile(one_of("reporting", "work"))
_BODY = one_of("reporting", "groups")


@dataclass(frozen=True, slots=True)
class _State:
    """Who spoke last, and whether a list in the next lines would go on with the speech."""

    last: Mention | None = None
    open: bool = False
    presents: bool = False


def recognise(page: Page) -> Recognised:
    """Return the reported speech of Chinese prose, and who chairs, leads a part or speaks."""
    claims: list[Claim] = []
    taken: set[int] = set()
    state = _State()
    for line in page.free_lines():
        found, state = _read_line(page, line, state)
        claims += found
        if found:
            taken.add(line.number)
    spoken = sum(claim.role == "speaker" for claim in claims)
    if not claims:
        return NOTHING
    layout = f"news prose with reported speech ({spoken} attributions)" if spoken else ""
    return Recognised(tuple(claims), frozenset(taken), layout=layout)


SPEC = Layout("prose_chinese", 60, recognise, "zh")


def _read_line(page: Page, line: Line, state: _State) -> tuple[list[Claim], _State]:
    if page.folded[line.span.start] in "（【[(" and page.folded[line.span.end - 1] in "）】])":
        return [], state
    parts = sentences(page.folded, line.span)
    events = _find_events(page, line, parts, state)
    if not events:
        return _continue_list(page, line, state)
    claims: list[Claim] = []
    floor = line.span.start
    for number, event in enumerate(events):
        following = events[number + 1] if number + 1 < len(events) else None
        said = find_statements(page.folded, line.span, parts, (floor, event, following))
        floor = max([floor, event.act.end, *(span.end for span in said)])
        state = _update_state(page, event, state)
        if event.who and event.act.kind != "topic":
            claims.append(_make_claim(event, said))
    closing = page.folded[line.span.end - 1]
    return claims, replace(state, open=state.last is not None and (closing in "：:" or state.open))


def _update_state(page: Page, event: Event, state: _State) -> _State:
    """Return the state after an event: unnamed people end it, chairs are no last speaker."""
    if event.who is None:
        return _State()
    if event.act.kind == "topic":
        return _State(event.who)
    if event.act.kind in ("attend", "chair", "moderate"):
        return replace(state, open=False) if state.last else _State(event.who)
    words = page.folded[event.act.verb : event.act.end]
    asks = event.act.kind != "speak" or bool(_REPORT.search(words)) or "发布" in words
    return _State(event.who, asks, event.act.kind == "speak")


def _continue_list(page: Page, line: Line, state: _State) -> tuple[list[Claim], _State]:
    """Return the claim of a line without an act: a list that goes on with the last speech."""
    if state.last and state.open and begins_point(page.folded, *line.span):
        rule = "reported: a list that goes on with the speech above"
        claim = Claim(
            state.last, "speaker", line.span, Source.PROSE, rule, (line.span,), reported=True
        )
        return [claim], state
    return [], replace(state, open=False)


def _find_events(page: Page, line: Line, parts: list[Span], state: _State) -> list[Event]:
    text, quoted = page.folded, _find_quotations(page.folded, line.span)
    named = [m for m in page.mentions(line) if not _is_inside(m.name.start, quoted)]
    found = _find_acts_of_named(text, line.span, named)
    found += _find_acts_of_pronouns(text, line.span, quoted)
    found += _find_acts_of_unnamed(text, parts, named)
    found.sort(key=lambda event: event.start)
    return _resolve_pronouns(text, _make_panel_speak(parts, _drop_repeated(found)), state)


def _find_quotations(text: str, line: Span) -> list[Span]:
    """Return the quotations that are speech: long, or with a pause inside."""
    spans = (Span(*m.span()) for m in re.compile("“[^“”]*”").finditer(text, *line))
    return [
        s for s in spans if len(range(*s)) > 18 or re.search("[，。！？；]", text[s.start : s.end])
    ]


def _is_inside(at: int, spans: list[Span]) -> bool:
    if not spans:
        return False
    span = find_sentence(spans, at)
    return span.start < at < span.end


def _find_acts_of_named(text: str, line: Span, named: list[Mention]) -> list[Event]:
    """Return the acts of the people named; in a list the act of the last is the act of all."""
    found: list[Event] = []
    shared: Act | None = None
    second = find_receiving(text, named)
    for number in range(len(named) - 1, -1, -1):
        mention = named[number]
        if number in second:
            continue
        following = named[number + 1] if number + 1 < len(named) else None
        joined = following and are_joined(text, mention, following)
        if not joined:
            shared = _find_own_act(text, line, mention, following)
        act = shared
        if text.endswith(("主持人、", "主持人，"), line.start, mention.start):
            act = Act("moderate", mention.end, mention.end, mention.end)
        if act is None:
            act = find_other_act(text, line, mention)
        before = text[max(line.start, mention.start - 3) : mention.start]
        invited = act and act.kind == "speak" and before.endswith("邀请")
        if act and (invited or not _COMPARED.search(before)):
            found.append(Event(mention, mention.start, act))
    return found


def _find_own_act(text: str, line: Span, mention: Mention, following: Mention | None) -> Act | None:
    stop = line.end
    if following and text[following.start - 1] not in f"与同跟{OBJECT_MARKS}":
        stop = following.start
    act = find_act_after(text, mention.end, stop)
    if act and act.kind == "chair" and _is_of_a_part(text, line, mention, act):
        return replace(act, kind="moderate")
    return act


def _is_of_a_part(text: str, line: Span, mention: Mention, act: Act) -> bool:
    """Return whether what the sentence names before the chairing person is a part of the event."""
    if re.compile(rf"[^，。]{{0,6}}{one_of('reporting', 'opening_of')}").match(text, act.end):
        return False
    before = text[max(line.start, mention.start - 70) : mention.start]
    sentence = re.split("[。！？；]", before)[-1]
    themed = re.search(r"以“[^”]*”为(?:主)?题，?(?:由)?$", sentence) is not None
    return (
        themed or re.search(any_of(terms("parts_of_events", "in_sentence")), sentence) is not None
    )


def _find_acts_of_pronouns(text: str, line: Span, quoted: list[Span]) -> list[Event]:
    found = []
    for pronoun in _PRONOUN.finditer(text, *line):
        if _is_inside(pronoun.start("who"), quoted):
            continue
        within = (
            text[pronoun.start("who") - 1] not in "。！？\n" and pronoun.start("who") > line.start
        )
        act = find_act_after(text, pronoun.end(), line.end)
        if act and within and act.kind == "speak" and _WILL.search(text, pronoun.end(), act.verb):
            continue  # 李四说，今后，她还会提出建议: what is said, and no speech
        if act and act.kind in ("say", "propose", "speak"):
            act = replace(act, content=pronoun.start("who")) if act.kind == "propose" else act
            found.append(Event(None, pronoun.start("who"), act, pronoun=True))
    return found


@cache
def _anonymous_subject() -> re.Pattern[str]:
    say = any_of(terms("verbs", "say") - terms("verbs", "weak") | {"建议", "呼吁", "希望"})
    return re.compile(rf"[^，。；：“”]{{0,24}}{_BODY}[^，。；：“”]{{0,24}}?{say}(?!的)")


def _find_acts_of_unnamed(text: str, parts: list[Span], named: list[Mention]) -> list[Event]:
    """Return the acts of people and bodies without a name at the start of a sentence."""
    found = []
    starts = [mention.start for mention in named]
    for part in parts:
        match = _anonymous_subject().match(text, *part)
        if match is None or _PRONOUN.match(text, part.start):
            continue
        first = bisect_left(starts, part.start)
        if first == len(starts) or starts[first] >= match.end():
            act = Act("say", match.end() - 2, match.end(), match.end())
            found.append(Event(None, part.start, act))
    return found


def _drop_repeated(events: list[Event]) -> list[Event]:
    """Return the events without those that begin inside the verb phrase of the one before."""
    kept: list[Event] = []
    for event in events:
        if kept and event.act.verb == kept[-1].act.verb and not (event.who and kept[-1].who):
            if event.who and not kept[-1].who:
                kept[-1] = event
            continue
        if (
            kept
            and kept[-1].act.kind == "say"
            and kept[-1].who
            and event.start == kept[-1].act.content
        ):
            continue
        kept.append(event)
    return kept


def _make_panel_speak(parts: list[Span], events: list[Event]) -> list[Event]:
    """Return the events with those who take part in a moderated talk as speakers of it."""
    led = {find_sentence(parts, event.start) for event in events if event.act.kind == "moderate"}
    return [
        replace(event, act=replace(event.act, kind="speak"))
        if event.act.kind in ("attend", "topic") and find_sentence(parts, event.start) in led
        else event
        for event in events
    ]


def _resolve_pronouns(text: str, events: list[Event], state: _State) -> list[Event]:
    """Return the events with pronouns and presented reports given to the last speaker."""
    last, presents = state.last, state.presents
    found: list[Event] = []
    for event in events:
        if event.pronoun:
            if last is None:
                continue
            event = replace(event, who=last)
        elif event.who is None:
            subject = text[event.start : event.act.verb]
            if last and presents and _REPORT.search(subject):
                event = replace(event, who=last)
        if event.act.kind in ("say", "propose", "speak", "topic"):
            last = event.who
            presents = presents if event.act.kind != "speak" else event.who is not None
        elif last is None:
            last = event.who
        found.append(event)
    return found


def _make_claim(event: Event, said: tuple[Span, ...]) -> Claim:
    rule = RULES[event.act.kind] + (", by a pronoun" if event.pronoun else "")
    at = Span(event.start, event.act.end)
    return Claim(event.who, ROLES[event.act.kind], at, Source.PROSE, rule, said, at, reported=True)
