"""Dates: year, month, day and weekday."""

import re
from collections.abc import Iterator

from briefing.chinese.dates import MONTHS
from briefing.chinese.numerals import read_amount
from briefing.translation.checks.check_contract import Check, Context, Defect, Pair

_D = r"[\d一二三四五六七八九十]{1,3}"
DATE = re.compile(
    rf"(?:(?P<y>(?:19|20)\d\d|[一二][〇零九一二三四五六七八九]{{3}})年)(?:(?P<m>{_D})月(?:份)?(?:(?P<d>{_D})[日号])?)?"
    rf"|(?<![个\d])(?P<m2>{_D})月(?:份)?(?P<d2>{_D})[日号]|(?<![个\d])(?P<m3>\d{{1,2}}|十[一二]?|[一二三四五六七八九])月(?![亮球])"
)
_MONTH = re.compile(
    r"\b(?:(jan)(?:uary)?|(feb)(?:ruary)?|(mar)(?:ch)?|(apr)(?:il)?|(may)|(june?)|(july?)|(aug)(?:ust)?"
    r"|(sept?)(?:ember)?|(oct)(?:ober)?|(nov)(?:ember)?|(dec)(?:ember)?)\b\.?",
    re.IGNORECASE,
)
WEEKDAYS = dict(
    zip(
        "一二三四五六日天",
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Sunday"],
        strict=True,
    )
)
_WEEKDAY = re.compile(r"(?:周|星期|礼拜)([一二三四五六日天])(?!年|期|边)")


def find_defects(pair: Pair, context: Context) -> Iterator[Defect]:
    """Yield `date` for a year, month, day or weekday that the English lacks or changes."""
    months = _find_months(pair.en)
    for found in DATE.finditer(pair.folded):
        wrong = [part for part in _read_parts(found) if not _is_in_english(part, months, pair.en)]
        if wrong:
            named = ", ".join(f"{name} {number}" for name, number in wrong)
            yield Defect("date", f"{found.group()}: {named} is not in the English", found.group())
    for found in _WEEKDAY.finditer(pair.folded):
        if WEEKDAYS[found[1]].lower()[:3] not in pair.en.lower():
            yield Defect("date", f"{found.group()} is not in the English", found.group())
    yield from _find_other_months(pair, months)


def _read_parts(found: re.Match[str]) -> list[tuple[str, int]]:
    texts = {
        "year": found["y"],
        "month": found["m"] or found["m2"] or found["m3"],
        "day": found["d"] or found["d2"],
    }
    amounts = {name: read_amount(text) for name, text in texts.items() if text}
    return [(name, int(amount)) for name, amount in amounts.items() if amount is not None]


def _is_in_english(part: tuple[str, int], months: set[int], en: str) -> bool:
    name, number = part
    if name == "month":
        return number in months or number > 12 or _has_numeric_month(number, en)
    return bool(re.search(rf"(?<!\d){number}(?!\d)|(?<!\d)0{number}(?!\d)", en))


def _has_numeric_month(month: int, en: str) -> bool:
    return bool(re.search(rf"\d[-/.]0?{month}(?:[-/.]|\b)|\b0?{month}[-/.]\d", en))


def _find_months(en: str) -> set[int]:
    found = set()
    for match in _MONTH.finditer(en):
        month = next(index for index, text in enumerate(match.groups(), 1) if text)
        # “may” and “march” in running text are words, not months.
        if (
            match.group().lower().strip(".") in {"may", "march", "mar"}
            and not match.group()[0].isupper()
        ):
            continue
        found.add(month)
    return found


def _find_other_months(pair: Pair, months: set[int]) -> Iterator[Defect]:
    """Yield `date` for an English month where the Chinese names only other months."""
    named = {
        int(n)
        for found in DATE.finditer(pair.folded)
        for key, n in _read_parts(found)
        if key == "month"
    }
    for month in sorted(months - named) if named and len(months) > len(named) else []:
        if month != 5 or "May " in pair.en:
            yield Defect("date", f"{MONTHS[month - 1]} is not in the Chinese", en=MONTHS[month - 1])


SPEC = Check(
    name="dates",
    finds="a year, month, day or weekday that is lost or changed",
    find_defects=find_defects,
    severity="fail",
)
