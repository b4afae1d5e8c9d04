"""Percentages, percentage points, tenths (成) and fractions (分之)."""

import re
from collections.abc import Iterator
from decimal import Decimal

from briefing.chinese.numerals import read_amount
from briefing.translation.checks.check_contract import Check, Context, Defect, Pair
from briefing.translation.checks.figures.english_numbers import find_numbers

_N = r"[\d.,]+|[零〇一二两三四五六七八九十百点]+"
SHARE = re.compile(
    rf"(?P<points>{_N})个百分点|百分之(?P<percent>{_N})|(?P<sign>[\d.,]+)\s*[%％]"
    rf"|千分之(?P<mille>{_N})|(?P<under>[二三四五六七八九十百千万\d]+)分之(?P<over>{_N})"
    r"|(?P<tenths>[一二两三四五六七八九\d.]+)成(?![立为功果本员就长熟效都交品绩分型份千人体语])(?P<half>半)?"
)
_POINT = re.compile(r"percentage[- ]points?|\bpp\b|basis points", re.IGNORECASE)
_PERCENT = re.compile(r"^[ -]?(?:%|％|per ?cent\b|pct\b|percentage[- ]points?|pp\b)", re.IGNORECASE)
NAMED = {
    2: "half|halves",
    3: "thirds?",
    4: "quarters?|fourths?",
    5: "fifths?",
    6: "sixths?",
    7: "sevenths?",
    8: "eighths?",
    9: "ninths?",
    10: "tenths?|out of ten|in ten",
}


def find_defects(pair: Pair, context: Context) -> Iterator[Defect]:
    """Yield `percent` for a share that the English lacks, or has as another kind of share."""
    said = _find_percentages(pair.en)
    points = False
    for found in SHARE.finditer(pair.folded):
        points = points or bool(found["points"])
        if not _is_rendered(found, said, pair.en):
            yield Defect("percent", f"{found.group()} is not in the English", found.group())
        elif found["points"] and not _POINT.search(pair.en):
            yield Defect(
                "percent", f"{found.group()}: percentage points, not percent", found.group()
            )
    wrong = _POINT.search(pair.en)
    if wrong and not points and "基点" not in pair.folded:
        yield Defect(
            "percent", "the Chinese has no percentage points", en=wrong.group(), place=wrong.span()
        )
    if said and not SHARE.search(pair.folded) and not re.search("[半倍番全百分成折]", pair.folded):
        yield Defect("percent", "the Chinese has no percentage", en=f"{min(said)}%")


def _find_percentages(en: str) -> set[Decimal]:
    found = list(find_numbers(en))
    ending = {n.value for n in found if _PERCENT.match(en[n.end :])}
    ranged = re.findall(r"([\d.]+)\s*(?:-|–|to|and|or)\s*[\d.]+\s*(?:%|percent|per cent)", en)
    return ending | {Decimal(text.strip(".")) for text in ranged if text.strip(".")}


def _is_rendered(found: re.Match[str], said: set[Decimal], en: str) -> bool:
    amount = _read_share(found)
    if amount is None or amount in said:
        return True
    if found["under"]:
        return _has_fraction(found, said, en)
    if found["tenths"]:
        return _has_tenths(found["tenths"], en)
    if found["mille"]:
        return bool(re.search("per thousand|‰|per mille|thousandth", en))
    return (
        amount in {n.value for n in find_numbers(en)} and bool(_POINT.search(en))
    ) or _is_in_words(amount, en)


def _is_in_words(amount: Decimal, en: str) -> bool:
    words = {
        50: "half",
        100: "all|full|entire|every|complete|whol|total",
        0: "zero|no ",
        25: "quarter",
        75: "three[- ]quarters",
    }
    pattern = words.get(int(amount)) if amount == int(amount) else None
    return bool(pattern and re.search(pattern, en, re.IGNORECASE))


def _read_share(found: re.Match[str]) -> Decimal | None:
    plain = found["points"] or found["percent"] or found["sign"]
    if plain:
        return read_amount(plain.strip(".,"))
    if found["tenths"]:
        tenths = read_amount(found["tenths"].strip("."))
        return None if tenths is None else tenths * 10 + (5 if found["half"] else 0)
    if found["mille"]:
        mille = read_amount(found["mille"].strip(".,"))
        return None if mille is None else mille / 10
    over, under = read_amount(found["over"].strip(".,")), read_amount(found["under"])
    return None if over is None or not under else over / under * 100


def _has_fraction(found: re.Match[str], said: set[Decimal], en: str) -> bool:
    over, under = read_amount(found["over"].strip(".,")), read_amount(found["under"])
    if over is None or not under:
        return True
    if re.search(rf"\b{over}\s*/\s*{under}\b", en) or any(
        abs(amount - over / under * 100) < 1 for amount in said
    ):
        return True
    name = NAMED.get(int(under), f"{int(under)}th")
    tops = {n.value for n in find_numbers(en)} | (
        {Decimal(1)} if re.search(rf"\ba (?:{name})", en) else set()
    )
    return bool(re.search(rf"\b(?:{name})\b", en, re.IGNORECASE)) and (
        over in tops or (int(over) == 1 and int(under) in {2, 4})
    )


def _has_tenths(text: str, en: str) -> bool:
    amount = read_amount(text.strip("."))
    return amount in {n.value for n in find_numbers(en)} and bool(
        re.search(r"tenths?|in ten|out of (?:ten|every ten|10)|in 10", en, re.IGNORECASE)
    )


SPEC = Check(
    name="shares",
    finds="a percentage, tenth or fraction that is lost or of another kind",
    find_defects=find_defects,
    severity="fail",
)
