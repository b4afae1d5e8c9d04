"""Sessions: parts of an event that the text names, with who leads them and who speaks in them."""

import pytest

from briefing.extraction.attribution.attribute import attribute
from briefing.extraction.event import find_event_facts
from briefing.extraction.sessions import find_sessions
from briefing.extraction.sessions.clock_times import find_times
from briefing.extraction.sessions.names_of_parts import kind_of
from briefing.reading import read

Found = tuple[str, str | None, list[str]]

DIGEST = """第三届青芦湿地论坛观点摘编
青芦大学校长卢思远：湿地是村庄的肾。我们要把它写进教材。
圆桌对话环节以“水从哪里来”为主题，由青芦县副县长苗若溪主持，鹤洲大学教授何一舟、芦花公司总经理田小禾等嘉宾参加。
芦花公司总经理田小禾：企业应当公开用水账。
鹤洲大学教授何一舟：建议每年测一次地下水。
"""
AGENDA = """第三届青芦湿地论坛议程
时间：2025年4月18日

一、开幕式（09:00-09:20）
主持人：苗若溪 青芦县副县长
致辞：卢思远 青芦大学校长

二、主旨演讲（09:20-10:20）
09:20-09:50 何一舟 鹤洲大学教授
09:50-10:20 田小禾 芦花公司总经理

10:20 茶歇
"""
PANEL = """湿地与村庄圆桌对话实录
主持人：苗若溪（青芦县副县长）
嘉宾：何一舟（鹤洲大学教授）、田小禾（芦花公司总经理）

苗若溪：先请田总说说，企业怎么看湿地？
田小禾：企业应当公开用水账。
苗若溪：何教授呢？
何一舟：建议每年测一次地下水。
"""


def _found(text: str) -> list[Found]:
    document = read(text.encode())
    people = attribute(document)
    names = {person.key: person.name for person in people.people}
    return [
        (part.kind, names.get(part.moderator or ""), [names[key] for key in part.speakers])
        for part in find_sessions(document, people, find_event_facts(document))
    ]


def test_a_dialogue_told_of_in_a_sentence_has_its_people_in_speaking_order() -> None:
    assert _found(DIGEST) == [("dialogue", "苗若溪", ["田小禾", "何一舟"])]


def test_listed_people_stay_as_printed_when_not_all_of_them_speak() -> None:
    silent = "\n".join(DIGEST.splitlines()[:-1])
    assert _found(silent) == [("dialogue", "苗若溪", ["何一舟", "田小禾"])]


def test_the_parts_of_an_agenda_have_their_times_and_people() -> None:
    document = read(AGENDA.encode())
    people = attribute(document)
    parts = find_sessions(document, people, find_event_facts(document))
    assert _found(AGENDA) == [
        ("opening", "苗若溪", ["卢思远"]),
        ("keynote", None, ["何一舟", "田小禾"]),
    ]
    assert [(part.start, part.end) for part in parts] == [("09:00", "09:20"), ("09:20", "10:20")]
    assert [document.slice(part.title) for part in parts if part.title] == ["开幕式", "主旨演讲"]


def test_a_transcript_is_one_dialogue_with_its_moderator() -> None:
    assert _found(PANEL) == [("dialogue", "苗若溪", ["田小禾", "何一舟"])]


@pytest.mark.parametrize(
    "text",
    [
        "青芦论坛观点摘编\n青芦大学校长卢思远：要护水。\n鹤洲大学教授何一舟：要测水。",
        "青芦论坛设有圆桌对话、主旨演讲等环节。\n青芦大学校长卢思远说，要护水。",
        "青芦县新闻发布会实录\n主持人：苗若溪\n记者问：水怎么办？\n青芦县水务局局长卢思远：要护水。",
    ],
)
def test_a_text_that_names_no_part_with_people_has_no_session(text: str) -> None:
    assert _found(text) == []


def test_passages_of_sessions_are_marked_and_hold_no_statement() -> None:
    document = read(DIGEST.encode())
    people = attribute(document)
    (part,) = find_sessions(document, people, find_event_facts(document))
    assert [document.line(passage.span.start) for passage in part.passages] == [3]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("开幕式", "opening"),
        ("主旨演讲环节", "keynote"),
        ("圆桌对话", "dialogue"),
        ("Closing panel", "dialogue"),
        ("互动问答", "qa"),
        ("闭幕式", "other"),
        ("院坝", "other"),
    ],
)
def test_the_kind_is_told_from_the_title(title: str, kind: str) -> None:
    assert kind_of(title) == kind


@pytest.mark.parametrize(
    ("line", "times"),
    [
        ("09:00-09:20 致辞", ("09:00", "09:20")),
        ("下午2:30—4:00 圆桌", ("14:30", "16:00")),
        ("9时30分至10时 开场", ("09:30", "10:00")),
        ("2:00 p.m. Panel", ("14:00", None)),
        ("第3场 圆桌", (None, None)),
    ],
)
def test_times_are_read_as_agendas_print_them(
    line: str, times: tuple[str | None, str | None]
) -> None:
    assert find_times(line)[:2] == times
