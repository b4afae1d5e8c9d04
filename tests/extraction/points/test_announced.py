"""The number of points announced is compared with the number found."""

import pytest

from tests.extraction.points.speech import found


@pytest.mark.parametrize(
    ("text", "number", "counted"),
    [
        ("我提三点建议：一是修桥；二是修路；三是修渠。", 3, 3),
        ("我提四点建议：一是修桥；二是修路；三是修渠。", 4, 3),
        ("下面谈两点体会。\n第一，船要检修。\n第二，人要轮休。", 2, 2),
        ("主要从四个方面着手。第一，清淤；第二，护岸；第三，补绿。", 4, 3),
        ("他提出三点意见：清淤；护岸；补绿。", 3, 3),
        ("我提三点建议。船要检修。", 3, 1),
    ],
)
def test_a_number_is_compared_with_its_list(text: str, number: int, counted: int) -> None:
    (told,) = found(text).announcements
    assert (told.number, told.found) == (number, counted)
    assert text[told.at] in "二两三四"


def test_each_of_two_lists_is_compared_with_its_own_number() -> None:
    text = (
        "近期做好两件事：一要修桥，二要修路。\n"
        "远期我提三点建议：第一，清淤；第二，护岸；第三，补绿。"
    )
    told = found(text).announcements
    assert [(one.number, one.found) for one in told] == [(2, 2), (3, 3)]


def test_numbers_of_things_announce_nothing() -> None:
    assert found("我们有三大平台、两个基地和五个百分点的差距。").announcements == ()


def test_english_numbers_are_compared_too() -> None:
    (told,) = found(
        "I have four suggestions. First, dig. Second, plant. Third, wait.", "en"
    ).announcements
    assert (told.number, told.found) == (4, 3)
