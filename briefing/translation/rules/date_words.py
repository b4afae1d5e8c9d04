"""Dates and counts of people as English prints them."""

import re

from briefing.chinese.dates import date_in_english
from briefing.chinese.fold import fold
from briefing.chinese.numerals import NUMERAL, read_amount
from briefing.translation.rules.numbers import amount_in_english
from briefing.translation.rules.rendered import Rendering

_PEOPLE = re.compile(
    rf"(?P<near>近|约|超过|逾|共)?(?P<n>{NUMERAL})(?P<more>余|多)?(?P<unit>[名位人]).{{0,14}}"
)
_NEAR = {"近": "nearly", "约": "about", "超过": "more than", "逾": "more than", "共": ""}
_NOUNS = {"专家学者": "experts and scholars", "代表": "delegates", "嘉宾": "guests", "人": "people"}


def render_date(zh: str) -> Rendering:
    """Return a Chinese date in American order: the afternoon of May 6, 2019; May 6–8, 2019."""
    return Rendering(zh, date_in_english(zh))


def render_attendance(zh: str) -> Rendering:
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
    return Rendering(zh, f"{near} {amount_in_english(amount)} {noun}".strip())
