"""Labels that a speech meets: who is known by a form of address, and who is not known at all."""

import pytest

from briefing.extraction.extract import extract
from briefing.reading import read
from briefing.record import Record


def record(text: str) -> Record:
    return extract(read(text.encode("utf-8"), name="digest.txt"))


def spoken(text: str) -> list[tuple[str, str | None]]:
    """Return name and title of the speakers."""
    people = [p for p in record(text).people if p.role == "speaker"]
    return [(p.name.zh or p.name.en, p.title and (p.title.zh or p.title.en)) for p in people]


@pytest.mark.parametrize(
    ("label", "name", "title"),
    [
        ("退休工人老周", "老周", "退休工人"),
        ("社区义工小李", "小李", "社区义工"),
        ("市民郑女士", "郑女士", "市民"),
        ("退役军人黄海", "黄海", "退役军人"),
        ("志愿者赵一鸣", "赵一鸣", "志愿者"),
    ],
)
def test_one_known_by_calling_or_form_of_address_begins_a_speech(
    label: str, name: str, title: str
) -> None:
    text = f"石桥论坛摘录\n石桥大学校长林望舒：应当修路。\n{label}：希望多种几棵树。"
    assert spoken(text) == [("林望舒", "石桥大学校长"), (name, title)]


def test_a_label_that_names_nobody_known_ends_the_speech_and_is_told() -> None:
    told = record(
        "石桥论坛摘录\n石桥大学校长林望舒：应当修路。\n剧组：要把故事讲给乡亲们听。\n"
        "石桥市市长白帆：要在桥头种树。"
    )
    assert [w.code for w in told.warnings] == ["unknown-label"]
    assert told.warnings[0].line == 3
    assert [left.text for left in told.unplaced] == ["剧组：要把故事讲给乡亲们听。"]
    assert all("故事" not in p.text.zh for person in told.people for p in person.proposals)


@pytest.mark.parametrize("point", ["加强领导", "一个例子", "具体来说", "核心目标"])
def test_a_label_that_names_a_matter_goes_on_with_the_speech(point: str) -> None:
    told = record(
        f"石桥论坛摘录\n石桥大学校长林望舒：桥有百年。\n{point}：要把古桥修好，让人走得稳。\n"
        "石桥市市长白帆：要在桥头种树。"
    )
    assert [p.name.zh for p in told.people if p.proposals] == ["林望舒", "白帆"]
    assert not told.unplaced


def test_the_heading_of_the_next_part_ends_a_speech_though_it_holds_a_quotation() -> None:
    told = record(
        "石桥论坛摘录\n\n上半场：桥与水\n\n林望舒（石桥大学校长）\n\n古桥要一年一检，十年一修。\n\n"
        "白帆（石桥市市长）\n\n看桥先看水，看水先看山，这是老话。\n\n"
        "下半场：圆桌对话“谁来守桥？”\n\n主持人：石桥日报社总编辑 顾砚\n\n"
        "罗平（石桥公司经理）：要请老石匠带徒弟。\n\n江月（石桥中学教师）：请把桥写进课本。"
    )
    names = {p.id: p.name.zh for p in told.people}
    parts = [
        (names.get(s.moderator or ""), [names[key] for key in s.speakers]) for s in told.sessions
    ]
    assert parts == [(None, ["林望舒", "白帆"]), ("顾砚", ["罗平", "江月"])]


def test_a_speech_that_ends_with_a_question_makes_no_moderator() -> None:
    text = (
        "石桥论坛摘录\n石桥大学校长林望舒：应当修路。\n"
        "石桥社区医生白帆：村里有四十三位老人。路不通车也不通。夜里病了谁来？"
    )
    assert [name for name, _ in spoken(text)] == ["林望舒", "白帆"]


def test_a_title_in_small_letters_after_an_english_name_begins_a_speech() -> None:
    text = (
        "Stone Bridge Forum\n\nPeter Okafor, Director of Bridges: We should repair it.\n\n"
        "Li Na, community volunteer: Please plant more trees."
    )
    assert ("Li Na", "community volunteer") in spoken(text)


@pytest.mark.parametrize("marks", ["『{}』：", "【{}】：", "{}："])
def test_a_transcript_in_one_paragraph_has_its_turns(marks: str) -> None:
    text = (
        "石桥发布会\n\n记者提问：请问古桥今后怎么修？有时间表吗？"
        f"{marks.format('石桥市桥梁局局长林望舒')}古桥今后要一年一检，十年一修。"
        "记者提问：学校怎么做？"
        f"{marks.format('石桥市教育局督学白帆')}我们将把古桥写进课本。"
    )
    assert spoken(text) == [("林望舒", "石桥市桥梁局局长"), ("白帆", "石桥市教育局督学")]


def test_a_colon_inside_a_speech_begins_no_turn() -> None:
    text = (
        "石桥论坛摘录\n石桥大学校长林望舒：古桥有三个问题。一是：石头松了。问题在于：没有人看。"
        "村民：“路不好走。”办法有一个：请老石匠带徒弟，每年修一座。\n石桥市市长白帆：要种树。"
    )
    assert [name for name, _ in spoken(text)] == ["林望舒", "白帆"]


def test_a_given_name_in_latin_letters_is_a_label_where_it_comes_again() -> None:
    text = (
        "桥与水：圆桌对话\n主持人: 大家好，请各位介绍一下自己吧。\n"
        "Walden: 好的。我们修桥二十年了。\n"
        "Donne: 大家好，我是 Donne。我一直在看水位。\n主持人: 桥该怎么修？\n"
        "Walden: 我建议一年一检，十年一修。\nNote: 本文由速记整理。"
    )
    assert spoken(text) == [("Walden", None), ("Donne", None)]


CONFERENCE = """\
石桥修复新闻发布会
今天请来了水务局副局长罗一川先生、水务局工程处处长丁谨女士。
主持人
新闻办副主任
邢一苒
各位媒体朋友，上午好，发布会现在开始。
水务局副局长
罗一川
今年要修完三座石桥，明年再修两座。
青芦社记者
夜里怎么过桥？
丁谨
夜里应当开放北岸便道，并加装路灯。
"""


def test_bare_names_speak_below_a_title_given_elsewhere_and_askers_end_a_speech() -> None:
    people = {p.name.zh: p for p in record(CONFERENCE).people}
    assert people["邢一苒"].role == "moderator"
    assert [p.text.zh for p in people["罗一川"].proposals] == ["今年要修完三座石桥，明年再修两座。"]
    assert [p.text.zh for p in people["丁谨"].proposals] == ["夜里应当开放北岸便道，并加装路灯。"]


def test_a_talk_vouches_for_one_bare_label_and_for_a_rare_surname() -> None:
    text = (
        "主持人：谁先谈桥？\n罗一川：我建议先修北桥，再修南桥，两年完工。\n"
        "主持人：还有吗？\n保一钧：应当让村民先议一议，再定修哪一座。\n"
    )
    assert [name for name, _ in spoken(text)] == ["罗一川", "保一钧"]


def test_a_title_in_brackets_behind_a_name_heads_a_short_speech() -> None:
    text = (
        "海东论坛\n\n王一立（青芦港董事长）\n应当装岸电。\n\n李一梅（青芦港经理）\n要建新码头。\n"
    )
    assert spoken(text) == [("王一立", "青芦港董事长"), ("李一梅", "青芦港经理")]


SWALLOWED = {
    "石桥论坛摘录\n\n石桥市市长白帆：\n应当先修北桥，再修南桥。\n罗平，石桥大学校长\n应当请老石匠带徒弟。\n"
    "江月（石桥中学教师）\n要把桥写进课本，让孩子认得。\n": ["白帆", "罗平", "江月"],
    "Stone Forum\n\nJoan Hill, Mayor of Stone:\n“We must rebuild the bridge.”\n"
    "Peter Okafor, President of the Association of Builders and Carvers of Old Stone Bridges\n"
    "“We should train masons.”\nAnn Reed, Director of the Stone School\n“We need a fund.”\n": [
        "Joan Hill",
        "Peter Okafor",
        "Ann Reed",
    ],
}


@pytest.mark.parametrize("text", SWALLOWED)
def test_a_titled_name_on_its_own_line_ends_the_labelled_speech_above(text: str) -> None:
    found = record(text)
    said = {
        p.name.zh or p.name.en: len(p.proposals) + len(p.remarks)
        for p in found.people
        if p.role == "speaker"
    }
    assert list(said) == SWALLOWED[text]
    assert set(said.values()) == {1}


def test_a_line_of_two_people_ends_the_speech_above_and_is_nobody_s() -> None:
    found = record(
        "Stone Forum\n\nJoan Hill, Mayor of Stone:\n“We must rebuild the bridge.”\n"
        "Ann Reed, CEO, and Peter Okafor, Director of Bridges\n“We should train masons.”\n"
    )
    assert [p.name.en for p in found.speakers] == ["Joan Hill"]
    assert any("train masons" in left.text for left in found.unplaced)
