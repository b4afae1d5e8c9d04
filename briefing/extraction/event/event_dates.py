"""Dates of an event as printed, and what they are in ISO 8601; relative dates are nobody's date."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.chinese.numerals import HAN_COUNT, HAN_WEEKDAYS, read_number
from briefing.extraction.event.vocabulary_of_events import one_of
from briefing.reading import Span

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_REPUBLIC = 100  # 2011, the first year of three figures
_N = rf"[\d〇○零{HAN_COUNT}元]"
_DASH = r"\s*(?:至|到|—|–|-|－|~|～|―|─|暨|、|和|及|与){1,2}\s*"
_DAY_PART = one_of("part_of_day")
_WEEKDAY = (
    rf"(?:[（(]?{one_of('weekday')}[{HAN_WEEKDAYS}](?:[至到\-、—][周星期]*[{HAN_WEEKDAYS}])?"
    "[）)]?)"
)
_CLOCK = r"(?P<h{0}>\d{{1,2}})[:：时点](?P<m{0}>\d{{2}}|半)?分?"
_TAIL = (
    rf"(?:\s*{_WEEKDAY})?(?:\s*(?P<part>{_DAY_PART}))?"
    rf"(?:\s*{_CLOCK.format(1)}(?:\s*(?:至|到|—|–|-|－|~|～)+\s*{_DAY_PART}?{_CLOCK.format(2)})?)?"
)
_CHINESE = re.compile(
    rf"(?P<era>"
    rf"(?:中华)?民国)?(?P<y>{_N}{{2,4}})\s*年\s*(?P<mo>{_N}{{1,3}})\s*月\s*(?P<d>{_N}{{1,3}})\s*[日号]?"
    rf"(?:\s*{_WEEKDAY})?"
    rf"(?:{_DASH}(?:(?P<y2>{_N}{{2,4}})\s*年\s*)?"
    rf"(?:(?P<mo2>{_N}{{1,3}})\s*月\s*)?(?P<d2>{_N}{{1,3}})\s*[日号])?" + _TAIL
)
_FIGURES = re.compile(
    r"(?<![\d.])(?P<y>(?:19|20)\d\d)(?P<sep>[-./])(?P<mo>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?!\d)"
    r"(?:\s*(?:至|到|—|–|-|－|~|～)+\s*(?:(?P<y2>(?:19|"
    r"20)\d\d)[-./])?(?:(?P<mo2>\d{1,2})[-./])?(?P<d2>\d{1,2})(?![\d:：]))?" + _TAIL
)
_REPUBLICAN = re.compile(  # 115.04.25（星期六）: years of the Republic, borne out by the day
    (
        rf"(?<![\d.])(?P<y>1[0-2]\d)(?P<sep>[./])(?P<mo>\d{{1,2}})(?P=sep)(?P<d>\d{{1,2}})"
        rf"(?=\s*[（(]?{one_of('weekday')}?[{HAN_WEEKDAYS}][）)]?)\s*{_WEEKDAY}?"
    )
    + _TAIL
)
_MONTH = (
    r"(?P<mo{0}>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_D = r"(?P<d{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_TO = r"\s*(?:-|–|—|to|and|through)\s*"
_AT = r"(?:,?\s*(?:at|from)?\s*(?P<h1>\d{1,2})[:.](?P<m1>\d{2})\s*(?P<ap>[ap]\.?m\b\.?)?)?"
_ENGLISH = (
    re.compile(
        rf"\b{_MONTH.format('')}\s+{_D.format('')}"
        rf"(?:{_TO}(?:{_MONTH.format(2)}\s+)?{_D.format(2)})?,?\s+(?P<y>\d{{4}})\b{_AT}",
        re.I,
    ),
    re.compile(
        rf"\b{_D.format('')}(?:\s+{_MONTH.format('')})?(?:{_TO}{_D.format(2)})?\s+"
        rf"{_MONTH.format(2)},?\s+(?P<y>\d{{4}})\b{_AT}",
        re.I,
    ),
)


@dataclass(frozen=True, slots=True)
class Date:
    """A printed date: `start` and `end` in ISO (with `T..` where a clock time is printed)."""

    span: Span
    start: str
    end: str | None = None
    clock: bool = False


def find_dates(folded: str, start: int, end: int) -> Iterator[Date]:
    """Yield the full dates (year, month and day printed) between two offsets, in order."""
    found = [
        date
        for pattern in (_CHINESE, _FIGURES, _REPUBLICAN, *_ENGLISH)
        for match in pattern.finditer(folded, start, end)
        if (date := _make_date(match))
    ]
    last = start
    for date in sorted(found, key=lambda d: (d.span.start, -d.span.end)):
        if date.span.start >= last:
            yield date
            last = date.span.end


def _make_date(match: re.Match[str]) -> Date | None:
    got = {key: value for key, value in match.groupdict().items() if value}
    month = got.get("mo") or got.get("mo2")
    first = _make_day(got["y"], "era" in got, month, got["d"])
    if not first:
        return None
    last = None
    if "d2" in got:
        year = got.get("y2", got["y"])
        last = _make_day(year, "era" in got, got.get("mo2") or month, got["d2"])
        if not last or last <= first:
            last = None
    clock = _read_clock(got, "1")
    begins = f"{first}T{clock}" if clock else str(first)
    ends = str(last) if last else None
    if clock and not last and (until := _read_clock(got, "2")):
        ends = f"{first}T{until}"
    text = match.group()
    length = len(text.rstrip(" ,，"))
    return Date(Span(match.start(), match.start() + length), begins, ends, bool(clock))


def _make_day(year: str, era: bool, month: str | None, day: str) -> dt.date | None:
    try:
        return dt.date(_read_year(year, era=era), _read_month(month or ""), _number(day))
    except ValueError:
        return None


def _read_year(text: str, *, era: bool) -> int:
    """Return the year; years of the Republic count from 1912 (民国元年), with three figures now.

    Raises ValueError for two figures without an era, which may mean either.
    """
    value = _number(text)
    if era or _REPUBLIC <= value < _REPUBLIC + 100:
        return value + 1911
    if value < 1000:
        raise ValueError(text)
    return value


def _read_month(text: str) -> int:
    return (
        _MONTHS.index(text[:3].lower()) + 1
        if text[:1].isascii() and text[:1].isalpha()
        else _number(text)
    )


def _number(text: str) -> int:
    """Return the value of a number (23, 二十三) or of a year (2024, 二〇二四, 元).

    Raises ValueError when it is neither.
    """
    number = read_number(text.replace("元", "一"))
    if number is None:
        raise ValueError(text)
    return number


def _read_clock(got: dict[str, str], which: str) -> str | None:
    if f"h{which}" not in got:
        return None
    hour = int(got[f"h{which}"])
    minute = got.get(f"m{which}", "00").replace("半", "30")
    late = got.get("part", "") in ("下午", "晚上", "晚间", "晚", "傍晚") or got.get(
        "ap", ""
    ).lower().startswith("p")
    hour += 12 if late and hour < 12 else 0
    return f"{hour:02}:{minute}" if hour < 24 and int(minute) < 60 else None
