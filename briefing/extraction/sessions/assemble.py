"""Put sessions together: a part that the text names, who leads it, and who speaks in it."""

import re
from collections.abc import Iterator

from briefing.extraction.event.lexicon import label
from briefing.extraction.model import Attribution, EventFacts, FoundSession, Passage
from briefing.extraction.sessions.anchors import Anchor, anchors, theme_in
from briefing.extraction.sessions.cast import Cast
from briefing.extraction.sessions.parts import kind_of
from briefing.extraction.sessions.times import times_in
from briefing.reading import Block, Document, Span

_PEOPLE_LABEL = re.compile(
    r"[\s•·\-*|｜]*(?:主持人?|主持嘉宾|嘉宾|对话嘉宾|讨论嘉宾|圆桌嘉宾|与谈人?|与谈嘉宾|演讲人?|演讲嘉宾|主讲人?|主讲嘉宾|发言人?|发言嘉宾|报告人|致辞人?|致辞嘉宾|点评人?|点评嘉宾|评议人|引言人|议题|主题|题目|时间|地点|参与嘉宾|特邀嘉宾|讲者|"
    r"Moderators?|Panell?ists?|Speakers?|Discussants?|Chair|Facilitator|Topic|Theme|Time|Venue|Presenters?)[ ]*[：:|｜]",
    re.I,
)
_ENDS = re.compile(r"[。！？…”]$|[.!?]$")
_ROW_LENGTH = 200


def sessions(
    document: Document, attribution: Attribution, facts: EventFacts
) -> tuple[FoundSession, ...]:
    """Return the sessions in the order of the text; people outside of any are in none."""
    cast = Cast(document, attribution)
    return tuple(_sessions(cast, anchors(cast, facts)))


def _sessions(cast: Cast, found: list[Anchor]) -> Iterator[FoundSession]:
    end_of_text = len(cast.document.text)
    seen: set[tuple[str | None, tuple[str, ...]]] = set()
    for number, anchor in enumerate(found):
        stop = next(
            (
                later.head.start
                for later in found[number + 1 :]
                if later.is_heading or not anchor.is_heading
            ),
            end_of_text,
        )
        session = _session(cast, anchor, Span(anchor.head.start, stop))
        if session and (session.moderator, session.speakers) not in seen:
            seen.add((session.moderator, session.speakers))
            yield session


def _session(cast: Cast, anchor: Anchor, region: Span) -> FoundSession | None:
    text = cast.document.folded
    lines = _head_lines(cast, anchor, region)
    head = Span(anchor.head.start, lines[-1].end if lines else anchor.head.end)
    moderator = cast.leader(head)
    named = [key for key in cast.keys(head) if key != moderator]
    if not moderator and (named or anchor.is_heading):
        moderator = _silent_leader(cast, named, region)
        named = [key for key in named if key != moderator]
    speakers = _in_order(cast, named, region) or _speaking(cast, moderator, region)
    if not speakers or not (anchor.is_heading or moderator or len(named) > 1):
        return None
    start, end = _times(cast, anchor, lines)
    passages = tuple(
        Passage("session", line) for line in (anchor.head, *lines) if not cast.statements(line)
    )
    return FoundSession(
        kind=kind_of(text[slice(*anchor.title)]),
        title=anchor.title,
        theme=theme_in(text, head),
        start=start,
        end=end,
        moderator=moderator,
        speakers=speakers,
        passages=passages,
    )


def _head_lines(cast: Cast, anchor: Anchor, region: Span) -> list[Span]:
    """Return the lines below the anchor that tell of the part: labels, rows and times."""
    found = []
    for block in _blocks_after(cast.document, anchor.head.end, region.end):
        if not _is_head_line(cast.document.folded, block):
            break
        found.append(block.span)
    return found


def _blocks_after(document: Document, start: int, end: int) -> Iterator[Block]:
    for block in document.blocks:
        if block.span.start >= end:
            return
        if block.span.start >= start:
            yield block


def _is_head_line(text: str, block: Block) -> bool:
    words = text[block.span.start : block.span.end]
    if _PEOPLE_LABEL.match(words) or label().match(words):
        return True
    if len(words) > _ROW_LENGTH or words.endswith(("：", ":")):
        return False
    start, _, at, _ = times_in(words)
    if (start and at < 4) or block.kind == "table_row":
        return True
    return len(words) < 60 and not _ENDS.search(words) and "：" not in words


def _silent_leader(cast: Cast, named: list[str], region: Span) -> str | None:
    """Return the moderator of the attribution who is named here or speaks in the region."""
    roles = {person.key: person.role for person in cast.attribution.people}
    inside = [*named, *cast.keys(region)]
    return next((key for key in inside if roles[key] == "moderator"), None)


def _in_order(cast: Cast, named: list[str], region: Span) -> tuple[str, ...]:
    """Return the named people in speaking order when all of them speak, else as printed."""
    firsts: dict[str, int] = {}
    for statement in cast.statements(region):
        firsts.setdefault(statement.key, statement.span.start)
    if all(key in firsts for key in named):
        return tuple(sorted(named, key=lambda key: firsts[key]))
    return tuple(named)


def _speaking(cast: Cast, moderator: str | None, region: Span) -> tuple[str, ...]:
    keys = dict.fromkeys(statement.key for statement in cast.statements(region))
    return tuple(key for key in keys if key != moderator)


def _times(cast: Cast, anchor: Anchor, lines: list[Span]) -> tuple[str | None, str | None]:
    """Return when the part begins and ends, as its heading or else its rows print it."""
    if anchor.start:
        return anchor.start, anchor.end
    text = cast.document.folded
    rows = (
        [times_in(text[slice(*line)])[:2] for line in (anchor.head, *lines)]
        if anchor.is_heading
        else []
    )
    printed = [row for row in rows if row[0]]
    if not printed:
        return None, None
    return printed[0][0], printed[-1][1]
