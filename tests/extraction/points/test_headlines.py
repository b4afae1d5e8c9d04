"""Headlines are the shortest heads that can be understood alone, quoted from their proposals."""

import pytest

from tests.extraction.points.speech import headlines


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("一是修好北堤。北堤已经三年没有大修。二是看好南闸。", "修好北堤"),
        (
            "以“诚信”为底线，建立商户信用档案，让好店得好报，并向游客公开查询结果。",
            "以“诚信”为底线，建立商户信用档案",
        ),
        (
            "建议把渡口的候船室改成小型图书室，由村里退休教师轮流值守，每天开放八小时。",
            "把渡口的候船室改成小型图书室",
        ),
        (
            "第一，如何留住年轻渔民？要把船员公寓建起来，让他们安家。第二，要给渔民办保险。",
            "如何留住年轻渔民",
        ),
        (
            "但是堤防的短板仍然不少，要加固北堤，三年内全部达到五十年一遇的标准。",
            "要加固北堤",
        ),
        (
            "“十五五”时期，要加固北堤，三年内全部达标。",
            "要加固北堤",
        ),
        (
            "下一步，我们将会同有关部门，完善渔港标准，并向社会公布。",
            "我们将会同有关部门，完善渔港标准",
        ),
        (
            "到2030年，全市要建成三座渔港，让渔民就近避风。",
            "全市要建成三座渔港",
        ),
        (
            "未来五年，我们将与沿岸各镇一道，修好北堤，管好南闸。",
            "我们将与沿岸各镇一道，修好北堤",
        ),
        (
            "同时，我们将通过数字平台，公开每座水闸的水位。",
            "我们将通过数字平台，公开每座水闸的水位",
        ),
        (
            "他同样建议镇政府在渔港规划初期，可以收集渔民的意见。",
            "镇政府在渔港规划初期，可以收集渔民的意见",
        ),
        (
            "但他更希望大家不要只看水位，还要去看河床。",
            "大家不要只看水位",
        ),
        (
            "在这种形势下，我认为要培养更多懂水的人才，而且要既懂水又懂船。",
            "要培养更多懂水的人才",
        ),
    ],
)
def test_a_headline_is_the_first_clause_that_stands_alone(text: str, head: str) -> None:
    assert headlines(text)[0] == head


def test_english_headlines_stop_before_the_reason() -> None:
    text = "Ministers must publish the tide tables every month, because fishers plan by them."
    assert headlines(text, "en") == ["Ministers must publish the tide tables every month"]
