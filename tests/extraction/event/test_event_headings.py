"""Facts below headings, behind the numerals of minutes, beside publication lines; invented."""

import pytest

from briefing.extraction.event import find_event_facts
from briefing.reading import read

NOTICE = """关于召开2024年水鸟监测学术研讨会的通知
各有关单位：
定于2024年11月召开“2024年水鸟监测学术研讨会”。

二、会议主题
看鸟，也看水

三、会议时间与地点
2024年11月15日至17日（15日全天报到），鹤洲市芦花国际饭店
"""
MINUTES = """「湿地资料共享计划」第2次諮詢會議紀錄

壹、時間：113年5月9日（星期四）下午2時
貳、地點：鹤洲大樓302會議室
參、主席：林遠常務次長　　　　記錄：陳遙
"""
ENGLISH = """Event summary
Managing Reeds in a Warming Delta
Kestrel House, London | 14 March 2023

The conference "Managing Reeds in a Warming Delta" was hosted by the Heron Institute.
"""
NEWS = """水鸟论坛：影像里的湿地
时间：2019-04-04
来源：某报
4月1日，由国际湖泊与航道联盟、民政及青年事务局主办的第六届水鸟论坛拉开帷幕。
"""
CASES = [
    (NOTICE, {"date": "2024-11-15", "end_date": "2024-11-17"}),
    (NOTICE, {"theme": "看鸟，也看水", "venue": "鹤洲市芦花国际饭店"}),
    (MINUTES, {"title": "「湿地资料共享计划」第2次諮詢會議", "chair": "林遠"}),
    (MINUTES, {"venue": "鹤洲大樓302會議室", "date": "2024-05-09T14:00"}),
    (ENGLISH, {"title": "Managing Reeds in a Warming Delta", "venue": "Kestrel House"}),
    (NEWS, {"date": None, "hosts": ["国际湖泊与航道联盟", "民政及青年事务局"]}),
    ("2016-10-14 「湿地立法」公聽會\n何一舟：\n謝謝。", {"title": "「湿地立法」公聽會"}),
    ("2016-10-14 「湿地立法」公聽會\n何一舟：\n謝謝。", {"date": "2016-10-14"}),
    (
        "我校成功承办水鸟论坛\n水鸟高层论坛由青芦大学与鹤洲学院联合承办。",
        {"organizers": ["青芦大学", "鹤洲学院"]},
    ),
    (
        "由教育部学位与研究生教育发展中心主办的水鸟论坛举行。",
        {"hosts": ["教育部学位与研究生教育发展中心"]},
    ),
    (
        "Reeds\nThe forum was hosted by the Ministry of Water, Forests and Fisheries of Arden and "
        "the City of Port Alder.",
        {"hosts": ["Ministry of Water, Forests and Fisheries of Arden", "City of Port Alder"]},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_fact_is_read_where_it_stands(text: str, expected: dict[str, object]) -> None:
    document = read(text.encode())
    facts = find_event_facts(document)
    for field, wanted in expected.items():
        value = getattr(facts, field)
        if field in ("hosts", "organizers"):
            value = [document.slice(span) for span in value]
        elif value and "date" not in field:
            value = document.slice(value)
        assert value == wanted, field


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("石桥律师事务所《跨江融资业务论坛》在鹤洲成功召开\n会上宾主交谈。\n", "跨江融资业务论坛"),
        ("“石桥论坛2015”隆重开幕\n1月16日，“石桥论坛2015”在鹤洲宾馆开幕。\n", "石桥论坛2015"),
        ("3月18日，IDR Side Meeting 顺利召开。会议汇聚了各国专家。\n", "IDR Side Meeting"),
        (
            "由石桥学会主办的2016年石桥发展研讨会暨审稿会于6月2日至3日在鹤洲召开。\n",
            "2016年石桥发展研讨会暨审稿会",
        ),
        (
            "加强交流 推动合作 这个大会在鹤洲启幕\n12月9日，以“修桥：行会的使命”为主题的"
            "第四届（2023）世界石桥大会暨第14届水边论坛在鹤洲启幕。\n",
            "第四届（2023）世界石桥大会暨第14届水边论坛",
        ),
        (
            "2026 石橋臨床學會學術研討會\n09:00–09:30 開幕\n16:50 年會圓滿結束，平安賦歸\n",
            "2026 石橋臨床學會學術研討會",
        ),
        (
            "The Summit on the Use of Stone in Bridge Building and Teaching 2026 (SUS 2026) "
            "was held from 21 to 24 June 2026 at Heron Hall.\n",
            "Summit on the Use of Stone in Bridge Building and Teaching 2026",
        ),
        ("石桥事务所《河道论坛》（以下简称“本次论坛”）在鹤洲召开。\n", "河道论坛"),
    ],
    ids=[
        "book marks",
        "a year",
        "Latin",
        "two in one",
        "a theme before",
        "timed",
        "in",
        "so called",
    ],
)
def test_the_name_of_an_event_in_its_many_settings(text: str, title: str) -> None:
    document = read(text.encode())
    span = find_event_facts(document).title
    assert span
    assert document.slice(span) == title


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("石橋年會\nDAY 1\n115.04.25（星期六）\n09:00 開幕\n10:00 報告\n", "2026-04-25"),
        ("代表团一行于2025年9月25日上午对石桥同乡会馆进行参访。\n", "2025-09-25"),
        (
            "The Bridge Centre organized a one-day conference on the theme “Stone” "
            "on 24th February 2025 at Heron University.\n",
            "2025-02-24",
        ),
    ],
    ids=["Republic with points", "a visit", "organized"],
)
def test_dates_of_an_event_in_their_many_settings(text: str, date: str) -> None:
    assert (find_event_facts(read(text.encode())).date or "")[:10] == date


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("论坛6月2日在我校石桥会议中心学术报告厅举行。\n", "石桥会议中心学术报告厅"),
        (
            "10月23日，石桥学术年会在鹤洲大学附属石桥医院东院隆重召开。\n",
            "鹤洲大学附属石桥医院东院",
        ),
        (
            "The Bridge Centre organized a one-day International Conference on the theme “A "
            "Decade of Stone and Steel and What They Mean to Rivers, Fords and Ferries of the "
            "Whole of the South” on 24th February 2025 at Heron University Main Campus, Reedham.\n",
            "Heron University Main Campus",
        ),
    ],
    ids=["ours", "a hospital", "behind a date"],
)
def test_venues_in_their_many_settings(text: str, venue: str) -> None:
    document = read(text.encode())
    span = find_event_facts(document).venue
    assert span
    assert document.slice(span) == venue


def test_who_lends_support_by_that_word_is_a_supporter_and_who_chairs_may_be_of_a_body() -> None:
    text = "本次论坛由石桥大学和芦花网举办，青芦集团、鹤洲银行协办，九水咨询提供支持。\n"
    facts = find_event_facts(read(text.encode()))
    assert [text[slice(*span)] for span in facts.supporters] == ["九水咨询"]
    text = "3月18日，石桥会议在鹤洲召开。会议由石桥大学李云川主持，回顾了十年的修桥史。\n"
    chair = find_event_facts(read(text.encode())).chair
    assert chair
    assert text[slice(*chair)] == "李云川"
