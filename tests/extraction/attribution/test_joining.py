"""One person under several forms is joined; two people of one name are kept apart."""

from briefing.extraction.attribution.attribute import attribute
from briefing.extraction.model import Speaker
from briefing.reading import read


def people(text: str) -> tuple[Speaker, ...]:
    return attribute(read(text.encode("utf-8"), name="digest.txt")).people


def test_a_post_as_a_label_is_the_one_person_who_holds_it() -> None:
    text = (
        "谈话全文\n以下为青川市水务局局长林望舒会见传媒的谈话：\n"
        "局长：今年要修好三条河，一条也不能少。\n记者：明年呢？\n局长：明年再修三条。"
    )
    assert [(p.name, p.title, p.role) for p in people(text)] == [
        ("林望舒", "青川市水务局局长", "speaker")
    ]


def test_blanks_inside_a_name_make_no_second_person() -> None:
    text = "名单\n罗 平　青川市副市长\n实录\n罗平：路要修好，明年通车。\n白帆：我同意，越快越好。"
    assert [p.name for p in people(text) if p.role == "speaker"] == ["罗平", "白帆"]


def test_the_title_at_the_head_of_the_speech_wins_over_a_longer_one_elsewhere() -> None:
    text = (
        "云岭大学教授、南浦省政府水务顾问顾砚之等嘉宾与会。\n"
        "云岭大学教授顾砚之：水要清。\n青川市副市长白帆：路要修。"
    )
    assert ("顾砚之", "云岭大学教授") in [(p.name, p.title) for p in people(text)]


def test_namesakes_with_titles_that_share_nothing_are_two_people() -> None:
    text = "摘录\n青川市水务局局长王军：水要清。\n远山集团董事长王军：路要修。"
    assert [(p.name, p.title) for p in people(text)] == [
        ("王军", "青川市水务局局长"),
        ("王军", "远山集团董事长"),
    ]
