"""Facts of the event, from sentences, headings and labelled lines; all of them invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extraction.event import find_event_facts
from briefing.extraction.model import EventFacts
from briefing.reading import Document, Span, read

AGENDA = """第三届青芦湿地论坛议程
时　间：2025年4月18日（星期五）09:00—17:30
地　点：青芦县会展中心三楼云锦厅
主　题：让湿地养活村庄
主办单位：青芦县人民政府、国家湿地与候鸟研究中心
承办单位：
青芦师范大学
鹤洲湿地和鸟类保护协会
支持单位：候鸟基金会
"""


def _facts(text: str) -> tuple[Document, EventFacts]:
    document = read(text.encode())
    return document, find_event_facts(document)


def _one(text: str, field: str) -> str | None:
    document, facts = _facts(text)
    span: Span | None = getattr(facts, field)
    return document.slice(span) if span else None


def _all(text: str, field: str) -> list[str]:
    document, facts = _facts(text)
    return [document.slice(span) for span in getattr(facts, field)]


def test_labelled_lines_of_an_agenda_give_all_facts() -> None:
    _, facts = _facts(AGENDA)
    assert (facts.date, facts.end_date) == ("2025-04-18T09:00", "2025-04-18T17:30")
    assert _one(AGENDA, "title") == "第三届青芦湿地论坛"
    assert _one(AGENDA, "venue") == "青芦县会展中心三楼云锦厅"
    assert _one(AGENDA, "theme") == "让湿地养活村庄"
    assert _all(AGENDA, "hosts") == ["青芦县人民政府", "国家湿地与候鸟研究中心"]
    assert _all(AGENDA, "organizers") == ["青芦师范大学", "鹤洲湿地和鸟类保护协会"]
    assert _all(AGENDA, "supporters") == ["候鸟基金会"]


def test_labels_several_to_a_line_and_in_english() -> None:
    assert (
        _one("芦花论坛日程\n时间：2025年4月18日　地点：芦花大酒店二楼", "venue") == "芦花大酒店二楼"
    )
    text = "Reed Forum\nDate: 18 April 2025\nVenue: Heron Hall, Reedham\n"
    text += "Hosted by: Reedham Council and Heron Trust\n"
    assert _one(text, "venue") == "Heron Hall, Reedham"
    assert _all(text, "hosts") == ["Reedham Council", "Heron Trust"]
    assert _facts(text)[1].date == "2025-04-18"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("5月6日，第三届青芦湿地论坛在青芦举行。", "第三届青芦湿地论坛"),
        ("由青芦县政府主办的“2025青芦湿地论坛”近日落幕。", "2025青芦湿地论坛"),
        ("青芦县昨日举行「候鸟与村庄」研讨会，多名学者发言。", "「候鸟与村庄」研讨会"),
        (
            "青芦湿地论坛（ALF）青年学者研讨会（第9期）在线举办。",
            "青芦湿地论坛（ALF）青年学者研讨会（第9期）",
        ),
        ("第三届青芦湿地论坛嘉宾观点摘录\n县长芦小白：要管水。", "第三届青芦湿地论坛"),
        ("「青蘆濕地論壇」發言摘要\n縣長蘆小白：要管水。", "青蘆濕地論壇"),
        ("首届青芦湿地论坛闭幕 一批项目签约\n县长芦小白说，要管水。", "首届青芦湿地论坛"),
        ("芦小白在青芦县湿地事务委员会上表示，要管水。", "青芦县湿地事务委员会"),
        (
            "Summary of the Reed Wetland Forum 2025\nMs. Heron said that water matters.",
            "Reed Wetland Forum 2025",
        ),
        (
            'The symposium, titled "Reeds and Villages", opened on Monday in Reedham.',
            "Reeds and Villages",
        ),
    ],
)
def test_the_title_is_the_name_of_the_event_itself(text: str, title: str) -> None:
    assert _one(text, "title") == title


@pytest.mark.parametrize(
    "text",
    [
        "三问湿地保护\n记者日前采访了三位负责人。\n县长芦小白：要管水。",
        "An expert called for more water at a forum held here on Monday.",
        "会议认为，要管水。大会结束后，代表们去看了湿地。",
    ],
)
def test_a_text_without_the_name_of_an_event_has_no_title(text: str) -> None:
    assert _one(text, "title") is None


@pytest.mark.parametrize(
    ("text", "hosts", "organizers", "supporters"),
    [
        (
            "论坛由国家发展和改革委员会、农业农村部和青芦大学共同主办，青芦县人民政府承办。",
            ["国家发展和改革委员会", "农业农村部", "青芦大学"],
            ["青芦县人民政府"],
            [],
        ),
        (
            "5月6日，由鹤洲网与青芦报社主办、芦花传媒承办、候鸟基金会支持的青芦论坛举行。",
            ["鹤洲网", "青芦报社"],
            ["芦花传媒"],
            ["候鸟基金会"],
        ),
        (
            "本次活动主办单位为青芦大学、鹤洲协会，承办单位是芦花公司，支持单位有候鸟基金会。",
            ["青芦大学", "鹤洲协会"],
            ["芦花公司"],
            ["候鸟基金会"],
        ),
        ("论坛由青芦大学主办，鹤洲学院协办，众多企业联合承办。", ["青芦大学"], [], []),
        (
            "The forum is hosted by the Ministry of Water and Forests and the Heron Trust, "
            "and supported by Reed Bank.",
            ["Ministry of Water and Forests", "Heron Trust"],
            [],
            ["Reed Bank"],
        ),
    ],
)
def test_organisations_are_split_and_none_is_broken(
    text: str, hosts: list[str], organizers: list[str], supporters: list[str]
) -> None:
    assert _all(text, "hosts") == hosts
    assert _all(text, "organizers") == organizers
    assert _all(text, "supporters") == supporters


@pytest.mark.parametrize(
    ("text", "venue", "place"),
    [
        ("青芦论坛在鹤洲国际会议中心201会议室举行。", "鹤洲国际会议中心201会议室", None),
        ("青芦论坛在鹤洲举行。", None, "鹤洲"),
        ("青芦论坛在线举办。", None, None),
        ("The Reed Forum was held at the Heron Hall in Reedham on Monday.", "Heron Hall", None),
    ],
)
def test_a_venue_is_a_building_and_a_place_a_city(
    text: str, venue: str | None, place: str | None
) -> None:
    assert (_one(text, "venue"), _one(text, "place")) == (venue, place)


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("青芦论坛以“水与村庄：共生”为主题，昨日举行。", "水与村庄：共生"),
        ("本届论坛主题为「水與村莊」。", "水與村莊"),
        ("围绕“水与村庄”的主题，青芦论坛举行。", "水与村庄"),
        (
            'The forum, held under the theme "Water and Villages", opened on Monday.',
            "Water and Villages",
        ),
        ("青芦论坛举行。芦小白作了题为“水与村庄”的演讲。", None),
    ],
)
def test_the_theme_is_that_of_the_event(text: str, theme: str | None) -> None:
    assert _one(text, "theme") == theme


def test_the_date_of_publication_is_not_the_date_of_the_event() -> None:
    text = "青芦论坛举行\n来源：鹤洲网　时间：2025-04-19　浏览量：31\n4月18日，青芦论坛在鹤洲举行。"
    assert _facts(text)[1].date is None
    assert _facts("青芦要闻\n2025-04-19 14:58\n青芦论坛昨日举行。")[1].date is None


def test_who_leads_a_part_does_not_chair_the_event() -> None:
    assert _one("青芦论坛举行，会议由青芦县副县长苗若溪主持。", "chair") == "苗若溪"
    assert _one("青芦论坛举行。圆桌对话由青芦县副县长苗若溪主持。", "chair") is None


@given(
    st.text(
        st.sampled_from("第三届论坛举行主办，、。“”（）由在年月日0123 以为题\nAa."), max_size=200
    )
)
def test_any_text_gives_spans_inside_it(text: str) -> None:
    document = (
        Document("x", text, (), "", "zh-Hans") if not text.strip() else read(f"甲{text}".encode())
    )
    facts = find_event_facts(document)
    spans = [s for s in (facts.title, facts.venue, facts.theme, facts.chair) if s]
    spans += [*facts.hosts, *facts.organizers, *facts.supporters, *(p.span for p in facts.passages)]
    assert all(0 <= start < end <= len(document.text) for start, end in spans)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("3月2日，第二届石桥论坛在石桥举行，近300名代表出席论坛。", "近300名代表"),
        ("3月2日，第二届石桥论坛在石桥举行。三年来全省有5000名村民参加过培训。", None),
        (
            "The Second Bridge Forum opened on Monday. About 300 delegates attended.",
            "About 300 delegates",
        ),
        ("The Second Bridge Forum was attended by 300 experts.", "300 experts"),
        (
            "The Second Bridge Forum opened on Monday. Our clinics serve over 30 million people.",
            None,
        ),
    ],
)
def test_only_those_who_came_to_the_event_are_its_attendance(text: str, told: str | None) -> None:
    assert _one(text, "attendance") == told


def test_a_labelled_line_is_never_the_title() -> None:
    text = (
        "Second Bridge Forum: what the speakers said\n\nDate: 12 March 2027\n"
        "Venue: Stone Bridge Conference Centre\n\nPeter Okafor, Mayor of Stone: We should go.\n"
    )
    assert _one(text, "title") == "Second Bridge Forum"
    assert _one(text, "venue") == "Stone Bridge Conference Centre"


def test_a_briefing_is_an_event_though_its_heading_is_long() -> None:
    heading = "Press Briefing by the Stone Bridge Repair Team and the Office of Rivers and Lakes"
    assert _one(f"{heading}\n\n12:16 P.M. EST\n\nMR. OKAFOR: Good day.", "title") == heading


def test_where_the_next_event_will_be_is_not_where_this_one_was() -> None:
    text = (
        "Towns gathered at the Stone Convention Centre on Tuesday for the 5th Bridge Forum.\n"
        "The next forum will be held in Lower Weir in 2029.\n"
    )
    assert _one(text, "title") == "5th Bridge Forum"
    assert _one(text, "place") is None
    assert _one("第五届石桥论坛在青芦举行。\n下一届论坛将在鹤洲举行。\n", "place") == "青芦"


def test_who_hosts_a_talk_is_no_body_and_a_verb_is_no_part_of_one() -> None:
    assert (
        _all("The Bridge Talks were held. Hosted by Claire Holm, Bridge Office.\n", "hosts") == []
    )
    text = "第五届石桥论坛是由青芦水利学会发起并举办的年度盛会，论坛在鹤洲举行。\n"
    assert _all(text, "hosts") == ["青芦水利学会"]


def test_contractors_organize_nothing_and_a_name_with_a_country_stays_whole() -> None:
    assert _all("石桥论坛在青芦举行。中小型承办商表示关心。\n", "organizers") == []
    text = "第五届石桥论坛由当代中国与石桥研究院、青芦大学支持。\n"
    assert _all(text, "supporters") == ["当代中国与石桥研究院", "青芦大学"]
