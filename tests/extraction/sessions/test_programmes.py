"""Programmes and agendas: parts with times, who leads each, who speaks; people are invented."""

import pytest

from briefing.extraction import extract
from briefing.reading import read

Part = tuple[str | None, str | None, str | None, list[str]]

SPACED = """青芦水鸟论坛
会议议程
09:00-09:30  开幕式
主持人：苗若溪  青芦县政府副秘书长
  致辞：
  卢思远  青芦县县长
  Peter Hansen  国际水鸟联盟秘书长
09:30-10:30  主旨报告
主持人：石知远  鹤洲大学副校长
  09:30-10:00  候鸟与航道的平衡    何一舟  中国科学院院士
  10:00-10:30  芦苇的未来    田小禾  芦花公司首席科学家
"""
COLUMNS = """| 时间 | 议题 | 嘉宾 | 主持人 |
|------|------|------|--------|
| 09:00-09:20 | 开幕致辞 | 卢思远（青芦县县长） | 苗若溪 |
| 10:30-11:30 | 圆桌讨论 | 何一舟（鹤洲大学教授）、田小禾（芦花公司总经理） | 石知远（鹤洲副校长） |
"""
ENGLISH = """AGENDA
Reed Forum on Wetland Finance
12–13 March 2024, Heron Conference Centre, Port Alder

09:00 – 09:30 Opening Session
Chair: Ms. Helen Marsh, Director, Wetland Secretariat
• Mr. Tom Okafor, Minister of Water, Republic of Arden
• Dr. Lina Petrova, Regional Director, Heron Fund

09:30 – 11:00 Session 1: Paying for reeds
Moderator: Prof. John Whitaker, University of Port Alder
Panellists:
• Ms. Maria Santos, Chief Economist, Heron Bank
• Mr. Kenji Arai, Senior Adviser, Ministry of Finance
"""
BELOW = """水鸟分论坛
主持人：
苗若溪，青芦县水利局局长
13:30-13:50	开场致辞
卢思远，鹤洲大学教授、湿地学院副院长
石知远，青芦水鸟协会秘书长
16:05-16:45	圆桌论坛一
议题：芦苇怎么卖
主持人：石知远，青芦水鸟协会秘书长
何一舟，鹤洲观鸟公司技术副总监/高级工程师
田小禾，芦花公司董事长
"""


def parts(text: str) -> list[Part]:
    record = extract(read(text.encode()))
    names = {person.id: person.name.zh or person.name.en or "" for person in record.people}
    return [
        (s.start, s.end, names.get(s.moderator or ""), [names[key] for key in s.speakers])
        for s in record.sessions
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            SPACED,
            [
                ("09:00", "09:30", "苗若溪", ["卢思远", "Peter Hansen"]),
                ("09:30", "10:30", "石知远", ["何一舟", "田小禾"]),
            ],
        ),
        (
            COLUMNS,
            [
                ("09:00", "09:20", "苗若溪", ["卢思远"]),
                ("10:30", "11:30", "石知远", ["何一舟", "田小禾"]),
            ],
        ),
        (
            ENGLISH,
            [
                ("09:00", "09:30", "Helen Marsh", ["Tom Okafor", "Lina Petrova"]),
                ("09:30", "11:00", "John Whitaker", ["Maria Santos", "Kenji Arai"]),
            ],
        ),
        (
            BELOW,
            [
                ("13:30", "13:50", None, ["卢思远", "石知远"]),
                ("16:05", "16:45", "石知远", ["何一舟", "田小禾"]),
            ],
        ),
    ],
    ids=["wide gaps", "columns", "English bullets", "people below a time"],
)
def test_a_programme_tells_times_leaders_and_speakers(text: str, expected: list[Part]) -> None:
    assert parts(text) == expected


def test_a_table_gives_each_person_the_title_in_the_cell() -> None:
    people = extract(read(COLUMNS.encode())).people
    titles = {p.name.zh: p.title.zh if p.title else None for p in people}
    assert titles == {
        "卢思远": "青芦县县长",
        "苗若溪": None,
        "何一舟": "鹤洲大学教授",
        "田小禾": "芦花公司总经理",
        "石知远": "鹤洲副校长",
    }


def test_who_leads_the_whole_programme_is_the_chair_and_who_leads_a_part_is_not() -> None:
    assert extract(read(BELOW.encode())).event.chair == "苗若溪"
    assert extract(read(ENGLISH.encode())).event.chair is None


def test_one_who_speaks_in_one_part_and_leads_another_is_a_speaker() -> None:
    roles = {p.name.zh: p.role for p in extract(read(BELOW.encode())).people}
    assert roles["石知远"] == "speaker"


def test_who_calls_on_the_next_in_every_turn_leads_the_talk() -> None:
    text = (
        "湿地立法公听会\n苗若溪：\n谢谢各位来。这件事我讲三十年了，先不多讲。\n"
        "苗若溪：\n先请何一舟委员谈谈他过去看到的问题。\n"
        "何一舟：\n我希望主管机关正视湿地。\n苗若溪：\n谢谢何委员，再请田委员来表达意见。\n"
        "田小禾：\n经费应该写进预算。\n苗若溪：\n谢谢田小禾委员。\n"
    )
    roles = {p.name.zh: p.role for p in extract(read(text.encode())).people}
    assert roles == {"苗若溪": "moderator", "何一舟": "speaker", "田小禾": "speaker"}


def test_titles_behind_a_name_are_all_of_that_person() -> None:
    text = "水鸟会议议程\n09:00-09:20\t致辞\n何一舟，鹤洲大学讲席教授、湿地学院副院长\n"
    (person,) = extract(read(text.encode())).people
    assert person.title is not None
    assert person.title.zh == "鹤洲大学讲席教授、湿地学院副院长"


def test_a_moderator_named_by_that_word_in_a_sentence_leads_the_part() -> None:
    text = (
        "水鸟论坛在鹤洲举行\n在随后举行的圆桌对话环节，主持人、芦花日报副总编辑苗若溪与青芦县副县长何一舟、"
        "芦花公司总经理田小禾展开对话。何一舟建议，设立水鸟基金。田小禾说，企业要为湿地让路。\n"
    )
    (part,) = parts(text)
    assert part[2:] == ("苗若溪", ["何一舟", "田小禾"])


def test_a_time_of_printing_a_hall_and_an_opening_told_again_are_no_parts() -> None:
    text = (
        "芦花论坛在鹤洲召开\n开幕式由青芦县副县长苗若溪主持，青芦县县长卢思远致欢迎辞。\n"
        "论坛在鹤洲大学学术报告厅举行，鹤洲大学校长石知远、芦花公司总经理田小禾出席。\n"
        "开幕式上，鹤洲大学校长石知远、水鸟协会会长何一舟分别讲话。\n"
    )
    assert [part[2] for part in parts(text)] == ["苗若溪"]
    text = (
        "Reed Forum opens\n16:10, October 16, 2012\n"
        "Ms. Helen Marsh, Minister of Water, said that dams should go.\n"
    )
    assert parts(text) == []


def test_a_break_is_no_part_and_ends_none() -> None:
    text = (
        "| Time | Title | Speaker |\n| --- | --- | --- |\n"
        "| Session 1: Reeds | Moderator: Dr. Amal Haddad | |\n"
        "| 8:10–8:40 | What reeds teach | Dr. Ruben Castellan |\n| 8:40–9:00 | Tea break | — |\n"
        "| 9:00–9:40 | What herons teach | Dr. Nora Lindqvist |\n"
    )
    assert [part[2:] for part in parts(text)] == [
        ("Amal Haddad", ["Ruben Castellan", "Nora Lindqvist"])
    ]


def test_a_timed_part_holds_those_who_speak_below_it_at_length() -> None:
    text = (
        "青芦水鸟论坛\n\n09:00-09:30 签到\n09:30-10:00 开幕式\n主持人：青芦县县长 苗若溪\n"
        "致辞嘉宾：\n青芦大学校长 卢思远\n10:00-10:40 主旨演讲：水鸟的去处\n"
        "鹤洲大学教授 何一舟：芦苇应当留到三月再割，不要提前。水位也应当保持到四月。\n"
        "10:40-12:00 圆桌讨论：芦苇怎么卖\n"
        "芦花公司总经理 田小禾：建议设立芦苇的集中收购站，价格每年公布一次，让人放心。\n"
    )
    assert [(start, speakers) for start, _, _, speakers in parts(text)] == [
        ("09:30", ["卢思远"]),
        ("10:00", ["何一舟"]),
        ("10:40", ["田小禾"]),
    ]


def test_the_heading_of_the_whole_text_is_no_part_of_the_event() -> None:
    text = (
        "青芦水鸟论坛发言摘要\n\n开幕式由青芦县副县长苗若溪主持。\n\n"
        "青芦大学校长卢思远：要留住芦苇。\n\n鹤洲大学教授何一舟：要留住水。\n"
    )
    assert not any("发言摘要" in str(s.title) for s in extract(read(text.encode())).sessions)


def test_parts_without_a_time_name_their_speakers_before_who_leads() -> None:
    text = (
        "青芦水鸟论坛议程\n\n09:00-12:00\n国际论坛：水鸟的去处\n"
        "主持人：苗若溪（青芦大学）；方一禾（鹤洲大学）\n开场致辞：卢思远（青芦大学）\n"
        "课程 1：芦苇怎么割\n第四会议室\n主讲人：何一舟（鹤洲大学）\n主持人：田小禾（芦花学院）\n"
        "课程 2：水怎么留\n主讲人：石知远（青芦大学）\n主持人：高若一（芦花学院）\n"
        "14:00-15:00\n参观\n"
    )
    assert [(leader, speakers) for *_, leader, speakers in parts(text)] == [
        ("苗若溪", ["卢思远"]),
        ("田小禾", ["何一舟"]),
        ("高若一", ["石知远"]),
    ]
