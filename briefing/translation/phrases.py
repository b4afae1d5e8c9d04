"""Names of events, themes, venues and sessions: only what a table or the glossary holds."""

import re
from functools import cache

from briefing.reading.fold import fold
from briefing.translation.glossary import Glossary
from briefing.translation.numbers import ordinal, value
from briefing.translation.rendered import Rendering
from briefing.translation.tables import shipped

EVENT_KINDS = ("event", "venue")
_NTH = re.compile(r"第([一二三四五六七八九十百\d]+)届")
_YEAR = re.compile(r"((?:19|20)\d\d)年?")
_NUMBERED = re.compile(r"(.+?)[（]?([一二三四五六七八九十\d]+)[）]?")


@cache
def _sessions() -> dict[str, str]:
    return {row["zh"]: row["en"] for row in shipped("sessions")}


def session(zh: str, glossary: Glossary) -> Rendering:
    """Return the English of a session's title: 开幕式, 平行论坛二 …"""
    plain = fold(zh).strip("“”《》【】[]：: ")
    listed = _sessions().get(plain)
    if listed:
        return Rendering(zh, listed)
    numbered = _NUMBERED.fullmatch(plain)
    number = value(numbered[2]) if numbered else None
    if numbered and number is not None and numbered[1] in _sessions():
        return Rendering(zh, f"{_sessions()[numbered[1]]} {int(number)}")
    return render(zh, glossary)


def render(zh: str, glossary: Glossary) -> Rendering:
    """Return the English of a named event, place or theme that the glossary holds.

    A year before it (2019…) and 第N届 are added by rule.
    """
    plain = fold(zh).strip().strip("“”《》")
    year, nth = _YEAR.match(plain), _NTH.search(plain)
    bare = _NTH.sub("", _YEAR.sub("", plain, count=1) if year else plain)
    entry = glossary.find(plain) or glossary.find(bare)
    if not entry or entry.kind in {"post", "mod", "head", "word"}:
        return Rendering(zh)
    if entry.zh == plain or bare == plain:
        return Rendering(zh, entry.en)
    amount = value(nth[1]) if nth else None
    parts = [year[1] if year else "", ordinal(int(amount)) if amount is not None else "", entry.en]
    return Rendering(zh, " ".join(part for part in parts if part))
