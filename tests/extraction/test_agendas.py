"""Programmes, billings and transcripts in forms that many secretariats use; all people invented."""

from briefing.extraction import extract
from briefing.reading import read
from briefing.record import Record


def record(text: str) -> Record:
    return extract(read(text.encode(), name="programme.txt"))


def roles(text: str) -> dict[str, str]:
    return {p.name.zh or p.name.en: p.role for p in record(text).people}


def led(text: str) -> list[tuple[str, list[str]]]:
    found = record(text)
    names = {p.id: p.name.zh or p.name.en for p in found.people}
    return [
        (names.get(s.moderator or "", ""), [names[k] for k in s.speakers]) for s in found.sessions
    ]


TABLE = """\
时间\t议程\t主持人 / 报告人
09:00-09:30\t开幕致辞\t市林业局方一禾局长、省农学会会长
09:30-10:00\t第一章：竹林养护\t主持人：竹科院竹艺所尤静所长　报告人：竹科院竹艺所赵大山助理研究员
10:00-10:30\t讨论\t邀请专家与谈：何茂林教授、李玉竹荣誉教授、市林业局长官(暂定)
10:30-11:00\t第二章：竹材加工\t主持人：竹科院洪文涛主任　报告人：竹科院加工中心林彦清副所长
"""


def test_a_cell_may_hold_several_fields() -> None:
    assert ("尤静", ["赵大山"]) in led(TABLE)
    assert ("洪文涛", ["林彦清"]) in led(TABLE)


def test_a_column_of_several_roles_makes_nobody_a_moderator() -> None:
    assert roles(TABLE)["方一禾"] == "speaker"


def test_those_without_a_name_are_listed_among_the_named() -> None:
    assert {"何茂林", "李玉竹"} <= set(roles(TABLE))
    assert not any("长官" in name for name in roles(TABLE))


BILLED = """\
Main Forum
March 3, 2027
Cedar Hall
Host: Upland Rivers Trust

Keynote: Rivers that Remember
Marta de la Vega
Director, Delta Institute

Keynote: What a Weir Costs
Kaito He
Professor of Hydraulics, Northern Polytechnic University

Moderator:
Anna-Lena Brandt
Editor, Water Weekly

Wrap-up
"""


def test_a_name_above_its_title_is_billed_under_the_part_above() -> None:
    assert roles(BILLED) == {
        "Marta de la Vega": "speaker",
        "Kaito He": "speaker",
        "Anna-Lena Brandt": "moderator",
    }
    titles = [p.title.en for p in record(BILLED).people if p.title]
    assert titles[0] == "Director, Delta Institute"


def test_two_names_above_titles_are_no_programme() -> None:
    assert not record(BILLED.partition("Moderator:")[0]).people


PANEL = """\
Upland Water Dialogue 2027
Panel B: Small rivers, large bills

Panel B was moderated by Karen Dale, Editor of Water Weekly, with Chidi Okon, Head of Works at
Meridian Weirs; and Ms. Siew Tan, Deputy Chief of the Straits Water Authority.

DALE: Good afternoon. Ms. Tan, how many weirs have you opened?

TAN: Two. We should open ten more before the next flood, and publish the cost of each.

DALE: Mr. Okon, you paid for both.

OKON: We did, and we would urge the state to share the bill.

DALE: On that note, thank you to the panel.
"""


def test_whom_the_text_names_as_moderator_leads_under_a_surname_in_capitals() -> None:
    text = PANEL.replace("at\nMeridian", "at Meridian")
    assert roles(text)["Karen Dale"] == "moderator"
    assert led(text) == [("Karen Dale", ["Siew Tan", "Chidi Okon"])]


def test_any_ornament_may_stand_before_the_heading_of_a_part() -> None:
    text = (
        "竹业圆桌实录\n\n❖圆桌一：竹价\n\n主持人：\n方一禾　《竹报》主编\n"
        "对话嘉宾：\n尤静　竹艺社社长\n赵大山　竹科院院长\n\n"
        "方一禾：竹价怎么看？\n\n尤静：应当建立收购标准。\n\n赵大山：我同意。\n"
    )
    assert led(text) == [("方一禾", ["尤静", "赵大山"])]


def test_an_office_before_a_colon_is_that_of_the_acting_holder() -> None:
    text = (
        "以下是署理林業局局長方一禾和渠務處處長尤靜今日會見傳媒的談話內容：\n\n"
        "署理局長：我們會在六月底前增設十個巡護站。\n\n記者：處長怎樣看？\n\n"
        "處長：我們會公開每月的水位數據。\n"
    )
    people = {p.name.zh: len(p.proposals) for p in record(text).people}
    assert people == {"方一禾": 1, "尤靜": 1}


def test_a_topic_in_quotation_marks_parts_no_name_from_its_verb() -> None:
    text = (
        "发布会\n\n会上，市财政局局长方一禾、市商务局局长尤静围绕“一揽子措施”有关情况进行了介绍。\n\n"
        "市农业局局长赵大山表示，应当建立基金。\n"
    )
    assert roles(text) == {"方一禾": "speaker", "尤静": "speaker", "赵大山": "speaker"}
