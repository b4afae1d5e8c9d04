"""Programmes printed in blocks: a clock time, what happens, who leads and who speaks, line by line.

10:40-12:00
2A 事实查核
主持人：李四
与谈人：
王五／某某主任
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from briefing.chinese.numerals import HAN_WEEKDAYS
from briefing.extraction.event.vocabulary_of_events import label as fact_label
from briefing.extraction.lexicons.field_labels import field_role, is_column
from briefing.extraction.model import FoundSession, Passage
from briefing.extraction.sessions.anchors import find_theme
from briefing.extraction.sessions.cast import Cast
from briefing.extraction.sessions.clock_times import find_times
from briefing.extraction.sessions.names_of_parts import in_heading, kind_of
from briefing.reading import Span

_FEW = 3  # lines below a part's heading that may name its people
_LEAST = 2  # lines that open with a clock time; one makes no programme
_NAMING = 0.2  # share of those lines that may name people; where more do, a line is an item
_LONGEST = 160  # characters of a line of a programme
_SENTENCE = re.compile(r"[。！.]$")
_DAY = re.compile(rf"[\W\d_年月日周星期{HAN_WEEKDAYS}]*")  # the day may stand before the time
_OUTER = " 　\t|｜：:-–—)）]】"
_LABELLED = re.compile(r"\W{0,3}(?P<label>[^：:]{1,24}?)[ ]*[：:]")
_END = re.compile(r"[ ]*[：:]?$")


@dataclass(slots=True)
class _Part:
    """A part while its lines are read: what heads it, and the people named below."""

    lines: list[Span]
    heads: list[Span] = field(default_factory=list)
    start: str | None = None
    end: str | None = None
    leader: str | None = None
    speakers: list[str] = field(default_factory=list)
    spoken: bool = False  # speeches stand below, and not names alone

    def add(self, keys: tuple[str, ...]) -> None:
        """Take in who is named on one line of the part."""
        self.speakers += [key for key in keys if key not in self.speakers]


def read_programme(cast: Cast) -> list[FoundSession]:
    """Return the parts of a programme in blocks, or nothing where the text is none."""
    if not _is_programme(cast):
        return []
    found = [_make_session(cast, part) for part in _find_parts(cast)]
    return [session for session in found if session]


def _is_programme(cast: Cast) -> bool:
    """Return whether times open several lines, and the people stand on the lines between."""
    timed = [block for block in cast.document.blocks if _read_time(cast, block.span)]
    named = sum(bool(cast.within(block.span)) for block in timed)
    labels = [span for span in cast.labels if not _read_time(cast, span)]
    table = any(block.kind == "table_row" for block in timed)
    return len(timed) >= _LEAST and named <= _NAMING * len(timed) and bool(labels) and not table


def _read_time(cast: Cast, line: Span) -> tuple[str, str | None, int] | None:
    """Return the clock times that open a line, and where the words after them begin."""
    words = cast.document.folded[slice(*line)]
    start, end, at, after = find_times(words)
    if not start or not _DAY.fullmatch(words[:at]) or _SENTENCE.search(words, after + 1):
        return None
    return start, end, line.start + after


def _find_parts(cast: Cast) -> Iterator[_Part]:
    """Yield the parts of the programme in order."""
    part: _Part | None = None
    heads: list[Span] = []  # lines without people since the last with any
    leading = {key for _, key in cast.attribution.leaders}
    for at, block in enumerate(cast.document.blocks):
        line = block.span
        if time := _read_time(cast, line):
            yield from [part] if part else []
            part, heads = _open_part(cast, line, time), []
        elif part is None:
            continue
        elif cast.within(line) and line in cast.labels:
            if _is_beginning(cast, part, line, heads) or (
                heads and part.leader and _is_led_below(cast, at)
            ):
                yield part
                part = _Part([*heads, line], heads)
            part.lines.append(line)
            _add_people(cast, part, line)
            heads = []
        elif turn := cast.turn_on(line):
            part.add(tuple(key for key in cast.keys(turn) if key not in leading))
            part.spoken = True
        elif _is_prose(cast, line):
            if not part.spoken:
                yield part
                part = None
        elif not _is_label(cast, line):
            heads = [*heads, line]
            if not (part.speakers or part.leader):
                part.heads.append(line)
                part.lines.append(line)
    yield from [part] if part else []


def _open_part(cast: Cast, line: Span, time: tuple[str, str | None, int]) -> _Part:
    """Return the part that a clock time opens, its title where one stands on the line."""
    text = cast.document.folded
    start, end, at = time
    while at < line.end and text[at] in _OUTER:
        at += 1
    named = cast.within(Span(at, line.end))
    stop = named[0].span.start if named else line.end
    rest = Span(at, at + len(text[at:stop].rstrip(_OUTER)))
    part = _Part([line], [rest] if rest.end - rest.start > 1 else [], start, end)
    _add_people(cast, part, line)
    return part


def _is_beginning(cast: Cast, part: _Part, line: Span, heads: list[Span]) -> bool:
    """Return whether a line with people begins another part: it names who leads that one."""
    if cast.named_leader(line) is None:
        return False
    return part.leader is not None or (bool(part.speakers) and bool(heads))


def _is_led_below(cast: Cast, at: int) -> bool:
    """Return whether who leads a part is named right below its speakers."""
    below = [block.span for block in cast.document.blocks[at : at + _FEW]]
    named = takewhile(lambda line: line in cast.labels and cast.within(line), below)
    return any(cast.named_leader(line) for line in named)


def _add_people(cast: Cast, part: _Part, line: Span) -> None:
    leader = cast.named_leader(line)
    part.leader = part.leader or leader
    leaders = cast.leaders(line)  # a second one is no speaker
    part.add(tuple(key for key in cast.keys(line) if key not in leaders))


def _is_prose(cast: Cast, line: Span) -> bool:
    words = cast.document.folded[slice(*line)]
    return len(words) > _LONGEST or (_SENTENCE.search(words) is not None and len(words) > 30)


def _is_label(cast: Cast, line: Span) -> bool:
    """Return whether a line without people is a label, or a field such as 题目：… or 地点：…"""
    words = cast.document.folded[slice(*line)]
    labelled = _LABELLED.match(words)
    if fact_label().match(words):
        return True
    word = labelled["label"].strip() if labelled else ""
    return bool(word) and (field_role(word) is not None or is_column(word))


def _make_session(cast: Cast, part: _Part) -> FoundSession | None:
    """Return the session of a part with somebody who leads, or with a time and people who speak."""
    speakers = tuple(key for key in part.speakers if key != part.leader)
    if not part.heads or not (part.leader or (part.start and speakers)):
        return None
    text = cast.document.folded
    title = _trim_title(text, part.heads[0])
    theme = next((found for line in part.lines if (found := find_theme(text, line))), None)
    if theme is None and len(part.heads) > 1 and in_heading().search(text, *title):
        theme = part.heads[1]
    return FoundSession(
        kind=kind_of(text[slice(*title)]),
        title=title,
        theme=theme,
        start=part.start,
        end=part.end,
        moderator=part.leader,
        speakers=speakers,
        passages=tuple(Passage("session", line) for line in dict.fromkeys(part.lines)),
    )


def _trim_title(text: str, head: Span) -> Span:
    return Span(head.start, head.start + len(_END.sub("", text[slice(*head)])))
