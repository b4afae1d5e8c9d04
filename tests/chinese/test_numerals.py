"""Chinese and Roman numerals: what is read, what is written, and that the two agree."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.chinese.numerals import (
    read_amount,
    read_number,
    read_roman,
    write_numeral,
    write_roman,
)


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("七", 7),
        ("两", 2),
        ("十", 10),
        ("二十三", 23),
        ("廿三", 23),
        ("一百零五", 105),
        ("三千二百", 3200),
        ("两万三千", 23_000),
        ("一亿二千万", 120_000_000),  # the myriads behind 亿 are added, those before multiplied
        ("一万亿", 10**12),
        ("二〇二六", 2026),
        ("二○二六", 2026),
        ("壹拾贰", 12),
        ("12", 12),
        ("１２", 12),
        ("3,000", 3000),
    ],
)
def test_a_numeral_is_read(numeral: str, number: int) -> None:
    assert read_number(numeral) == number


@pytest.mark.parametrize(
    ("numeral", "number"), [("一百五", 150), ("三万五", 35_000), ("两千三", 2300), ("十五", 15)]
)
def test_the_last_unit_may_be_left_out(numeral: str, number: int) -> None:
    assert read_number(numeral) == number


@pytest.mark.parametrize(
    ("numeral", "amount"), [("1.5亿", "150000000"), ("12.5", "12.5"), ("3.2万", "32000")]
)
def test_an_amount_may_be_a_decimal(numeral: str, amount: str) -> None:
    assert read_amount(numeral) == Decimal(amount)


@pytest.mark.parametrize("text", ["", "第三", "桥", "三个", "1.2.3", "第", "x", "一\n二"])
def test_what_is_no_numeral_is_none(text: str) -> None:
    assert read_amount(text) is None


def test_a_decimal_is_no_whole_number() -> None:
    assert read_number("2.5") is None
    assert read_number("1.5万") == 15_000


@pytest.mark.parametrize(
    ("number", "numeral"),
    [
        (0, "零"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (110, "一百一十"),
        (1005, "一千零五"),
        (1050, "一千零五十"),
        (100_000, "十万"),
        (320_180_000, "三亿二千零一十八万"),
        (300_180_000, "三亿零一十八万"),
    ],
)
def test_a_number_is_written_as_chinese_counts(number: int, numeral: str) -> None:
    assert write_numeral(number) == numeral


@given(st.integers(0, 10**15))
def test_what_is_written_is_read_again(number: int) -> None:
    assert read_number(write_numeral(number)) == number


@given(st.integers(0, 10**12))
def test_digits_keep_their_value_with_commas_and_without(number: int) -> None:
    assert read_number(f"{number:,}") == read_number(str(number)) == number


@given(st.text(max_size=12) | st.text("零〇一两十百千万亿.,点1２", max_size=8))
def test_any_text_is_a_numeral_or_none(text: str) -> None:
    amount = read_amount(text)
    assert amount is None or amount >= 0


@given(st.integers(1, 3999))
def test_roman_numerals_are_read_in_either_case(number: int) -> None:
    assert read_roman(write_roman(number)) == read_roman(write_roman(number).upper()) == number


@pytest.mark.parametrize("text", ["", "iiii", "vx", "mix up", "a", "Ⅳ"])
def test_letters_that_are_no_roman_numeral_are_none(text: str) -> None:
    assert read_roman(text) is None


def test_what_cannot_be_written_is_told() -> None:
    with pytest.raises(ValueError, match="-1"):
        write_numeral(-1)
    with pytest.raises(ValueError, match="4000"):
        write_roman(4000)
