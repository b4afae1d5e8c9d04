"""Dates and counts of people in English."""

from decimal import Decimal

import pytest

from briefing.translation.rules.date_words import render_attendance, render_date
from briefing.translation.rules.numbers import amount_in_english, ordinal_in_english


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("2021年3月18日", "March 18, 2021"),
        ("2021年3月18日下午", "the afternoon of March 18, 2021"),
        ("二〇二一年三月十八日", "March 18, 2021"),
        ("2021年3月18日至20日", "March 18–20, 2021"),
        ("2021年3月30日至4月1日", "March 30 to April 1, 2021"),
        ("3月18日", "March 18"),
        ("2021年3月", "March 2021"),
        ("日前", ""),
        ("2021年13月1日", ""),
    ],
)
def test_a_date_reads_as_english_prints_it(zh: str, en: str) -> None:
    assert render_date(zh).en == en


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("400余人", "more than 400 people"),
        ("近三百人", "nearly 300 people"),
        ("约1200名代表", "about 1,200 delegates"),
        ("1.5万人", "15,000 people"),
        ("各界人士", ""),
    ],
)
def test_a_count_of_people_reads_as_english_prints_it(zh: str, en: str) -> None:
    assert render_attendance(zh).en == en


def test_ordinals_and_large_amounts() -> None:
    assert [ordinal_in_english(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 112)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th",
    ]  # fmt: skip
    assert amount_in_english(Decimal(500_000_000)) == "500 million"
    assert amount_in_english(Decimal(2_500_000_000)) == "2.5 billion"
