"""Names with a rank or a form of address behind them: 某某委员, 游先生, 欧阳主任."""

import re
from collections.abc import Iterator

from briefing.chinese.han import HAN
from briefing.extraction.lexicons.vocabulary import one_of, terms
from briefing.extraction.naming.chinese import chinese_titles
from briefing.extraction.naming.chinese.name_ends import is_before_saying
from briefing.extraction.naming.chinese.name_shapes import (
    compound_surnames,
    find_endings,
    is_foreign,
    single_surnames,
)
from briefing.extraction.naming.mention import Evidence, Mention
from briefing.reading.document import Span

_FOR_ANOTHER = re.compile(
    rf"(?![在就也还则均都])[{HAN}A-Z][^，。；：]{{1,24}}?"
    rf"(?:{one_of('around_names', 'speech_for')}|作[^，。]{{0,8}}报告|"
    rf"{one_of('around_names', 'done_for')})"
)
_FOREIGN = re.compile(
    rf"(?:(?<=[\n。！？；，：、” 由据请对向的])|(?<![{HAN}·]))"
    rf"(?P<name>[{HAN}]{{1,7}}(?:·[{HAN}]{{1,7}}){{1,3}}|[{HAN}]{{4,7}})$"
)
_LATIN_BEFORE = re.compile(
    r"(?<![A-Za-z])[A-Z][A-Za-z’'\-]+(?: [A-Z][A-Za-z’'\-]*\.?){1,3}$"
)  # in Latin letters, of two words at least, before 委员
_OF = re.compile(r"[^·]*的(?=[^·]+·)")  # what leads to a dotted name: 某某大学的
_BEFORE_RANK = re.compile(rf"(?:^|[^{HAN}A-Za-z]|{one_of('around_names', 'before_rank')})$")
_NOTED = re.compile(r"（[A-Za-zÀ-ž.·’' \-]{2,50}）[ ]?")  # a name in Latin letters behind it
_NOTED_BEFORE = re.compile(_NOTED.pattern + "$")


def add_rank(text: str, name: Span, evidence: Evidence, stop: int) -> Mention:
    """Return the mention with the rank or form of address that follows the name."""
    noted = _NOTED.match(text, name.end, stop)
    found = chinese_titles.rank().match(text, noted.end() if noted else name.end, stop)
    if not found or _is_verb_use(text, found):
        return Mention(name, None, name.end, evidence)
    return Mention(name, None, found.end(), evidence, Span(*found.span()))


def _is_verb_use(text: str, found: re.Match[str]) -> bool:
    """Return whether 代表 after a name is the verb (代表某某发言) and not the rank."""
    if found.group() != "代表" or is_before_saying(text, found.end()):
        return False
    return bool(_FOR_ANOTHER.match(text, found.end()))


def find_before_ranks(text: str, line: Span) -> Iterator[Mention]:
    """Yield the names before a rank or form of address: 某某委员, 游先生, 欧阳主任."""
    for found in chinese_titles.rank().finditer(text, *line):
        if _is_verb_use(text, found) or _is_beginning_of_title(text, found):
            continue
        noted = _NOTED_BEFORE.search(text, max(line.start, found.start() - 60), found.start())
        end = noted.start() if noted else found.start()
        surely = is_before_saying(text, found.end())
        for start in _find_starts(text, end, line.start, surely=surely):
            if text[start : found.end()] in terms("posts", "post"):
                continue  # 廉政专员: a post, and nobody called 廉政
            name = Span(start, end)
            whole = (
                Span(start, found.end())
                if len(text[start:end]) == _measure_surname(text, start)
                else name
            )
            yield Mention(whole, None, found.end(), Evidence.KNOWN, Span(*found.span()))
            break


def _is_beginning_of_title(text: str, found: re.Match[str]) -> bool:
    """Return whether 首席 is the beginning of a title (首席顾问) and no rank."""
    return found.group() == "首席" and chinese_titles.ending().match(text, found.end()) is not None


def _measure_surname(text: str, start: int) -> int:
    if text[start : start + 2] in compound_surnames():
        return 2
    return 1 if text[start] in single_surnames() else 0


def _find_starts(text: str, end: int, floor: int, *, surely: bool) -> Iterator[int]:
    """Yield where a name that ends at `end` may begin, judged by what is before it.

    Where a verb of speech follows `surely`, a common word may be a name too (丰收代表说).
    """
    foreign = _FOREIGN.search(text, max(floor, end - 24), end)
    if foreign and is_foreign(text[foreign.start("name") : end]):
        led = _OF.match(text, foreign.start("name"), end)
        yield led.end() if led else foreign.start("name")
        return
    if latin := _LATIN_BEFORE.search(text, max(floor, end - 50), end):
        yield latin.start()
        return
    for length in (3, 2, 4, 1):
        start = end - length
        if start < floor or not _measure_surname(text, start):
            continue
        before = text[max(floor, start - 2) : start]
        if length == 1 and text[start] in "向于从" and re.search(f"[{HAN}]$", before):
            continue  # 向副校长授牌: whom it is done to
        free = bool(_BEFORE_RANK.search(before)) if before else True
        after_body = length > 1 and chinese_titles.is_organisation_before(text, start, floor)
        whole = length == _measure_surname(text, start)
        fits = whole or any(
            e.end == end and e.fit > 0 for e in find_endings(text, start, end, surely)
        )
        if fits and (free or after_body) and (length < 4 or _measure_surname(text, start) == 2):
            yield start
