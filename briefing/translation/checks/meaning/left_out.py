"""What the Chinese counts off or says in sentences of its own, and the English leaves out."""

import re
from collections.abc import Iterator

from briefing.chinese.han import count_han
from briefing.chinese.numerals import read_number
from briefing.translation.checks.check_contract import Check, Context, Defect, Pair

_MARK = re.compile(
    r"(?:^|[。；，：、！？\s])第?([一二三四五六七八九十])(?:[是要、，]|来|者)|[（(]([一二三四五六七八九十])[)）]"
)
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
            "tenth")  # fmt: skip
# Other ways to count the first and the second.
_ALSO = {
    1: "一是|首先|第一|一要|其一|一方面",
    2: "其次|另一方面|第二|其二",
    3: "再次|再者|第三|最后",
}
# An ordinal that opens a clause counts it off.
_SAID = re.compile(
    rf"(?:^|[.;:,!?]\s|\band )[“\"(]?({'|'.join(ORDINALS)})(?:ly)?(?=,|:| is | to )", re.IGNORECASE
)
# A sentence of so many Han characters says something of its own.
SENTENCE = 5
_BETWEEN = re.compile(r"\b(?:between|both|either)\b[^.;]*?\b(?:and|or)\b", re.IGNORECASE)
_PIECE = re.compile(r"[.;:!?,]|\b(?:and|while|but|so|as well as|then|with|which|to)\b")


def find_defects(pair: Pair, context: Context) -> Iterator[Defect]:
    """Yield `missing` for an item or a sentence that has no English."""
    yield from _find_lost_items(pair)
    said = [s for s in re.split("[。！？；]", pair.folded) if count_han(s) >= SENTENCE]
    pieces = [p for p in _PIECE.split(_BETWEEN.sub(" ", pair.en)) if len(p.split()) > 1]
    if len(said) > 2 and len(pieces) < len(said):
        message = f"{len(said)} sentences in Chinese, {len(pieces)} clauses in English"
        yield Defect("missing", message, pair.zh, pair.en)


def _find_lost_items(pair: Pair) -> Iterator[Defect]:
    """First, Second where the Chinese goes on to 三是; Third where it says 二是."""
    numbers = (read_number(mark[1] or mark[2]) for mark in _MARK.finditer(pair.folded))
    marks = [number for number in numbers if number]
    said = [ORDINALS.index(word.lower()) + 1 for word in _SAID.findall(pair.en)]
    if not marks or not said:
        return
    marks += [n for n, also in _ALSO.items() if n not in marks and re.search(also, pair.folded)]
    if set(said) - set(marks) or len(set(said)) < len(said):
        yield Defect("ordinal", f"counted {marks} in Chinese, {said} in English", pair.zh, pair.en)
    elif max(said) < max(marks) and len(marks) > 1 and not re.search("[Ll]ast|[Ff]inal", pair.en):
        message = f"{max(marks)} items in Chinese, {max(said)} in English"
        yield Defect("missing", message, pair.zh, pair.en)


SPEC = Check(
    name="left-out",
    finds="an item that is counted off, or a sentence, without English",
    find_defects=find_defects,
    severity="fail",
)
