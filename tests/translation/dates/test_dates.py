"""Dates and counts of people in English."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.translation.rules.date_words import attendance, render
from briefing.translation.rules.numbers import ordinal, spoken, value


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
    assert render(zh).en == en


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
    assert attendance(zh).en == en


@pytest.mark.parametrize(
    ("zh", "amount"),
    [("三千二百", "3200"), ("1.5亿", "150000000"), ("十二", "12"), ("两万三千", "23000")],
)
def test_numerals_have_their_value(zh: str, amount: str) -> None:
    assert value(zh) == Decimal(amount)


@given(st.integers(min_value=0, max_value=10**12))
def test_digits_keep_their_value(number: int) -> None:
    assert value(f"{number:,}") == number


@given(st.text(max_size=12))
def test_any_text_is_a_numeral_or_none(text: str) -> None:
    assert value(text) is None or isinstance(value(text), Decimal)


def test_ordinals_and_large_amounts() -> None:
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 112)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th",
    ]  # fmt: skip
    assert spoken(Decimal(500_000_000)) == "500 million"
    assert spoken(Decimal(2_500_000_000)) == "2.5 billion"
