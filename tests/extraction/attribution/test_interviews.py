"""Answers under bare labels, with invented people."""

import pytest

from briefing.extraction import extract
from briefing.reading import read
from briefing.record import Record

ASKED = {
    "本报记者就高温专访了青芦大学气候所所长何丽娜。": "何丽娜",
    "青芦大学气候所所长何丽娜日前接受本报采访。": "何丽娜",
    "教育局局长何丽娜回答了记者的提问。": "何丽娜",
    "Dr. Lena Holm heads the heat office. She spoke to us in May.": "Lena Holm",
    "We sat down with Lena Holm, director of the Heat Office.": "Lena Holm",
}
QUESTIONS = "\n问：先做什么？\n答：要先种树。\n问：钱呢？\n答：应设立基金。\n"
ENGLISH = "\nQ: What first?\nA: Cities should plant trees.\nQ: Money?\nA: We need a fund.\n"


def _record(intro: str) -> Record:
    questions = ENGLISH if intro.isascii() else QUESTIONS
    return extract(read(f"{intro}\n{questions}".encode()))


@pytest.mark.parametrize("intro", ASKED)
def test_answers_are_the_one_person_s_whom_the_text_introduces(intro: str) -> None:
    (person,) = _record(intro).speakers
    assert (person.name.zh or person.name.en) == ASKED[intro]
    assert len(person.proposals) == 2


@pytest.mark.parametrize(
    "intro",
    [
        "教育局有关负责人回答了记者的提问。",
        "本报专访了教育局局长何丽娜和交通局局长方一川。",
        "教育局局长何丽娜去年病逝。",
    ],
)
def test_answers_of_nobody_or_of_one_of_two_are_given_to_nobody(intro: str) -> None:
    record = _record(intro)
    assert not any(person.proposals for person in record.people)
    assert any("种树" in left.text for left in record.unplaced)


def test_an_answer_of_nobody_among_speeches_is_for_the_reviewer() -> None:
    text = (
        "石桥发布会\n\n记者：先修哪座？\n水务局局长罗一川：我们将先修北桥。\n记者：钱呢？\n"
        "答：应设立基金。\n记者：灯呢？\n答：（丁谨一）我们将装灯。\n"
    )
    record = extract(read(text.encode()))
    assert [left.text for left in record.unplaced] == ["答：应设立基金。"]
    assert [p.name.zh for p in record.speakers] == ["罗一川", "丁谨一"]


def test_the_label_of_a_post_is_whoever_holds_it() -> None:
    text = (
        "Daily Briefing\n\nThis is a transcript of the briefing by Stefan Dale, Spokesman for the "
        "Council.\n\nQuestion: When?\nSpokesman: We will open the gates in June.\n"
    )
    (person,) = extract(read(text.encode())).speakers
    assert person.proposals[0].text.en == "We will open the gates in June."
