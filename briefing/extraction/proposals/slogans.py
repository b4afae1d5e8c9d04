"""Points led by slogans in quotation marks, all of one shape: “建起来”…，“连起来”…，“用起来”…"""

import re
from collections.abc import Iterator
from functools import cache

from briefing.chinese.han import HAN
from briefing.chinese.marks import Notation

_SLOGAN = re.compile(
    rf"(?:(?<=[，；。：、\s])|\A)“(?P<words>[^“”，。；、]{{2,8}})”(?=[\s，：]*[{HAN}])"
)


def find_slogans(text: str) -> Iterator[tuple[Notation, int, int]]:
    """Yield notation, number and place of each slogan that leads a point of `text`.

    At least three in a row must have one length, and a clause must follow each: names in an
    enumeration (“一网通办”、“一件事”) lead nothing. Where they also share a character at one place
    they are more surely slogans.
    """
    found = [(match["words"], match.start()) for match in _SLOGAN.finditer(text)]
    group: list[tuple[str, int]] = []
    for words, at in [*found, ("", -1)]:
        if group and len(group[-1][0]) != len(words):
            yield from _number_slogans(group)
            group = []
        group.append((words, at))


def _number_slogans(group: list[tuple[str, int]]) -> Iterator[tuple[Notation, int, int]]:
    if len(group) < 3:
        return
    columns = zip(*(words for words, _ in group), strict=True)
    alike = any(len(set(column)) == 1 for column in columns)
    for number, (_, at) in enumerate(group, 1):
        yield _notation_of(alike), number, at


@cache
def _notation_of(alike: bool) -> Notation:
    return Notation("slogan", "slogan", kind="listed", trust=1.0 if alike else 0.4)
