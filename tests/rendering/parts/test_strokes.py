"""Strokes: as a dictionary counts them, and terms in their order."""

import re

import pytest

from briefing.chinese.strokes import UNKNOWN, stroke_label, stroke_order, strokes
from briefing.project import Project, Settings
from briefing.rendering import audience_named, render_html
from tests.rendering.forum import forum


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


def test_officials_may_ask_for_stroke_order(project: Project) -> None:
    table = {"official": {"index_order": "pinyin and stroke"}}
    asked = Project(project.root, Settings(audiences=table))
    page = render_html(forum(), audience_named("official", asked), asked)
    index = re.sub(r"<[^>]+>", "", page[page.index('id="index"') :])
    # 灯 has 6 strokes, 岸 8, 标 9, 数 13; by sound they are An, Biao, Deng, Shu.
    terms = ("岸基雷达", "标准互认", "灯塔修复", "数据开放")
    by_sound = [index.index(term[:2]) for term in terms]
    assert by_sound == sorted(by_sound)
    again = index[index.index("按笔画排列") :]
    by_stroke = [again.index(term[:2]) for term in ("灯塔", "岸基", "标准", "数据")]
    assert by_stroke == sorted(by_stroke)
