"""Lists: the marks of all notations in one speaker's statements, joined into lists."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field

from briefing.chinese.marks import BULLET, LAST, Notation, marks_in, notations
from briefing.extraction.proposals.slogans import find_slogans
from briefing.extraction.proposals.weighed_speech import Speech
from briefing.reading.document import Document, Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A marker in the text; `statement` is the number of the statement that holds it."""

    notation: Notation
    family: str
    value: int
    span: Span
    statement: int
    opens_line: bool


@dataclass(slots=True)
class Run:
    """A list: marks of one family with rising values, from its first to its last."""

    marks: list[Mark] = field(default_factory=list)

    @property
    def first(self) -> Mark:
        """The mark of the first point."""
        return self.marks[0]

    @property
    def last(self) -> Mark:
        """The mark of the last point."""
        return self.marks[-1]


def find_lists(speech: Speech) -> list[Run]:
    """Return the lists of at least two points by where they begin, inner ones as well."""
    marks = [
        mark
        for number, statement in enumerate(speech.statements)
        for mark in _find_marks(speech.document, statement.span, number)
    ]
    runs = [run for run in list(_join_marks(marks)) if len(run.marks) > 1]
    return sorted(runs, key=lambda run: (run.first.span.start, -run.last.span.start))


def _find_marks(document: Document, span: Span, number: int) -> list[Mark]:
    """Return the marks of one statement in order; where two overlap, the longer."""
    text = document.folded[span.start : span.end]
    found: list[Mark] = []
    for one in marks_in(text):
        at = Span(span.start + one.start, span.start + one.end)
        family = one.notation.family + (text[one.start] if one.number == BULLET else "")
        found.append(Mark(one.notation, family, one.number, at, number, one.start == 0))
    found += [
        Mark(notation, notation.family, n, Span(at + span.start, at + span.start), number, at == 0)
        for notation, n, at in find_slogans(text)
    ]
    if not any(mark.opens_line for mark in found) and _is_list_item(document, span.start):
        bare = next(n for n in notations() if n.family == "bullet")
        found.append(Mark(bare, "item", BULLET, Span(span.start, span.start), number, True))
    return list(
        _drop_overlapping(sorted(found, key=lambda mark: (mark.span.start, -mark.span.end)))
    )


def _is_list_item(document: Document, start: int) -> bool:
    """Return whether a block of the kind list_item begins at `start`."""
    at = bisect_left(document.blocks, start, key=lambda block: block.span.start)
    if at == len(document.blocks):
        return False
    block = document.blocks[at]
    return block.kind == "list_item" and block.span.start == start


def _drop_overlapping(marks: Iterable[Mark]) -> Iterator[Mark]:
    end = -1
    for mark in marks:
        if mark.span.start >= end:
            yield mark
            end = mark.span.end


def _join_marks(marks: Sequence[Mark]) -> Iterator[Run]:
    """Join marks into runs, whole at the end; the stack holds the open ones, innermost last."""
    stack: list[Run] = []
    opened = {mark.statement for mark in marks if mark.opens_line}
    for mark in marks:
        at = next(
            (i for i in range(len(stack) - 1, -1, -1) if stack[i].first.family == mark.family), -1
        )
        if at >= 0 and _is_next(stack[at], mark, opened):
            del stack[at + 1 :]
            stack[at].marks.append(mark)
        elif mark.value in (1, BULLET):
            del stack[at if at >= 0 else len(stack) :]
            stack.append(Run([mark]))
            yield stack[-1]


def _is_next(run: Run, mark: Mark, opened: set[int]) -> bool:
    last = run.last
    if mark.value == BULLET:
        between = range(last.statement + 1, mark.statement)
        return mark.statement - last.statement < 40 and all(n in opened for n in between)
    if last.value >= LAST:
        return False
    if mark.value >= LAST:
        return mark.statement - last.statement <= 1 and (
            mark.value > LAST or run.first.span.end - run.first.span.start == 3
        )
    if mark.value == 1:
        word = run.first.notation.again
        return bool(word) and len(run.marks) == 1 and mark.statement == last.statement
    step = mark.value - last.value
    return step == 1 or (mark.notation.trust >= 1 and (step == 2 or step == 0))


def is_inside(folded: str, run: Run, outer: Run, nested: Set[str]) -> bool:
    """Return whether `run` lies inside a point of `outer`.

    `nested` holds the families of the lists already seen inside `outer`: one of these on the lines
    below its last point belongs to that point.
    """
    if run.first.span < outer.last.span:
        return True
    if run.first.statement == outer.last.statement + 1:
        return run.first.opens_line and run.first.family in nested
    if run.first.statement != outer.last.statement:
        return False
    if outer.last.opens_line and outer.first.statement != outer.last.statement:
        return True
    between = folded[outer.last.span.end : run.first.span.start]
    return "。" not in between or _has_sentences_inside(folded, outer)


def _has_sentences_inside(folded: str, run: Run) -> bool:
    """Return whether a point before the last has a sentence end inside."""
    pairs = zip(run.marks, run.marks[1:], strict=False)
    return any("。" in folded[a.span.end : b.span.start].strip().rstrip("。") for a, b in pairs)
