"""Lists in every notation: one proposal a point, without its marker, topmost points only."""

import pytest

from tests.extraction.points.speech import found, proposals

SAME = ["腾空三座旧库", "修通两条渠", "管好一张网。"]


@pytest.mark.parametrize(
    "text",
    [
        "第一，腾空三座旧库；第二，修通两条渠；第三，管好一张网。",
        "第一、腾空三座旧库；第二、修通两条渠；第三、管好一张网。",
        "第一是腾空三座旧库；第二是修通两条渠；第三是管好一张网。",
        "一是腾空三座旧库；二是修通两条渠；三是管好一张网。",
        "其一，腾空三座旧库；其二，修通两条渠；其三，管好一张网。",
        "首先，腾空三座旧库；其次，修通两条渠；最后，管好一张网。",
        "（一）腾空三座旧库；（二）修通两条渠；（三）管好一张网。",
        "(1)腾空三座旧库；(2)修通两条渠；(3)管好一张网。",
        "①腾空三座旧库；②修通两条渠；③管好一张网。",
        "一、腾空三座旧库\n二、修通两条渠\n三、管好一张网。",
        "1.腾空三座旧库\n2.修通两条渠\n3.管好一张网。",
        "1、腾空三座旧库\n2、修通两条渠\n3、管好一张网。",
        "• 腾空三座旧库\n• 修通两条渠\n• 管好一张网。",
        "● 腾空三座旧库\n● 修通两条渠\n● 管好一张网。",
        "- 腾空三座旧库\n- 修通两条渠\n- 管好一张网。",
        "建议一：腾空三座旧库\n建议二：修通两条渠\n建议三：管好一张网。",
        "提出三条建议：腾空三座旧库；修通两条渠；管好一张网。",
        "这其中包括三项举措——腾空三座旧库；修通两条渠；管好一张网。",
    ],
)
def test_every_notation_gives_the_same_points(text: str) -> None:
    points = [point.removeprefix("就是").removeprefix("是") for point in proposals(text)]
    assert points == SAME


@pytest.mark.parametrize(
    "text",
    [
        "First, map the wells; second, meter the pumps; third, share the data.",
        "Firstly, map the wells; secondly, meter the pumps; finally, share the data.",
        "We ask three things: (a) map the wells; (b) meter the pumps; and (c) share the data.",
        "Our proposals: (i) map the wells; (ii) meter the pumps; (iii) share the data.",
        "1. map the wells\n2. meter the pumps\n3. share the data.",
        "We make three suggestions: map the wells; meter the pumps; share the data.",
    ],
)
def test_english_notations_give_the_same_points(text: str) -> None:
    assert proposals(text, "en") == ["map the wells", "meter the pumps", "share the data."]


def test_markers_are_kept_as_printed() -> None:
    points = found("（一）腾空旧库。\n（二）修通新渠。").points
    assert [(point.marker, point.kind) for point in points] == [
        ("（一）", "numbered"),
        ("（二）", "numbered"),
    ]


def test_points_across_paragraphs_take_the_explanation_in_their_paragraph() -> None:
    text = (
        "我提两点建议。\n第一，先修桥。桥不通，果子就烂在山上。\n"
        "第二，再修路。路面宽六米就够了。\n谢谢大家。"
    )
    assert proposals(text) == ["先修桥。桥不通，果子就烂在山上。", "再修路。路面宽六米就够了。"]


def test_thanks_after_the_last_point_are_not_part_of_it() -> None:
    assert proposals("一是修桥。桥要结实。二是修路。路要平整。谢谢各位！")[-1] == "修路。路要平整。"


def test_points_inside_a_point_are_not_split() -> None:
    text = "第一，管好水，一是蓄水，二是节水；第二，管好地，一是养地，二是护地。"
    assert proposals(text) == ["管好水，一是蓄水，二是节水", "管好地，一是养地，二是护地。"]


def test_lists_on_lines_below_a_point_are_not_split() -> None:
    text = "（一）统一标准\n1.定尺寸\n2.定材料\n（二）联合采购\n1.同一天开标\n2.同一价结算"
    assert proposals(text) == ["统一标准", "联合采购"]


def test_two_lists_after_one_another_are_both_taken() -> None:
    text = (
        "先说近期。一是修桥；二是修路。\n再说远期，有两点设想。第一，建一座水文站；"
        "第二，办一所渡工学校。"
    )
    assert proposals(text) == ["修桥", "修路。", "建一座水文站", "办一所渡工学校。"]


@pytest.mark.parametrize(
    "text",
    [
        "当前面临三大挑战：一是外部订单减少，二是运价上涨，三是熟练工短缺。",
        "事故有两个原因：第一，堤身老化；第二，雨势太急。",
        "会议议程如下：一、主席致辞；二、专题报告；三、圆桌讨论。",
        "一方面游客逐年增多，另一方面床位明显不足。",
        "There are two risks: first, the dam is old; second, the rains are heavier.",
        "这里有第一产业、第二产业和第三产业。",
        "他第一次来是春天，第二次来已是秋天。",
    ],
)
def test_facts_risks_and_agenda_items_are_no_proposals(text: str) -> None:
    assert proposals(text, "en" if text.isascii() else "zh-Hans") == []


def test_a_lead_in_that_only_announces_is_no_proposal() -> None:
    text = "要通过“三个统一”把集市管起来。这其中包括，统一摊位；统一称重；统一收摊。"
    assert proposals(text) == ["统一摊位", "统一称重", "统一收摊。"]


def test_four_slogans_lead_a_point_each() -> None:
    text = "“请进来” 邀请匠人进校园，“走出去” 组织学徒访名窑，“沉下去” 把课堂搬到村口。"
    assert proposals(text) == [
        "“请进来” 邀请匠人进校园",
        "“走出去” 组织学徒访名窑",
        "“沉下去” 把课堂搬到村口。",
    ]


def test_names_in_quotation_marks_are_no_slogans() -> None:
    assert proposals("村里有“一号院”、“二号院”、“三号院”，都是民国老宅。") == []


def test_one_hand_and_other_hand_are_two_points_when_they_propose() -> None:
    text = "一方面，要严查虚假宣传；另一方面，要畅通投诉渠道。"
    assert proposals(text) == ["要严查虚假宣传", "要畅通投诉渠道。"]


def test_semicolons_join_proposals_after_one_word_of_calling() -> None:
    text = "建议增开早班船；加固北岸码头；让渡工持证上岗。"
    assert proposals(text) == ["建议增开早班船", "加固北岸码头", "让渡工持证上岗。"]


def test_items_of_a_list_block_need_no_marker_in_the_text() -> None:
    from dataclasses import replace

    from briefing.extraction.proposals.find_proposals import find_points
    from tests.extraction.points.speech import speech

    document, statements = speech("统一票制\n打通换乘\n延长末班车时间")
    listed = replace(document, blocks=tuple(replace(b, kind="list_item") for b in document.blocks))
    points = find_points(listed, statements).points
    assert [point.kind for point in points] == ["listed"] * 3


def test_a_joined_part_without_a_word_is_no_point() -> None:
    assert all(any(map(str.isalnum, point)) for point in proposals("将推进清淤：；”. "))


def test_english_items_that_semicolons_join_leave_figures_and_their_and_aside() -> None:
    text = (
        "She issued a Call to Action, which included lighting 600 million homes; "
        "cooking cleanly for 2 billion people; and sharing patents."
    )
    assert proposals(text, "en") == [
        "lighting 600 million homes",
        "cooking cleanly for 2 billion people",
        "sharing patents.",
    ]


def test_a_short_lead_in_that_counts_its_points_needs_no_sentence_before_it() -> None:
    text = "第一关是数据。我认为三件事要先做：一是修桥；二是护岸；三是清淤。"
    assert proposals(text) == ["修桥", "护岸", "清淤。"]


def test_a_word_of_calling_before_a_sentence_of_semicolons_leads_to_a_point_each() -> None:
    text = (
        "渔会会长林望舒还建议，要腾空旧库，让鱼有处放；要修通水渠，让船有路走；"
        "要管好渔网，让海有鱼打。"
    )
    assert len(proposals(text)) == 3


def test_the_marker_of_the_last_english_item_is_the_letter_alone() -> None:
    text = "We ask three things: (a) map the wells; (b) meter the pumps; and (c) share the data."
    assert [point.marker for point in found(text, "en").points] == ["(a)", "(b)", "(c)"]
