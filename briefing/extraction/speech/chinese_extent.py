"""The extent of reported speech in Chinese: a quotation before, the words after a verb."""

import re
from functools import cache

from briefing.chinese.han import HAN
from briefing.chinese.marks import begins_point
from briefing.extraction.lexicons.vocabulary import terms
from briefing.extraction.speech.event import Event
from briefing.extraction.text.sentences_by_offset import find_sentence, sentences_between
from briefing.extraction.text.spans import trim
from briefing.reading.document import Span


def find_statements(
    text: str, line: Span, parts: list[Span], around: tuple[int, Event, Event | None]
) -> tuple[Span, ...]:
    """Return what the event's person says: the quotation before, and the words after the verb."""
    floor, event, following = around
    if event.act.kind in ("attend", "chair", "moderate", "topic"):
        return ()
    said = []
    after = _find_after_verb(text, line, parts, event, following)
    if before := _find_quotation_before(text, floor, event, after):
        said.append(before)
    if after:
        said.append(after)
    return tuple(said)


def _find_after_verb(
    text: str, line: Span, parts: list[Span], event: Event, following: Event | None
) -> Span | None:
    end = line.end
    if following:
        sentence = find_sentence(parts, following.start)
        end = sentence.start if sentence.start > event.act.opening else following.start
    own = find_sentence(parts, event.act.verb)
    start = (
        event.act.opening
        if event.act.kind != "speak"
        else _skip_to_mark(text, event.act.end, own.end)
    )
    for part in sentences_between(parts, event.act.verb, end):
        if _is_aside(text, part):
            end = part.start
            break
    inside = _find_list_inside(text, event.act.end, own.end) if event.act.kind == "speak" else None
    if inside is not None:
        start = inside
    elif event.act.kind == "speak":
        listed = next(sentences_between(parts, own.end - 1, line.end), None)
        if listed is None or not begins_point(text, listed.start) or listed.start >= end:
            return None
        start = listed.start
    return _trim_words(text, start, end)


def _find_list_inside(text: str, at: int, end: int) -> int | None:
    """Return where a list begins behind a colon of the same sentence: 谈了三点看法：其一，…"""
    colon = text.find("：", at, end)
    return colon + 1 if colon > 0 and begins_point(text, colon + 1) else None


def _skip_to_mark(text: str, at: int, end: int) -> int:
    found = re.compile("[，：]").search(text, at, end)
    return found.end() if found else end


@cache
def _asides() -> tuple[str, ...]:
    return tuple(terms("stops", "aside"))


def _is_aside(text: str, part: Span) -> bool:
    return text.startswith(_asides(), part.start)


def _trim_words(text: str, start: int, end: int) -> Span | None:
    start, end = trim(text, (start, end), "，、：”。；", "，、；：“")
    if end - start < 2 or not re.search(rf"[{HAN}A-Za-z]", text[start:end]):
        return None
    if text[end - 1] == "”" and "“" not in text[start:end]:
        end -= 1
    closed, opened = (text.find(mark, start, end) for mark in "”“")
    if text[start - 1] == "“" and 0 <= closed < (opened if opened >= 0 else end):
        start -= 1  # a name in quotation marks opens the words
    return Span(start, end)


def _find_quotation_before(text: str, floor: int, event: Event, after: Span | None) -> Span | None:
    """Return the words before “…”某某说, or before …，某某说。, not reaching before `floor`."""
    before = event.start
    while before > floor and text[before - 1] in " ，":
        before -= 1
    if before > floor and text[before - 1] == "”":
        opened = text.rfind("“", floor, before)
        if opened < 0 or (after and text[opened - 1 : opened] in "，：" and opened > floor):
            return None
        first = opened
        return _trim_words(text, first + 1, before - 1)
    if after is None and event.act.kind in ("say", "propose") and before < event.start:
        start = max(text.rfind(mark, floor, before) for mark in "。！？；\n") + 1
        return _trim_words(text, max(start, floor), before)
    return None
