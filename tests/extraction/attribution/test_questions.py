"""Questions of people with names: whose words they are, and who leads nothing by asking them."""

from briefing.extraction.extract import extract
from briefing.reading import read

BRIEFING = """\
石桥发布会

石桥市新闻办主任林望舒：各位记者大家好，请提问。
石桥日报记者白帆：请问夜里怎么过桥？
石桥市水务局局长罗一川：夜里应当开放北岸便道，并加装路灯。
青芦社记者江月：请问钱从哪里来？
石桥市财政局局长顾砚之：明年要安排专项资金，每年修一座桥。
"""
INTERVIEW = """\
石桥访谈

石桥日报记者白帆：请问夜里怎么过桥？
石桥市水务局局长罗一川：夜里应当开放北岸便道，并加装路灯。
石桥日报记者白帆：钱从哪里来？
石桥市水务局局长罗一川：明年要安排专项资金，每年修一座桥。
"""


def roles(text: str) -> dict[str, str]:
    found = extract(read(text.encode(), name="briefing.txt"))
    assert not found.unplaced
    return {p.name.zh: p.role for p in found.people}


def test_reporters_who_each_ask_are_there_and_lead_nothing() -> None:
    assert roles(BRIEFING) == {
        "林望舒": "moderator",
        "白帆": "attendee",
        "罗一川": "speaker",
        "江月": "attendee",
        "顾砚之": "speaker",
    }


def test_the_one_reporter_who_asks_all_through_an_interview_leads_it() -> None:
    assert roles(INTERVIEW) == {"白帆": "moderator", "罗一川": "speaker"}
