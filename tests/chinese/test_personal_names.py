"""Names of people: where they divide, and how they are spelt, on invented names."""

import pytest

from briefing.chinese.personal_names import (
    DividedName,
    divide_name,
    given_readings,
    is_surname,
    other_surname_readings,
    spell_name,
)


@pytest.mark.parametrize(
    ("name", "surnames", "given"),
    [
        ("方一禾", ("方",), "一禾"),
        ("欧阳青", ("欧阳",), "青"),
        ("欧青", ("欧",), "青"),
        ("郑李小禾", ("郑", "李"), "小禾"),
        ("阿依小禾", ("阿",), "依小禾"),
    ],
)
def test_a_name_divides_after_its_surnames(
    name: str, surnames: tuple[str, ...], given: str
) -> None:
    assert divide_name(name) == DividedName(surnames, given)


@pytest.mark.parametrize(
    ("name", "spelt"),
    [
        ("单小禾", "Shan Xiaohe"),
        ("單小禾", "Shan Xiaohe"),
        ("陈西安", "Chen Xi'an"),
        ("郑李小禾", "Zheng-Li Xiaohe"),
        ("禾", "He"),
    ],
)
def test_a_name_is_spelt_by_the_standard(name: str, spelt: str) -> None:
    assert spell_name(divide_name(name)) == spelt


def test_what_only_the_bearer_knows_is_listed() -> None:
    assert other_surname_readings("谌") != ()
    assert other_surname_readings("方") == ()
    assert given_readings("重") == ("chong", "zhong")
    assert given_readings("禾") == ("he",)


def test_a_surname_is_known_in_either_script() -> None:
    assert is_surname("長孫")
    assert is_surname("长孙")
    assert not is_surname("灯塔")
