"""Chinese left in the English, or the Chinese itself in its place."""

import re
from collections.abc import Iterator

from briefing.chinese.han import HAN, count_han, has_han
from briefing.translation.checks.check_contract import Check, Context, Defect, Pair

_GLOSS = re.compile(rf"(?<=[A-Za-z”\"] )[(（][{HAN}“”·]{{1,10}}[)）]")
_LEFT = re.compile(rf"[{HAN}]+|[，。、；：！？《》「」『』【】]")


def find_defects(pair: Pair, context: Context) -> Iterator[Defect]:
    """Yield `untranslated` for a copy of the source, `han_residue` for Chinese inside English.

    A Chinese term in brackets after its English is a gloss, not residue.
    """
    if not has_han(pair.zh):
        return
    rest = _GLOSS.sub("", pair.en)
    han = count_han(rest)
    letters = len(re.findall("[A-Za-z]", rest))
    if "".join(pair.en.split()) == "".join(pair.zh.split()) or han * 3 > letters:
        yield Defect("untranslated", "the Chinese stands in place of the English", pair.zh, pair.en)
        return
    found = _LEFT.search(rest)
    if found:
        yield Defect("han_residue", f"Chinese is left: {found.group()}", en=found.group())


SPEC = Check(
    name="chinese-left",
    finds="Chinese left in the English, or the Chinese itself in its place",
    find_defects=find_defects,
    severity="fail",
)
