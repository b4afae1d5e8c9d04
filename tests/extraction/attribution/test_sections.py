"""Parts of an event that name who leads them, and the speeches below: invented programmes."""

import pytest

from briefing.extraction.extract import extract
from briefing.reading import read
from briefing.record import Record


def record(text: str) -> Record:
    return extract(read(text.encode("utf-8"), name="digest.txt"))


def parts(told: Record) -> list[tuple[str | None, list[str]]]:
    """Return moderator and speakers of each part."""
    names = {p.id: p.name.zh or p.name.en for p in told.people}
    return [
        (names.get(s.moderator or ""), [names[key] for key in s.speakers]) for s in told.sessions
    ]


def test_the_line_of_a_heading_may_name_who_leads_the_part() -> None:
    told = record(
        "第二届石桥养护研讨会议程\n\n一、开幕式　　主持人：罗平　石桥学院副院长\n"
        "时间\t内容\t嘉宾\t单位及职务\n08:40-08:50\t领导致辞\t常青松\t石桥协会副会长兼秘书长\n"
        "08:50-09:00\t领导致辞\t白帆\t石桥市水务局总工程师\n09:00-09:10\t茶歇\n\n"
        "二、专题论坛A：老桥新修　　主持人：江月　《石桥》编辑部主任\n"
        "时间\t内容\t报告人\t单位及职务\n09:10-09:40\t石料的选择\t顾砚\t云岭大学教授\n"
        "09:40-10:00\t灰浆的配方\t林望舒\t石桥公司研究院院长\n"
    )
    assert parts(told) == [("罗平", ["常青松", "白帆"]), ("江月", ["顾砚", "林望舒"])]
    titles = {p.name.zh: p.title and p.title.zh for p in told.people}
    assert titles["常青松"] == "石桥协会副会长兼秘书长"
    assert titles["江月"] == "《石桥》编辑部主任"


def test_a_headline_may_stand_between_a_name_and_the_speech() -> None:
    told = record(
        "石桥论坛摘编\n\n编者按\n对话由《石桥日报》首席评论员江月主持。\n\n■ 对话：谁来守桥\n\n"
        "罗平　石桥学院院长、教授\n先把路修好，再让车跑\n"
        "老桥要一年一检，十年一修，不能等坏了再说。\n\n"
        "顾砚　云岭大学教授\n从“修得好”到“用得好”\n应当把老桥的图纸放到网上，让人人都看得到。\n"
    )
    assert [p.name.zh for p in told.people if p.proposals] == ["罗平", "顾砚"]
    assert parts(told) == [("江月", ["罗平", "顾砚"])]


def test_english_occasions_and_quoted_topics_keep_a_programme_together() -> None:
    told = record(
        "Second Bridge Dialogue\n\n12 November 2026\n\n09:00 - 09:40   Opening\n"
        "                Welcome address: Hon. Samuel Reed, Minister for Bridges\n\n"
        "09:40 - 11:00   Session 1. Who pays?\n"
        "                Chair: Prof. Marcus Hart, Director, Institute for Rivers\n"
        "                - Ana Hill, Senior Economist, Stone Fund\n"
        '                  "Cover for small bridges"\n'
        "                - Tevita Moore, Chief Executive, Stone Bank\n\n"
        "18:30           Reception hosted by the Chamber of Commerce (by invitation)\n"
    )
    assert ("Marcus Hart", ["Ana Hill", "Tevita Moore"]) in parts(told)
    speakers = [p.name.en for p in told.people if p.role == "speaker"]
    assert speakers == ["Samuel Reed", "Ana Hill", "Tevita Moore"]


BILINGUAL = """石桥论坛观点集萃（中英对照）
主办单位 / Hosts：石桥协会、石桥市人民政府
论坛主题 / Theme：一座桥 One Bridge

石桥协会会长 常青松：
老桥要一年一检，十年一修。
Chang Qingsong, President of the Bridge Association: Old bridges must be looked at every year.

云岭大学教授 顾砚：
应当把图纸放到网上。
Gu Yan, Professor at Yunling University: The drawings should be put online.
"""


def test_the_english_of_a_bilingual_digest_is_nobodys_second_speech() -> None:
    told = record(BILINGUAL)
    assert [text.zh for text in told.event.hosts] == ["石桥协会", "石桥市人民政府"]
    assert told.event.theme
    assert told.event.theme.zh == "一座桥"
    said = [p.text.zh for person in told.people for p in (*person.proposals, *person.remarks)]
    assert said == ["老桥要一年一检，十年一修。", "应当把图纸放到网上。"]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("（一）云岭大学桥梁系 林望舒教授", "林望舒"),
        ("（二）石桥基金会 研究员 白帆（书面意见）", "白帆"),
        ("八、业务单位回应（石桥市水务局科长 罗平）", "罗平"),
    ],
)
def test_labels_of_a_hearing_name_their_person(label: str, name: str) -> None:
    told = record(
        f"石桥公听会纪录\n云岭大学教授顾砚：应当修桥。\n{label}：\n应当把老桥列入名录。\n"
    )
    assert name in [p.name.zh for p in told.people if p.proposals]


def test_one_who_speaks_one_sentence_that_asks_is_still_a_speaker() -> None:
    told = record(
        "石桥公听会纪录\n云岭大学教授顾砚：应当修桥。\n"
        "市民 李先生：我在桥头摆摊三十年，桥修了以后，我们这些人会不会没有地方去？\n"
    )
    assert {p.name.zh: p.role for p in told.people}["李先生"] == "speaker"


def test_a_list_of_posts_is_no_speech() -> None:
    told = record(
        "石桥节组委会名单\n石桥市政府秘书长麻永年出席活动。\n\n秘书长：车小满　石桥餐饮协会会长\n"
    )
    assert not [p for p in told.people if p.role == "speaker" and (p.remarks or p.proposals)]
