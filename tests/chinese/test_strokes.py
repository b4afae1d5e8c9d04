"""Strokes: as a dictionary counts them, and terms in their order."""

import pytest

from briefing.chinese.strokes import UNKNOWN, stroke_label, stroke_order, strokes


# Counted by hand.
@pytest.mark.parametrize(
    ("character", "number"), [("一", 1), ("十", 2), ("大", 3), ("永", 5), ("湖", 12), ("㐀", 5)]
)
def test_strokes_are_counted(character: str, number: int) -> None:
    assert strokes(character) == number


def test_what_has_no_strokes_stands_last() -> None:
    assert strokes("5") == UNKNOWN
    assert sorted(["5G", "龙", "一"], key=stroke_order) == ["一", "龙", "5G"]


@pytest.mark.parametrize(("term", "label"), [("大数据", "三画"), ("湖", "十二画"), ("5G", "其他")])
def test_a_group_is_named_by_its_strokes(term: str, label: str) -> None:
    assert stroke_label(term) == label
