"""What a Chinese character is, and that the house has one answer. The sentences are invented."""

import re
import unicodedata
from pathlib import Path

import pytest

import briefing
from briefing.chinese.han import HAN, HAN_AND_SIGNS, count_han, fill_in_han, has_han, is_han

HOUSE = Path(briefing.__file__).parent
BEGINNINGS = re.compile(  # of a range of characters: as they are, escaped, or as a number
    "[㐀一]-[鿿龥龻]|" + r"\\u(?:3400|4e00)-|0x(?:3400|4e00)|\\U00020000-", re.IGNORECASE
)


@pytest.mark.parametrize("char", ["桥", "橋", "㐀", "豈", "𠀀", "𠮷", "𰻝", "\U000323b0"])
def test_ideographs_of_every_block_are_characters(char: str) -> None:
    assert is_han(char)


@pytest.mark.parametrize(
    "char", ["a", "1", "〇", "々", "あ", "한", "，", "⑴", "㈠", "、", "⼀", ""]
)
def test_letters_digits_marks_and_signs_are_not(char: str) -> None:
    assert not is_han(char)


def test_every_ideograph_that_unicode_names_is_a_character() -> None:
    named = [chr(code) for code in range(0x3000, 0x33480)]
    ideographs = [c for c in named if unicodedata.name(c, "").startswith("CJK ") and is_letter(c)]
    assert len(ideographs) > 90_000
    assert [char for char in ideographs if not is_han(char)] == []


def is_letter(char: str) -> bool:
    """Return whether Unicode has `char` as an ideograph, and not as a stroke or a radical."""
    return unicodedata.category(char) == "Lo" and " IDEOGRAPH" in unicodedata.name(char)


def test_a_text_has_characters_and_counts_them() -> None:
    assert has_han("C919 的机翼")
    assert not has_han("The wing of the C919, 2026")
    assert count_han("在 2026 年，𠮷先生说") == 6


def test_signs_are_set_like_characters_and_are_none() -> None:
    assert re.fullmatch(f"[{HAN_AND_SIGNS}]+", "二〇二六年佐々木")
    assert not re.fullmatch(f"[{HAN}]+", "二〇二六年佐々木")


def test_patterns_of_data_files_take_the_definition() -> None:
    assert re.fullmatch(fill_in_han("请[{han}]{2}A"), "请修桥A")


def test_no_other_definition_stands_in_the_house() -> None:
    kept = {".py", ".toml", ".csv", ".txt", ".html", ".css", ".js"}
    files = [file for file in HOUSE.rglob("*") if file.suffix in kept]
    assert len(files) > 400
    others = [
        f"{file.relative_to(HOUSE)}:{number}"
        for file in files
        if file != HOUSE / "chinese" / "han.py"
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if BEGINNINGS.search(line)
    ]
    assert others == []
