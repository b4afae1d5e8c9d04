"""Facts on lines with a label: 时间：…, 主办单位：…, Venue: …, several to a line or below it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.chinese.marks import pattern_of
from briefing.chinese.numerals import HAN_COUNT
from briefing.extraction.event.scope import Scope
from briefing.extraction.event.vocabulary_of_events import key, label, labels
from briefing.extraction.text.spans import trim
from briefing.reading import Span

_LIST_FIELDS = ("hosts", "organizers", "supporters")
_LONGEST_LABEL_LINE = 400
_LINES_BELOW = 15
_HEAD_BLOCKS = 60
_LONGEST_HEADING = 16  # characters
_HEADING_MARK = re.compile(rf"^[\W_]*(?:{pattern_of('sign')})?[ ]*")
_AND = re.compile("[与和及、/／]")
_LEADS = ("主持人", "主持", "moderator")  # at the head of a programme: of the whole event
_NUMERALS = HAN_COUNT + "壹贰叁参肆伍陆柒捌玖拾甲乙丙丁戊己庚辛"  # that number a heading
_TIMED = re.compile(r"\W*\d{1,2}[:：.]\d{2}\D")


class Labelled(NamedTuple):
    """The values of one label: the field, the label with its values, and each value."""

    field: str
    whole: Span
    values: tuple[Span, ...]


def find_labelled_facts(scope: Scope) -> tuple[Labelled, ...]:
    """Return the labelled facts at the head and the end of the document, in order."""
    blocks = scope.document.blocks
    near = [*range(min(_HEAD_BLOCKS, len(blocks)))]
    near += range(max(_HEAD_BLOCKS, len(blocks) - 10), len(blocks))
    return tuple(_find_in_lines(scope, [blocks[n].span for n in near]))


def _find_in_lines(scope: Scope, lines: list[Span]) -> Iterator[Labelled]:
    several = sum(_is_chair(scope.text, line) for line in lines) > 1  # each leads a part
    timed = False  # below the first clock time a label tells of a part of the event
    for number, line in enumerate(lines):
        timed = timed or bool(_TIMED.match(scope.text, *line))
        if line in scope.bylines or line.end - line.start > _LONGEST_LABEL_LINE:
            continue
        marks = list(label().finditer(scope.text, *line))
        yield from _find_below_heading(scope, lines, number) if not marks else ()
        if not marks or not _is_at_head(scope.text, line, marks[0].start()):
            continue
        for mark, after in zip(marks, [*marks[1:], None], strict=True):
            field = labels()[key(mark["label"])]
            if field == "chair" and (timed or several):
                continue
            if scope.is_programme and not timed and key(mark["label"]) in _LEADS:
                field = "chair"
            value = _trim_value(scope.text, mark.end(), after.start() if after else line.end)
            values: tuple[Span, ...] = (value,) if value else ()
            whole = Span(mark.start(), after.start() if after else line.end)
            if after is None and (
                not value or (field in _LIST_FIELDS and _is_going_on(scope, lines, number))
            ):
                values += tuple(_find_below(scope, lines[number + 1 :]))
            yield Labelled(field, whole, values)


def _is_chair(text: str, line: Span) -> bool:
    """Return whether a line begins with the label of who chairs."""
    mark = label().match(text, *line)
    return mark is not None and labels()[key(mark["label"])] == "chair"


def _find_below_heading(scope: Scope, lines: list[Span], number: int) -> Iterator[Labelled]:
    """Yield the facts below a heading that is made of labels: 三、会议时间与地点."""
    line = lines[number]
    words = _HEADING_MARK.sub("", scope.text[slice(*line)]).strip()
    parts = [key(part) for part in _AND.split(words)]
    whole = parts[0][:2]  # 会议时间与地点 is 会议时间 and 会议地点
    fields = [labels().get(part) or labels().get(whole + part) for part in parts]
    if number + 1 == len(lines) or len(words) > _LONGEST_HEADING or not all(fields):
        return
    marked = len(words) < len(scope.text[slice(*line)])
    if "other" in fields or not (marked or (len(words) > 3 and not words.isascii())):
        return
    below = tuple(_find_below(scope, lines[number + 1 :])) or (lines[number + 1],)
    for field in fields:
        several = field in _LIST_FIELDS
        yield Labelled(str(field), line, below if several else below[:1])


def _is_at_head(text: str, line: Span, start: int) -> bool:
    """Return whether nothing but a number or bullet stands before the label."""
    before = text[line.start : start]
    return len(before) <= 8 and not any(char.isalpha() and char not in _NUMERALS for char in before)


def _is_going_on(scope: Scope, lines: list[Span], number: int) -> bool:
    """Return whether the next line is an indented or aligned item of the same list."""
    if number + 1 >= len(lines):
        return False
    text = scope.document.text
    begin = text.rfind("\n", 0, lines[number + 1].start) + 1
    return (
        lines[number + 1].start - begin >= 4
        and lines[number].start - (text.rfind("\n", 0, lines[number].start) + 1) < 4
    )


def _find_below(scope: Scope, lines: list[Span]) -> Iterator[Span]:
    for line in lines[:_LINES_BELOW]:
        words = scope.text[line.start : line.end]
        if label().match(words) or len(words) > 60 or words[-1] in "。：:；！？":
            return
        if "\n\n" in scope.text[line.start - 2 : line.start]:
            return
        if any(char.isdigit() for char in words[:2]) or words.startswith(
            ("一、", "二、", "三、", "【")
        ):
            return
        yield line


def _trim_value(text: str, start: int, end: int) -> Span | None:
    value = trim(text, (start, end), "|｜*", "|｜；;，,。*")
    return value if value.start < value.end else None
