"""Marks of lists: what leads a point, and what only looks like it. The sentences are invented."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.chinese.mark_characters import characters
from briefing.chinese.marks import (
    BULLET,
    LAST,
    begins_point,
    mark_at,
    marks_in,
    notations,
    pattern_of,
    sign_characters,
)
from briefing.chinese.numerals import write_numeral


def numbers(text: str) -> list[int]:
    """Return the numbers of the marks in a text, longest first where some begin at one place."""
    found = sorted(marks_in(text), key=lambda mark: (mark.start, -mark.end))
    return [mark.number for at, mark in enumerate(found) if mark.start not in
            [other.start for other in found[:at]]]  # fmt: skip


# The first, the third and the last that the notation has.
@pytest.mark.parametrize(
    "marks",
    [
        ["1.", "3.", "20."],
        ["1、", "3、", "20、"],
        ["１．", "３．", "２０．"],
        ["⒈", "⒊", "⒛"],
        ["(1)", "(3)", "(20)"],
        ["（１）", "（３）", "（２０）"],
        ["1）", "3）", "20）"],
        ["⑴", "⑶", "⒇"],
        ["①", "③", "⑳"],
        ["❶", "❸", "⓴"],
        ["一、", "三、", "二十、"],
        ["（一）", "（三）", "（二十）"],
        ["壹、", "叁、", "贰拾、"],
        ["第一，", "第三，", "第二十，"],
        ["第1，", "第3，", "第20，"],
    ],
)
def test_a_numbered_mark_has_its_number(marks: list[str]) -> None:
    assert [mark_at(f"{mark}修好码头").number for mark in marks] == [1, 3, 20]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "marks",
    [
        *(
            ["➀", "➂", "➉"],
            ["➊", "➌", "➓"],
            ["⓵", "⓷", "⓾"],
            ["㈠", "㈢", "㈩"],
            ["㊀", "㊂", "㊉"],
        ),
        *(["1️⃣", "3️⃣", "🔟"], ["Ⅰ", "Ⅲ", "Ⅹ"], ["Ⅰ、", "Ⅲ、", "Ⅹ、"], ["ⅰ）", "ⅲ）", "ⅹ）"]),
        *(["（ⅰ）", "（ⅲ）", "（ⅹ）"], ["I、", "III、", "X、"], ["甲、", "丙、", "癸、"]),
    ],
)
def test_marks_go_to_ten(marks: list[str]) -> None:
    assert [mark_at(f"{mark}修好码头").number for mark in marks] == [1, 3, 10]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "marks",
    [
        *(
            ["a）", "c）"],
            ["ａ）", "ｃ）"],
            ["(a)", "(c)"],
            ["（ａ）", "（ｃ）"],
            ["⒜", "⒞"],
            ["ⓐ", "ⓒ"],
        ),
        *(["A.", "C."], ["A、", "C、"], ["Ａ．", "Ｃ．"], ["a.", "c."], ["A）", "C）"], ["Ⓐ", "Ⓒ"]),
        *(["🄐", "🄒"], ["🅐", "🅒"]),
    ],
)
def test_letters_count(marks: list[str]) -> None:
    assert [mark_at(f"{mark}修好码头").number for mark in marks] == [1, 3]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "1. Mend the quay.",
        "(1) Mend the quay.",
        "1) Mend the quay.",
        "⑴ Mend the quay.",
        "⒈ Mend the quay.",
        "❶ Mend the quay.",
        "I. Mend the quay.",
        "Ⅰ. Mend the quay.",
        "A. Mend the quay.",
        "a. Mend the quay.",
        "(a) Mend the quay.",
        "(i) Mend the quay.",
        "First, mend the quay.",
    ],
)
def test_english_points_have_the_same_marks(text: str) -> None:
    mark = mark_at(text)
    assert mark is not None
    assert mark.number == 1
    assert text[mark.end :].lower() == "mend the quay."


@pytest.mark.parametrize(
    "text",
    [
        "2026年，码头通航。",  # a year
        "3.5万吨货物到港。",  # decimals
        "３．５万吨货物到港。",
        "10:30 开船。",  # times
        "10：30，开船。",
        "第1条规定，船要登记。",  # an article of a law
        "第十二条规定，船要登记。",
        "V2.0 版已经上线。",  # versions
        "v1.2 版已经上线。",
        "Ⅱ级响应已经启动。",  # degrees and phases
        "Ⅲ期工程已经完工。",
        "A、B两港已经通航。",  # two of a kind
        "甲、乙双方已经签约。",
        "一、二线港口都要检修。",
        "1、2号泊位都要检修。",
        "A. Smith",  # initials
        "J. K. Moor said no.",
        "U.S. ports are full.",
        "No. 3 is closed.",
        "e.g. a quay",
        "一个港口有两个灯塔。",
        "十分必要。",
    ],
)
def test_other_numbers_and_letters_are_no_marks(text: str) -> None:
    assert mark_at(text) is None
    assert not begins_point(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("⑴修好码头；⑵疏浚河口；⑶点亮灯塔。", [1, 2, 3]),
        ("要做三件事：⒈修好码头；⒉疏浚河口。", [1, 2]),
        ("（一）修好码头，（二）疏浚河口。", [1, 2]),
        ("一是修好码头；二是疏浚河口；三是点亮灯塔。", [1, 2, 3]),
        ("首先，修好码头；其次，疏浚河口；最后，点亮灯塔。", [1, 2, LAST + 1]),
        ("他在第（1）号泊位修好2个码头。", []),  # in the middle of a clause
        ("货物有3.5万吨，其中2.1万吨到港。", []),
        ("这是统一是好事的例子。", []),
        ("三五是常数。", []),
    ],
)
def test_marks_stand_where_they_may(text: str, found: list[int]) -> None:
    assert numbers(text) == found


def test_bullets_have_no_number_and_open_a_line() -> None:
    assert [mark.number for mark in marks_in("• 修好码头")] == [BULLET]
    assert [mark.number for mark in marks_in("- Mend the quay")] == [BULLET]
    assert list(marks_in("张·伊凡说：修好码头")) == []


@pytest.mark.parametrize(
    "text",
    [
        "第一个建议是修好码头",
        "首先要修好码头",
        "其一是修好码头",
        "一要修好码头",
        "Third is the quay",
    ],
)
def test_where_a_point_is_expected_more_words_begin_one(text: str) -> None:
    assert begins_point(text)


def test_every_notation_reads_its_own_example() -> None:
    """The table is its own documentation: the example of each row begins with a mark of it."""
    import tomllib
    from importlib import resources

    rows = tomllib.loads((resources.files("briefing.chinese") / "marks.toml").read_text("utf-8"))
    for notation in notations():
        example = rows[notation.name]["example"].replace("…", "修桥")
        assert next(notation.found_in(example), None) or notation.name in _LATIN, notation.name


_LATIN = {"first_second_en", "roman_capital_paren"}  # their examples are of English words


def test_characters_are_those_that_unicode_names() -> None:
    circled = characters(["CIRCLED DIGIT *", "CIRCLED NUMBER *"])
    assert [circled[char] for char in "①⑨⑩⑳㉑㉟㊱㊿"] == [1, 9, 10, 20, 21, 35, 36, 50]
    assert len(circled) == 50
    for name in ("PARENTHESIZED DIGIT *", "SMALL ROMAN NUMERAL *", "PARENTHESIZED IDEOGRAPH *"):
        assert all(unicodedata.numeric(c) == n for c, n in characters([name]).items())
    with pytest.raises(KeyError):
        characters(["CIRCLED DIGITS *"])


def test_no_character_is_a_mark_of_two_notations() -> None:
    itself = [char for one in notations() if not one.pattern for char in one.characters]
    assert len(itself) == len(set(itself)) > 250
    assert "①-ⓩ" in sign_characters()


def test_a_pattern_of_marks_has_no_groups() -> None:
    import re

    assert re.compile(pattern_of("sign", "letter", "bullet", "ornament", "word")).groups == 0


@given(st.integers(1, 99), st.sampled_from(["{}、", "（{}）", "{}是", "第{}，"]))
def test_every_numeral_is_read_in_its_mark(number: int, form: str) -> None:
    mark = mark_at(form.format(write_numeral(number)) + "修好码头")
    assert mark is not None
    assert mark.number == number


@given(st.text(max_size=40) | st.text("一二十第其.、（）()1２aⅠ⑴㈠ :是", max_size=12))
def test_any_text_has_marks_within_it_or_none(text: str) -> None:
    mark = mark_at(text)
    assert mark is None or 0 < mark.end <= len(text)
    for mark in marks_in(text):
        assert 0 <= mark.start <= mark.end <= len(text)
        assert mark.number >= 0


@given(st.integers(1000, 2100), st.sampled_from(["年，", "年", ".", "、", "）", "-"]))
def test_a_year_is_never_a_mark(year: int, behind: str) -> None:
    assert mark_at(f"{year}{behind}码头通航") is None
    assert numbers(f"{year}{behind}码头通航") == []


@given(st.decimals(0, 99, places=1, allow_nan=False), st.sampled_from(["万吨", "%", " km", "级"]))
def test_a_decimal_is_never_a_mark(amount: object, unit: str) -> None:
    assert numbers(f"{amount}{unit}") == []
