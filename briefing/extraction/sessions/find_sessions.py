"""Put sessions together: a part that the text names, who leads it, and who speaks in it."""

import re
from collections import deque
from collections.abc import Iterator

from briefing.extraction.event.vocabulary_of_events import words_of
from briefing.extraction.model import Attribution, EventFacts, FoundSession, Passage
from briefing.extraction.sessions.anchors import Anchor, find_theme
from briefing.extraction.sessions.cast import Cast
from briefing.extraction.sessions.clock_times import find_times
from briefing.extraction.sessions.conversation import find_conversation
from briefing.extraction.sessions.names_of_parts import in_heading, kind_of
from briefing.extraction.sessions.outline import MOST_LINES, find_parts, is_head_line
from briefing.extraction.sessions.programme import read_programme
from briefing.extraction.sessions.sentences_of_parts import find_sentences_of_part, sentences_behind
from briefing.extraction.sessions.speakers import (
    find_silent_leader,
    find_speaking,
    sort_by_speaking,
)
from briefing.reading import Document, Span

_LED = re.compile(r"主持(?!人[：:])|moderated|chaired", re.I)


def find_sessions(
    document: Document, attribution: Attribution, facts: EventFacts
) -> tuple[FoundSession, ...]:
    """Return the sessions in the order of the text; people outside of any are in none."""
    cast = Cast(document, attribution)
    if in_blocks := read_programme(cast):
        return tuple(in_blocks)
    found = tuple(_make_sessions(cast, find_parts(cast, facts.title)))
    return found or tuple(find_conversation(cast))


def _make_sessions(cast: Cast, found: list[Anchor]) -> Iterator[FoundSession]:
    before: deque[FoundSession] = deque(maxlen=MOST_LINES)
    parted = sum(_is_spoken_under(cast, a, stop) for a, stop in _with_stops(cast, found)) > 1
    for anchor, stop in _with_stops(cast, found):
        session = _make_session(cast, anchor, Span(anchor.head.start, stop), parted=parted)
        if session and not any(_is_repeated(session, other) for other in before):
            before.append(session)
            yield session


def _with_stops(cast: Cast, found: list[Anchor]) -> Iterator[tuple[Anchor, int]]:
    """Yield the anchors, each with where its part ends."""
    return zip(found, _find_stops(found, len(cast.document.text)), strict=True)


def _is_spoken_under(cast: Cast, anchor: Anchor, stop: int) -> bool:
    """Return whether somebody speaks below a heading: of two such headings each opens a part."""
    region = Span(anchor.head.start, stop)
    return anchor.is_heading and bool(find_speaking(cast, None, region))


def _find_stops(found: list[Anchor], end: int) -> list[int]:
    """Return where each part ends: a heading's at the next heading, a sentence's at any anchor."""
    stops: list[int] = []
    heading = following = end
    for anchor in reversed(found):
        stops.append(heading if anchor.is_heading else following)
        following = anchor.head.start
        heading = following if anchor.is_heading else heading
    return stops[::-1]


def _is_repeated(session: FoundSession, other: FoundSession) -> bool:
    """Return whether a part is named again that is there already (以下为圆桌实录)."""
    if session.kind == other.kind == "opening" and not (session.moderator or session.start):
        return True  # an event opens once: 开幕式上还举行了…
    same = session.moderator == other.moderator and session.kind == other.kind
    return same and set(session.speakers) <= set(other.speakers)


def _is_name_of_all(cast: Cast, anchor: Anchor) -> bool:
    """Return whether the first line heads the whole text (某某论坛发言摘要), and no part of it."""
    words = cast.document.folded[slice(*anchor.head)]
    return anchor.start is None and words.strip("》】）# *").endswith(words_of("headline"))


def _make_session(
    cast: Cast, anchor: Anchor, region: Span, *, parted: bool = False
) -> FoundSession | None:
    text = cast.document.folded
    kind = kind_of(text[slice(*anchor.title)])
    lines = (
        _find_head_lines(cast, anchor, region)
        if anchor.is_heading
        else sentences_behind(cast, anchor, region)
    )
    head = Span(anchor.head.start, lines[-1].end if lines else anchor.last.end)
    moderator = cast.leader(head) or (
        _find_leader_told(cast, anchor) if anchor.is_heading else None
    )
    told = head if anchor.is_heading else anchor.head
    tells = [head] if anchor.is_heading else find_sentences_of_part(cast, anchor, region, lines)
    named = _find_speakers(cast, tells, moderator)
    if not moderator and (named or anchor.is_heading) and kind in ("dialogue", "qa"):
        moderator = find_silent_leader(cast, named, region)
        named = [key for key in named if key != moderator]
    speakers = sort_by_speaking(cast, named, region)
    if not speakers and (anchor.is_heading or kind in ("dialogue", "qa")):
        speakers = find_speaking(cast, moderator, region)
    if anchor.head.start == cast.document.blocks[0].span.start and (
        not moderator or _is_name_of_all(cast, anchor)
    ):
        return None
    alone = parted and anchor.is_heading
    if not speakers or not (
        moderator or alone or len(speakers if anchor.is_heading else named) > 1 or anchor.start
    ):
        return None
    start, end = _find_times(cast, anchor, lines)
    passages = [line for line in (anchor.head, *lines) if not cast.statements(line)]
    return FoundSession(
        kind=kind,
        title=anchor.title,
        theme=find_theme(text, told),
        start=start,
        end=end,
        moderator=moderator,
        speakers=speakers,
        passages=tuple(Passage("session", line) for line in passages),
    )


def _find_speakers(cast: Cast, tells: list[Span], moderator: str | None) -> list[str]:
    """Return who is named in the passages that tell of a part, without who leads or attends it."""
    keys = dict.fromkeys(key for span in tells for key in cast.keys(span))
    silent = cast.attending.union(*(cast.leaders(span) for span in tells), [moderator or ""])
    return [key for key in keys if key not in silent]


def _find_leader_told(cast: Cast, anchor: Anchor) -> str | None:
    """Return who a sentence above says will lead the part that a heading names: 对话由李四主持."""
    name = in_heading().match(cast.document.folded, *anchor.title)
    if not name:
        return None
    told = cast.told(name.group())
    if told is None or told.end > anchor.head.start:
        return None
    return next((naming.key for naming in cast.within(told)), None)


def _find_head_lines(cast: Cast, anchor: Anchor, region: Span) -> list[Span]:
    """Return the lines below the anchor that tell of the part: labels, rows and times."""
    found: list[Span] = []
    text = cast.document.folded
    for block in cast.blocks(Span(anchor.head.end, region.end)):
        words = text[slice(*block.span)]
        introduces = not found and _LED.search(words) and cast.leader(block.span)
        if not (introduces or is_head_line(cast, block)):
            break
        if (
            found
            and _is_set_off(text, anchor, found, block.span)
            and cast.keys(head_of(anchor, found))
        ):
            break
        start = find_times(words)[0]
        if anchor.end and start and start >= anchor.end:
            break
        found.append(block.span)
    return found


def head_of(anchor: Anchor, lines: list[Span]) -> Span:
    """Return the passage from the anchor to the last of its lines."""
    return Span(anchor.head.end, lines[-1].end if lines else anchor.head.end)


def _is_set_off(text: str, anchor: Anchor, found: list[Span], line: Span) -> bool:
    """Return whether a blank line stands before `line`, and none between the lines before it."""
    return (
        text.count("\n", found[-1].end, line.start)
        > 1
        == text.count("\n", anchor.head.end, found[0].start)
    )


def _find_times(cast: Cast, anchor: Anchor, lines: list[Span]) -> tuple[str | None, str | None]:
    """Return when the part begins and ends, as its heading or else its rows print it."""
    if anchor.start:
        return anchor.start, anchor.end
    text = cast.document.folded
    rows = (
        [find_times(text[slice(*line)])[:2] for line in (anchor.head, *lines)]
        if anchor.is_heading
        else []
    )
    printed = [row for row in rows if row[0]]
    if not printed:
        return None, None
    return printed[0][0], printed[-1][1]
