"""Names of people in Hanyu Pinyin (GB/T 28039-2011), flagged where rules cannot know them."""

import re
from collections.abc import Mapping
from functools import cache

from briefing.chinese.fold import fold
from briefing.chinese.han import HAN, has_han
from briefing.chinese.personal_names import divide_name, spell_name
from briefing.translation.rules.names.doubts import doubts
from briefing.translation.rules.rendered import Rendering
from briefing.translation.tables import shipped

STANDARD = "GB/T 28039-2011"
_ASIDE = re.compile(rf"[（(][^）)]*[）)]|[\s\u3000]+(?=[{HAN}])")


def render_name(
    name: str, title: str = "", overrides: Mapping[str, str] | None = None
) -> Rendering:
    """Return the English form of `name`; `overrides` (a project's names.csv) win.

    A name from outside the mainland, of another people or of doubtful reading is flagged; where
    Pinyin would be no more than a guess at a foreign name there is no English at all.
    """
    plain = _ASIDE.sub("", name).strip()
    listed = (overrides or {}).get(name.strip()) or (overrides or {}).get(plain)
    if listed:
        return Rendering(name, listed)
    if not has_han(plain):
        return Rendering(name, plain)
    famous = _famous().get(fold(plain))
    if famous:
        return Rendering(name, famous, (f"{plain}: taken for the well-known {famous}; check",))
    found = doubts(plain, title)
    if found.foreign:
        return Rendering(name, "", found.reasons)
    return Rendering(name, spell_name(divide_name(plain)), found.reasons)


@cache
def _famous() -> dict[str, str]:
    """Return the English of people who are known by another spelling, by their folded names."""
    return {fold(row["zh"]): row["en"] for row in shipped("known_names")}
