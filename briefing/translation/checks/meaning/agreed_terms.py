"""Terms of the glossary: the agreed English must be there, a forbidden one must not."""

import re
from collections.abc import Iterator

from briefing.chinese.fold import fold
from briefing.translation.checks.check_contract import Check, Context, Defect, Pair
from briefing.translation.tables import choices, shipped

_WORD = re.compile(r"[a-z0-9+&]+")
_ENDINGS = re.compile(r"(?:ies|ied|ing|ed|es|s|e|y)$")


def find_defects(pair: Pair, context: Context) -> Iterator[Defect]:
    """Yield `term` where a term's English is missing, or one that is forbidden for it stands."""
    text = _stem_words(pair.en)
    for zh in _terms_in_chinese(pair.folded, context.terms):
        wanted = context.terms[zh]
        if wanted and not any(_stem_words(en) in text for en in wanted):
            yield Defect("term", f"{zh} should be {' or '.join(wanted)}", zh)
    forbidden = {**_forbidden_for_all(), **context.forbidden}
    for zh, wrong in forbidden.items():
        for en in wrong:
            found = re.search(rf"\b{re.escape(en)}\b", pair.en, re.IGNORECASE)
            if found and fold(zh) in pair.folded:
                yield Defect("term", f"{zh} must not be “{en}”", zh, en, found.span())


def _terms_in_chinese(folded: str, listed: dict[str, tuple[str, ...]]) -> list[str]:
    """Return the terms in the text, the longest match at each place only."""
    found = []
    rest = folded
    for zh in sorted(listed, key=len, reverse=True):
        if fold(zh) in rest:
            found.append(zh)
            rest = rest.replace(fold(zh), "　" * len(zh))
    return found


def _stem_words(text: str) -> str:
    plain = text.lower().replace("’", "'").replace("'s", "").replace("&", " and ")
    plain = plain.replace("organisation", "organization").replace("centre", "center")
    stems = [_ENDINGS.sub("", word) if len(word) > 4 else word for word in _WORD.findall(plain)]
    return f" {' '.join(stem for stem in stems if stem not in {'the', 'of', 'a'})} "


def _forbidden_for_all() -> dict[str, tuple[str, ...]]:
    return {row["zh"]: choices(row["en"]) for row in shipped("forbidden")}


SPEC = Check(
    name="terms",
    finds="a term without its agreed English, or with a forbidden one",
    find_defects=find_defects,
    severity="warn",
)
