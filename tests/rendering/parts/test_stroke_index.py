"""The index in the order of strokes, where an audience asks for it."""

import re

from briefing.project import Project, Settings
from briefing.rendering import audience_named, render_html
from tests.rendering.forum import forum


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
