"""Facts below headings, behind the numerals of minutes, beside publication lines; invented."""

import pytest

from briefing.extraction.event import event_facts
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
    facts = event_facts(document)
    for field, wanted in expected.items():
        value = getattr(facts, field)
        if field in ("hosts", "organizers"):
            value = [document.slice(span) for span in value]
        elif value and "date" not in field:
            value = document.slice(value)
        assert value == wanted, field
