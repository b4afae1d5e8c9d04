"""Negation: not, never, without … on one side only turns the meaning round."""

import re
from collections.abc import Iterator

from briefing.translation.checks.model import Context, Defect, Pair
from briefing.translation.checks.words import words

_TWICE = re.compile("没有[^。；]+就(?:没有|无法|不能|不会|谈不上)")
_ANY = re.compile(
    "[不没無无未非勿莫别禁免防避否缺少拒绝难失弱除脱止停破反禁外仅只差低零]|而是|取消|反对|消除|尚待|以外|之外"
)
_NOT = re.compile(
    r"\b(?:not|never|cannot|no longer|neither|must not|should not|\w+n['’]t)\b"
    r"(?! (?:only|just|merely|simply|solely|least))",
    re.IGNORECASE,
)
_CAN = re.compile(
    r"\b(?:can|won|don|doesn|isn|aren|wasn|weren|couldn|shouldn|mustn|needn|didn|hasn|haven)\b(?!['’]t)",
    re.IGNORECASE,
)


def negation(pair: Pair, context: Context) -> Iterator[Defect]:
    """Yield `negation` where one side denies and the other does not, sentence by sentence."""
    for zh, en in _sentences(pair):
        plain = words("harmless").sub("", zh)
        twice = _TWICE.search(plain)
        if twice and len(_denials(en)) < 2:
            yield Defect("negation", f"{twice.group()}: one of two negations is lost", zh, en)
            continue
        strong = words("denial").search(plain)
        if strong and not _denials(en):
            yield Defect(
                "negation", f"{strong.group()} is lost: the English does not deny it", zh, en
            )
        said = _NOT.search(en)
        if said and not _ANY.search(zh):
            yield Defect("negation", f"“{said.group()}” is not in the Chinese", zh, en)


def _denials(en: str) -> list[str]:
    said = [found.group() for found in words("denies").finditer(en)]
    return [word for word in said if not _CAN.fullmatch(word)]


def _sentences(pair: Pair) -> list[tuple[str, str]]:
    """Return the sentences side by side where both texts have as many, else the whole texts."""
    zh = [part for part in re.split("[。！？；]", pair.folded) if part.strip("”’） \n")]
    en = [part for part in re.split(r"(?<=[.!?;])[\"”’)]*\s+", pair.en) if part.strip()]
    return list(zip(zh, en, strict=True)) if len(zh) == len(en) else [(pair.folded, pair.en)]
