"""Turns of speech inside one paragraph: a transcript whose line breaks were lost (…？张三：…)."""

import re
from collections import Counter
from collections.abc import Iterator

from briefing.extraction.labels import chinese_labels
from briefing.extraction.labels.head import Head
from briefing.extraction.lexicons.vocabulary import one_of
from briefing.extraction.naming.mention import Evidence
from briefing.reading.document import Span

_NONE: frozenset[str] = frozenset()
_LABEL = re.compile(
    r"(?<=[。！？”…])[ ]?"
    r"(?P<label>[‘【][^’】\n]{2,40}[’】]|[^，。！？；：、“”‘’【】\n]{1,40})：(?=[^\n])"
)
_ASKER = re.compile(one_of("reporting", "asks_label"))


def split_turns(folded: str, line: Span) -> Iterator[Span]:
    """Yield the parts of a line, each a turn; the line as it is where it does not open with one."""
    opening = chinese_labels.head_of(folded, line, _NONE)
    if opening is None or opening.kind == "field":
        yield line
        return
    found = list(_LABEL.finditer(folded, *line))
    often = Counter(match["label"] for match in found)
    start = line.start
    for match in found:
        head = chinese_labels.head_of(folded, Span(match.start("label"), line.end), _NONE)
        if head and _is_beginning_of_turn(head, match["label"], often[match["label"]]):
            yield Span(start, match.start())
            start = match.start("label")
    yield Span(start, line.end)


def _is_beginning_of_turn(head: Head, label: str, count: int) -> bool:
    """Return whether a label inside a paragraph begins a turn: of a title, an asker, or often."""
    if head.kind == "nobody":
        return _ASKER.fullmatch(label) is not None
    return head.kind == "person" and (head.evidence is Evidence.TITLED or count > 1)
