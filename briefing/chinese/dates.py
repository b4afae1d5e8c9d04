"""Chinese dates as English prints them, for renderings, and for pages that compare with one."""

import re

from briefing.chinese.fold import fold
from briefing.chinese.numerals import read_number

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
PARTS_OF_DAYS = {
    "上午": "morning",
    "下午": "afternoon",
    "晚": "evening",
    "晚上": "evening",
    "晚间": "evening",
}
_DAY = re.compile(
    r"(?:(?P<y>[\d〇零一二三四五六七八九]{4})年)?(?P<m>[\d十一二三四五六七八九]{1,3})月"
    r"(?:(?P<d>[\d十一二三四五六七八九]{1,3})[日号])?"
    r"(?:[至到—–-]+(?:(?P<m2>[\d十一二三四五六七八九]{1,3})月)?(?P<d2>[\d十一二三四五六七八九]{1,3})[日号])?"
    r"(?P<part>上午|下午|晚上|晚间|晚)?"
)


def date_in_english(zh: str) -> str:
    """Return a Chinese date in American order: the afternoon of May 6, 2019; May 6–8, 2019.

    Return nothing for what is no date.
    """
    found = _DAY.fullmatch(fold(zh).strip())
    return _in_english(found) if found else ""


def _in_english(found: re.Match[str]) -> str:
    year, month, day = (_read(found[name]) for name in ("y", "m", "d"))
    if not month or month > 12:
        return ""
    text = MONTHS[month - 1] + (f" {day}" if day else "") + _until(found)
    dated = f"{text}, {year}" if year and day else f"{text} {year}" if year else text
    part = found["part"]
    return f"the {PARTS_OF_DAYS[part]} of {dated}" if part else dated


def _until(found: re.Match[str]) -> str:
    month, day = _read(found["m2"]), _read(found["d2"])
    if not day:
        return ""
    return f" to {MONTHS[month - 1]} {day}" if month and month <= 12 else f"–{day}"


def _read(text: str | None) -> int | None:
    return read_number(text) if text else None
