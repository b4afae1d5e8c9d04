"""Dates and counts of people as English prints them."""

import re

from briefing.chinese.fold import fold
from briefing.chinese.numerals import NUMERAL, read_amount, read_number
from briefing.translation.rules.numbers import spoken
from briefing.translation.rules.rendered import Rendering

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
PARTS = {
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
_PEOPLE = re.compile(
    rf"(?P<near>近|约|超过|逾|共)?(?P<n>{NUMERAL})(?P<more>余|多)?(?P<unit>[名位人]).{{0,14}}"
)
_NEAR = {"近": "nearly", "约": "about", "超过": "more than", "逾": "more than", "共": ""}
_NOUNS = {"专家学者": "experts and scholars", "代表": "delegates", "嘉宾": "guests", "人": "people"}


def render(zh: str) -> Rendering:
    """Return a Chinese date in American order: the afternoon of May 6, 2019; May 6–8, 2019."""
    found = _DAY.fullmatch(fold(zh).strip())
    return Rendering(zh, _english(found) if found else "")


def _english(found: re.Match[str]) -> str:
    year, month, day = (_number(found[name]) for name in ("y", "m", "d"))
    if not month or month > 12:
        return ""
    text = MONTHS[month - 1] + (f" {day}" if day else "") + _until(found)
    dated = f"{text}, {year}" if year and day else f"{text} {year}" if year else text
    part = found["part"]
    return f"the {PARTS[part]} of {dated}" if part else dated


def _until(found: re.Match[str]) -> str:
    month, day = _number(found["m2"]), _number(found["d2"])
    if not day:
        return ""
    return f" to {MONTHS[month - 1]} {day}" if month and month <= 12 else f"–{day}"


def _number(text: str | None) -> int | None:
    return read_number(text) if text else None


def attendance(zh: str) -> Rendering:
    """Return a count of people: 400余人 → more than 400 people. Anything else stays Chinese."""
    found = _PEOPLE.fullmatch(fold(zh).strip())
    amount = read_amount(found["n"]) if found else None
    if not found or amount is None:
        return Rendering(zh)
    rest = fold(zh).strip()[found.end("unit") :]
    noun = _NOUNS.get(rest or "人")
    if noun is None:
        return Rendering(zh)
    near = "more than" if found["more"] else _NEAR.get(found["near"] or "", "")
    return Rendering(zh, f"{near} {spoken(amount)} {noun}".strip())
