"""Quoted mail: the marks `>` before the lines of an answer."""

import re
from collections.abc import Sequence

_QUOTED = re.compile(r"(?:> ?){1,10}")
_SHARE = 0.3  # of the lines; with fewer the mark may be part of the words


def without_quote_marks(lines: Sequence[str]) -> list[str]:
    """Return the lines without the marks of quoted mail, where a good part of them has some."""
    quoted = sum(line.startswith(">") for line in lines)
    if quoted < 2 or quoted < _SHARE * sum(bool(line.strip()) for line in lines):
        return list(lines)
    return [_QUOTED.sub("", line, count=1) if line.startswith(">") else line for line in lines]
