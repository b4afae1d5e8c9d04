"""Labels before a colon in Chinese: of people, and of roles without a name. All invented."""

import pytest

from briefing.extraction.extract import extract
from briefing.extraction.labels.chinese_labels import head_of
from briefing.extraction.labels.head import Head
from briefing.reading import Span, read
from briefing.record import Record

SAID = "：应当修路，让村民出门不再难。"


def head(label: str) -> Head:
    """Return the head of a line that begins with `label` and a colon."""
    found = head_of(label + SAID, Span(0, len(label + SAID)), frozenset())
    assert found
    return found


def record(*lines: str) -> Record:
    return extract(read("\n".join(["石桥论坛摘录", "", *lines]).encode(), name="digest.txt"))


@pytest.mark.parametrize(
    ("label", "title", "name"),
    [
        ("首席记者林望舒", "首席记者", "林望舒"),
        ("卫视主持人顾砚之", "卫视主持人", "顾砚之"),
        ("晚报记者白帆", "晚报记者", "白帆"),
        ("石桥日报记者欧阳若水", "石桥日报记者", "欧阳若水"),
        ("高级编辑江清", "高级编辑", "江清"),
        ("责任编辑罗平", "责任编辑", "罗平"),
        ("通讯员罗一川", "通讯员", "罗一川"),
        ("新华社社长罗一川", "新华社社长", "罗一川"),
        ("编辑部主任江月", "编辑部主任", "江月"),
        ("观众代表江月", "观众代表", "江月"),
        ("资深媒体人江月", "资深媒体人", "江月"),
        ("网友老周", "网友", "老周"),
        ("观众张女士", "观众", "张女士"),
    ],
)
def test_a_label_that_ends_in_a_post_and_a_name_is_a_person_whatever_the_post(
    label: str, title: str, name: str
) -> None:
    found = head(label)
    assert found.kind == "person"
    assert found.mention
    assert found.mention.title
    assert label[slice(*found.mention.title)] == title
    assert label[slice(*found.mention.name)] == name


@pytest.mark.parametrize(
    "label",
    ["记者", "本报记者", "石桥日报记者", "记者二", "观众A", "网友", "观众提问", "记者追问", "编辑"],
)
def test_a_role_that_asks_is_nobody_and_only_asks(label: str) -> None:
    found = head(label)
    assert (found.kind, found.asks, found.mention) == ("nobody", True, None)


@pytest.mark.parametrize("label", ["村民", "答", "受访者", "学生", "记者李某", "记者某某"])
def test_a_role_that_states_something_is_nobody_and_does_not_only_ask(label: str) -> None:
    found = head(label)
    assert (found.kind, found.asks) == ("nobody", False)


@pytest.mark.parametrize("label", ["网友留言", "观众来信", "记者观察", "编辑推荐"])
def test_a_common_word_behind_a_role_is_no_name(label: str) -> None:
    assert head(label).kind == "nobody"


def test_five_speakers_with_posts_of_the_press_are_five_people() -> None:
    people = record(
        "首席记者林望舒：应当修路，让村民出门不再难。",
        "卫视主持人顾砚之：建议种树。",
        "晚报记者白帆：要建立水位监测站。",
        "高级编辑江清：应当设立古桥档案。",
        "国医大师罗平：建议推广针灸。",
    ).people
    assert [p.name.zh for p in people if p.proposals][:4] == ["林望舒", "顾砚之", "白帆", "江清"]


@pytest.mark.parametrize("label", ["发言人", "村民", "学生", "记者某某"])
def test_what_somebody_without_a_name_states_is_for_the_reviewer(label: str) -> None:
    found = record("石桥市市长白帆：要种树。", f"{label}：明年要修完三座石桥。", "记者：夜里呢？")
    assert [left.text for left in found.unplaced] == [f"{label}：明年要修完三座石桥。"]


@pytest.mark.parametrize("above", ["石桥日报记者：夜里怎么过桥？", "石桥市市长白帆：要种树。"])
@pytest.mark.parametrize("label", ["护桥大师罗平", "记者某某", "某某工作队"])
def test_a_label_whose_post_is_unknown_ends_the_speech_above_and_is_told(
    above: str, label: str
) -> None:
    found = record("石桥大学校长顾砚之：要修桥。", above, f"{label}：明年要修完三座石桥。")
    assert [left.text for left in found.unplaced] == [f"{label}：明年要修完三座石桥。"]
    assert [(w.code, w.line) for w in found.warnings] == [("unknown-label", 5)]


def test_a_question_of_somebody_without_a_name_is_understood() -> None:
    found = record("石桥市市长白帆：要种树。", "石桥日报记者：夜里怎么过桥？")
    assert not found.unplaced
    assert {c.kind for c in found.context} >= {"label", "note"}


@pytest.mark.parametrize("words", ["建议放款。", "应当放款，越快越好。", "放款吧！"])
def test_a_short_speech_under_a_name_withheld_is_nobody_elses(words: str) -> None:
    found = record("石桥镇镇长江清：建议修桥，方便出行。", f"董秘林某：{words}")
    assert [person.name.zh for person in found.people] == ["江清"]
    said = [item.text.zh for one in found.people for item in (*one.proposals, *one.remarks)]
    assert said == ["建议修桥，方便出行。"]
    assert words in "".join(gap.text for gap in found.unplaced)
    assert "unknown-label" in {warning.code for warning in found.warnings}
