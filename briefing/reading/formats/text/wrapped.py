"""Lines that a program only wrapped at a column are one paragraph again."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import east_asian_width

from briefing.reading.blocks import kind_of
from briefing.reading.formats.lines import joined

_NARROWEST, _WIDEST = 36, 132  # columns; mail has 72 to 78, a page of forty Chinese characters 80
_SLACK = 2  # columns: one Chinese character
_FEWEST = 2  # lines broken inside a sentence at one column; one may be chance
_SHARE = 0.6  # of the full lines
_ENDS = re.compile(r"[。！？；!?;.][”’」』）)\"']*$|[：:]$")
_LEAD = re.compile(r"[A-Za-z0-9À-ɏ'’.,%()-]+|.[，。、；：！？”’」』）》】]*")
_LABEL = re.compile(r"[^，。；！？：:\s]{2,30}[：∶:]")
_MARKER = re.compile(
    r"[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十]{1,2}[，,、是]|"
    r"[一二三四五六七八九十]{1,2}[是要]|[①-⒛]|[•●○■▪◦‣·*–—-]\s|其[一二三四五六]|首先|其次|再次|最后"
)


Measure = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class _Wrap:
    """Where the lines of a text are wrapped, and whether blank lines or indents part paragraphs."""

    column: int
    parted: bool
    indented: bool
    measure: Measure


def unwrapped(lines: Sequence[str]) -> list[str]:
    """Return the paragraphs of lines; untouched when nothing shows that they were wrapped."""
    wrap = _wrap_of(lines, width) or _wrap_of(lines, _count)
    return list(lines) if wrap is None else list(_paragraphs(lines, wrap))


def width(line: str) -> int:
    """Return how many columns a line takes on a screen, on which a Chinese character takes two."""
    return len(line) + sum(char > "\u10ff" and east_asian_width(char) in "WF" for char in line)


def _count(line: str) -> int:
    """Return how many columns a line takes where a program counts characters, each as two."""
    return 2 * len(line)


def _wrap_of(lines: Sequence[str], measure: Measure) -> _Wrap | None:
    longest = max(map(len, lines))
    if longest > _WIDEST or 2 * longest < _NARROWEST:
        return None
    widths = [measure(line.rstrip()) for line in lines]
    column = max(widths)
    if not _NARROWEST <= column <= _WIDEST:
        return None
    full = [
        (before, after)
        for (before, after), wide in zip(pairwise(lines), widths, strict=False)
        if after.strip() and before.strip() and _is_full(wide, after, column, measure)
    ]
    broken = [b for b, a in full if not _ENDS.search(b.rstrip()) and not _begins(a)]
    if len(broken) < _FEWEST or len(broken) < _SHARE * len(full):
        return None
    paragraphs = [line for line in lines if line.strip()]
    indented = sum(line.startswith(("\u3000", "  ", "\t")) for line in paragraphs)
    is_parted = not all(line.strip() for line in lines[:-1])
    return _Wrap(column, is_parted, 2 <= indented < len(paragraphs), measure)


def _is_full(wide: int, after: str, column: int, measure: Measure) -> bool:
    """Return whether the first word of the line after had no room at the end of a line."""
    lead = _LEAD.match(after.strip())
    return wide + (measure(lead.group()) if lead else 1) + _SLACK > column


def _begins(line: str) -> bool:
    """Return whether a line looks like the first of a paragraph."""
    words = line.strip()
    return bool(_MARKER.match(words) or _LABEL.match(words)) or kind_of(words)[0] != "paragraph"


def _paragraphs(lines: Sequence[str], wrap: _Wrap) -> Iterator[str]:
    group = ""
    last = ""
    for line in lines:
        if group and line.strip() and _continues(last, line, wrap):
            group = joined(group, line.strip())
        else:
            if last or group:
                yield group
            elif line is not lines[0]:
                yield ""
            group = line.rstrip()
        last = line
    yield group


def _continues(last: str, line: str, wrap: _Wrap) -> bool:
    """Return whether `line` goes on with the paragraph that `last` is the last line of."""
    if not last.strip() or (wrap.indented and line.startswith(("\u3000", "  ", "\t"))):
        return False
    if not _is_full(wrap.measure(last.rstrip()), line, wrap.column, wrap.measure):
        return False
    ended = _ENDS.search(last.rstrip()) is not None
    if ended and _begins(line):
        return False
    if _MARKER.match(line.strip()) and (ended or last.rstrip()[-1] in "，、"):
        return False
    return not ended or wrap.parted or wrap.indented
