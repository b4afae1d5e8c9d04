"""Names of people as the project writes them."""

import re
from collections.abc import Iterator

from briefing.chinese.fold import fold
from briefing.translation.checks.check_contract import Check, Context, Defect, Pair

HONORIFICS = "Mr|Ms|Mrs|Dr|Prof|Professor|Minister|President|Academician|Director"


def find_defects(pair: Pair, context: Context) -> Iterator[Defect]:
    """Yield `name` for a name that the English lacks or misspells, or that the Chinese lacks."""
    present = _names_in_chinese(pair.folded, context)
    for zh in present:
        if not _is_in_english(context.names[zh], pair.en):
            en = context.names[zh]
            yield Defect("name", f"{zh} is {en}, which is not in the English", zh, en)
    expected = {_without_marks(context.names[zh]) for zh in present}
    for zh, en in context.names.items():
        found = re.search(rf"\b{re.escape(en)}\b", pair.en)
        if found and fold(zh) not in pair.folded and _without_marks(en) not in expected:
            yield Defect("name", f"{en} is not in the Chinese", zh, en, found.span())


def _names_in_chinese(folded: str, context: Context) -> list[str]:
    inside = [zh for zh in context.names if fold(zh) in folded]
    return [zh for zh in inside if not any(zh != other and zh in other for other in inside)]


def _without_marks(name: str) -> str:
    return re.sub(r"[^a-zü]", "", name.lower())


def _is_in_english(name: str, en: str) -> bool:
    """Return whether the full name stands there, in either order, or the surname with no other."""
    words = re.sub(r"[^\wü'’-]+", " ", en)
    parts = name.split()
    orders = {name, " ".join([*parts[1:], parts[0]])} if len(parts) > 1 else {name}
    if any(
        re.search(rf"\b{re.escape(order)}(?:['’]s)?\b", words, re.IGNORECASE) for order in orders
    ):
        return True
    titled = rf"\b(?:{HONORIFICS})\.? {re.escape(parts[0])}\b(?! [A-Z])"
    return bool(re.search(titled, words))


SPEC = Check(
    name="names",
    finds="a person’s name that is lost, misspelt or made up",
    find_defects=find_defects,
    severity="fail",
)
