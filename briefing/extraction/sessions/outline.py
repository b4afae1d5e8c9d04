"""The outline of a programme: which of the places that name parts are parts of their own."""

import re
from dataclasses import replace
from functools import cache
from itertools import islice

from briefing.extraction.event.vocabulary_of_events import label
from briefing.extraction.labels.language import language_of
from briefing.extraction.lexicons.vocabulary import one_of, terms
from briefing.extraction.sessions.anchors import Anchor, find_anchors
from briefing.extraction.sessions.cast import Cast
from briefing.extraction.sessions.clock_times import find_times
from briefing.extraction.sessions.names_of_parts import in_heading, kind_of
from briefing.reading import Block, Span

MOST_LINES = 80  # lines that tell of one part, and parts that one may repeat
_ENDS = re.compile(r"[。！？…”]$|[.!?]$")
_ROW_LENGTH = 200
_SHORT = 60  # characters of a line that is no row; English ones may be three times as long
_STAGE = re.compile(rf"{one_of('around_sessions', 'stage_end')}$")
_SEVERAL = ("分论坛", "平行论坛", "专题论坛", "平行分论坛")  # of which an event has several


def find_parts(cast: Cast, title: Span | None) -> list[Anchor]:
    """Return the parts that the text names; the event's own `title` names none."""
    return _join_repeated(cast, _drop_items(cast, _drop_empty(cast, title)))


def _join_repeated(cast: Cast, found: list[Anchor]) -> list[Anchor]:
    """Return the anchors with sentences in a row that tell of one part put together."""
    kept: list[Anchor] = []
    for anchor in found:
        if kept and _is_same(cast, kept[-1], anchor):
            kept[-1] = replace(kept[-1], also=(*kept[-1].also, anchor.head))
        else:
            kept.append(anchor)
    return kept


def _is_same(cast: Cast, one: Anchor, other: Anchor) -> bool:
    """Return whether two sentences name the same part, and not two that are led by two people."""
    if one.is_heading or other.is_heading:
        return False
    text = cast.document.folded
    if text.endswith(" a ", 0, other.title.start):
        return False  # “a panel” is another than the one before
    names = [_STAGE.sub("", text[slice(*anchor.title)]) for anchor in (one, other)]
    leaders = [cast.leader(span) for span in (one.head, *one.also, other.head)]
    return names[0] == names[1] and names[0] not in _SEVERAL and sum(map(bool, leaders)) < 2


def _drop_empty(cast: Cast, title: Span | None) -> list[Anchor]:
    """Return the anchors without the timed ones that name nobody and hold no other part."""
    found = find_anchors(cast, title)
    kept = []
    for anchor, following in zip(found, [*found[1:], None], strict=False):
        stop = following.head.start if following else len(cast.document.text)
        if (
            anchor.row
            or not anchor.start
            or cast.within(Span(anchor.head.start, stop))
            or (following and _is_around(cast, anchor, following))
        ):
            kept.append(anchor)
    return kept


def _is_around(cast: Cast, anchor: Anchor, other: Anchor) -> bool:
    """Return whether a part lies within the anchor's time, or tells without one who is in it."""
    if other.start is None:
        names = (cast.document.folded[slice(*named.title)] for named in (anchor, other))
        return len({kind_of(name) for name in names}) == 1
    return other.start == anchor.start or (anchor.end is not None and other.start < anchor.end)


def _drop_items(cast: Cast, found: list[Anchor]) -> list[Anchor]:
    """Return the anchors without those that are items of the part above them."""
    kept: list[Anchor] = []
    for anchor in found:
        above = kept[-1] if kept else None
        first = _first_cell(cast, anchor)
        if above and first and _first_cell(cast, above) == first:
            continue  # a part's name that holds for several rows
        if above and first and _first_cell(cast, above):
            kept.append(anchor)
            continue
        if (
            anchor.row
            and above
            and above.is_heading
            and not above.row
            and _is_adjoining(cast, above, anchor)
        ):
            continue
        kept.append(anchor)
    return kept


def _first_cell(cast: Cast, anchor: Anchor) -> str:
    """Return the name of a part where it is all that the first cell of a row holds."""
    line = cast.document.text[slice(*anchor.head)]
    cell, _, rest = line.partition("\t")
    named = anchor.title.start == anchor.head.start and anchor.start is None
    whole = anchor.title.end == anchor.head.start + len(cell.rstrip())
    return cell.strip() if rest.strip() and named and whole else ""


def _is_adjoining(cast: Cast, above: Anchor, anchor: Anchor) -> bool:
    """Return whether only lines about the part above stand between, and its time is not over."""
    if above.end and anchor.start and anchor.start >= above.end:
        return False
    if above.start and not cast.leader(above.head) and cast.within(above.head):
        return False
    between = Span(above.head.end, anchor.head.start)
    ends = anchor.start and above.start and not above.end and cast.within(between)
    if ends and (not cast.leader(above.head) or _is_own_part(cast, anchor)):
        return False
    blocks = list(islice(cast.blocks(between), MOST_LINES + 1))
    return len(blocks) <= MOST_LINES and all(is_head_line(cast, block) for block in blocks)


def _is_own_part(cast: Cast, anchor: Anchor) -> bool:
    """Return whether an anchor names what opens or closes an event, and no item of a part."""
    name = cast.document.folded[slice(*anchor.title)]
    return in_heading().search(name) is not None and kind_of(name) in ("opening", "other")


@cache
def _people_label() -> re.Pattern[str]:
    """Return the pattern of a label of people or of an event's fact at the head of a line."""
    roles = terms("fields", "speaker", "moderator", "chair", "attendee", "column")
    known = roles | terms("event_labels")
    words = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
    return re.compile(rf"[\s•·◦○▪\-*|｜]*(?:{words})[ ]*[：:|｜]", re.I)


def is_head_line(cast: Cast, block: Block) -> bool:
    """Return whether a line tells of the part above it: a label, a row, a time, a short line."""
    words = cast.document.folded[block.span.start : block.span.end]
    if block.span in cast.turns:
        return False
    if _people_label().match(words) or label().match(words) or block.span in cast.labels:
        return True
    if len(words) > _ROW_LENGTH or words.endswith(("：", ":")):
        return False
    start, _, at, _ = find_times(words)
    if (start and at < 4) or block.kind == "table_row":
        return True
    most = _SHORT * language_of(cast.document).width
    return len(words) < most and not _ENDS.search(words) and "：" not in words
