"""Chinese left in the English, or the Chinese itself in its place."""

import re
from collections.abc import Iterator

from briefing.translation.checks.model import HAN, Context, Defect, Pair

_GLOSS = re.compile(r"(?<=[A-Za-z”\"] )[(（][\u3400-\u9fff“”·]{1,10}[)）]")
_LEFT = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+|[，。、；：！？《》「」『』【】]")


def residue(pair: Pair, context: Context) -> Iterator[Defect]:
    """Yield `untranslated` for a copy of the source, `han_residue` for Chinese inside English.

    A Chinese term in brackets after its English is a gloss, not residue.
    """
    if not HAN.search(pair.zh):
        return
    rest = _GLOSS.sub("", pair.en)
    han = len(HAN.findall(rest))
    letters = len(re.findall("[A-Za-z]", rest))
    if "".join(pair.en.split()) == "".join(pair.zh.split()) or han * 3 > letters:
        yield Defect("untranslated", "the Chinese stands in place of the English", pair.zh, pair.en)
        return
    found = _LEFT.search(rest)
    if found:
        yield Defect("han_residue", f"Chinese is left: {found.group()}", en=found.group())
