"""Speeches under labels: 某某主任李四：…, 李四（某某主任）：…, 【李四】…, the label alone on its line too."""

import re
from dataclasses import dataclass

from briefing.extraction import anglo_heads, heads as han_heads
from briefing.extraction.heads import Head
from briefing.extraction.mentions import Mention
from briefing.extraction.page import NOTHING, Claim, Line, Page, Recognised
from briefing.extraction.vocabulary import any_of, terms
from briefing.reading.document import Span

_NOTE = re.compile(r"[【（\[(][^】）\])]*[】）\])]$")
_SHORT = 32  # characters; a heading is no longer
_CLOSED = re.compile(r"[。！？；：，、”…）.?!:;,\"]$")
_LISTED = re.compile(
    r"(?:第?[一二三四五六七八九十\d]+[，、.：是要]|[（(]|[①-⑳]|[-•●*]|[一二三四]是)"
)
_IMPRINT = re.compile(
    r"[（(\[【]?(?:来源|责任编辑|责编|编辑|作者|文/|图/|摄影|撰文|整理|编审|校对|审核|原标题|延伸阅读|相关阅读|附件|"
    r"版权|声明|注：|备注|点击|更多|上一篇|下一篇|关键词|标签|分享到)"
)


@dataclass(frozen=True, slots=True)
class _Turn:
    head: Head
    line: Line
    bodies: tuple[Span, ...]
    notes: tuple[Span, ...]
    lines: tuple[int, ...]


def recognise(page: Page) -> Recognised:
    """Return the labelled speeches with the paragraphs that continue them."""
    heads = _accepted(page, _heads(page))
    if not any(head.kind == "person" for head in heads.values()):
        return NOTHING
    turns = _turns(page, heads)
    claims = tuple(_claim(turn) for turn in turns)
    people = sum(turn.head.kind == "person" for turn in turns)
    return Recognised(
        claims=claims,
        taken=frozenset(number for turn in turns for number in turn.lines),
        notes=tuple(note for turn in turns for note in turn.notes),
        layout=_told(turns, people),
    )


def head_of(page: Page, line: Line) -> Head | None:
    """Return the head of a line, in the document's language."""
    find = anglo_heads.head_of if page.english else han_heads.head_of
    return find(page.folded, line.span, page.known)


def _heads(page: Page) -> dict[int, Head]:
    found = {}
    for line in page.free_lines():
        head = head_of(page, line)
        if head and head.kind != "field":
            found[line.number] = head
    return found


def _accepted(page: Page, heads: dict[int, Head]) -> dict[int, Head]:
    """Return the heads that evidence bears out: a title, a known name, or a name that returns."""
    sure = sum(head.strength >= 2 for head in heads.values())
    bare = sum(head.strength == 1 for head in heads.values())
    kept = {
        number: head
        for number, head in heads.items()
        if head.kind == "nobody" or head.strength >= 2 or bare >= 2 or sure
    }
    people = [number for number, head in kept.items() if head.kind == "person"]
    if people == [0] and len(page.lines) > 1:
        return {}
    return kept


def _turns(page: Page, heads: dict[int, Head]) -> list[_Turn]:
    turns: list[_Turn] = []
    lines = page.free_lines()
    for index, line in enumerate(lines):
        head = heads.get(line.number)
        if head is None:
            continue
        bodies = [Span(head.body, line.span.end)] if head.body < line.span.end else []
        notes: list[Span] = []
        taken = [line.number]
        for following in _continuation(page, heads, lines, index):
            taken.append(following.number)
            (notes if _is_note(page, following) else bodies).append(following.span)
        turns.append(_Turn(head, line, tuple(bodies), tuple(notes), tuple(taken)))
    return turns


def _continuation(page: Page, heads: dict[int, Head], lines: list[Line], index: int) -> list[Line]:
    """Return the lines after `index` that go on with its speech."""
    found: list[Line] = []
    for at in range(index + 1, len(lines)):
        line = lines[at]
        if line.number in heads or line.number != lines[at - 1].number + 1:
            break
        following = lines[at + 1] if at + 1 < len(lines) else None
        if _ends_speech(page, line, following, heads):
            break
        found.append(line)
    while found and _is_heading(page, found[-1]):
        found.pop()
    return found


def _ends_speech(page: Page, line: Line, following: Line | None, heads: dict[int, Head]) -> bool:
    words = page.folded[line.span.start : line.span.end]
    if _IMPRINT.match(words) or line.kind == "table_row":
        return True
    if head := head_of(page, line):
        if head.kind == "field":
            return True
    if _is_heading(page, line):
        before_label = following is None or following.number in heads
        return before_label or bool(re.search(any_of(terms("follow", "part")), words))
    return _introduces(page, line, words)


def _introduces(page: Page, line: Line, words: str) -> bool:
    """Return whether the line presents a part of the event and its people, and is nobody's speech."""
    if "主持" not in words and "嘉宾" not in words:
        return False
    titled = [m for m in page.mentions(line) if m.strength == 3]
    return len(titled) >= 2 or (bool(titled) and "主持" in words)


def _is_heading(page: Page, line: Line) -> bool:
    words = page.folded[line.span.start : line.span.end]
    if line.kind == "heading":
        return True
    return len(words) <= _SHORT and not _CLOSED.search(words) and not _LISTED.match(words)


def _is_note(page: Page, line: Line) -> bool:
    words = page.folded[line.span.start : line.span.end]
    return (bool(_NOTE.match(words)) and len(words) < 60) or _is_heading(page, line)


def _claim(turn: _Turn) -> Claim:
    head = turn.head
    label = Span(turn.line.span.start, max(head.body, turn.line.span.start))
    who: Mention | None = head.mention
    rule = f"labelled: {_FORMS[head.kind]}"
    role = "moderator" if head.host else "speaker"
    return Claim(who, role, label, rule, turn.bodies, label, head=True)  # type: ignore[arg-type]


_FORMS = {"person": "a person before a colon", "nobody": "a label without a name"}


def _told(turns: list[_Turn], people: int) -> str:
    titled = sum(turn.head.strength == 3 for turn in turns)
    alone = sum(not turn.bodies or turn.head.body >= turn.line.span.end for turn in turns)
    form = "title+name：speech" if titled * 2 >= people else "name：speech"
    where = ", labels alone on their lines" if alone * 2 > len(turns) else ""
    unnamed = len(turns) - people
    also = f", {unnamed} of unnamed people" if unnamed else ""
    return f"{form} ({people} labels{also}{where})"
