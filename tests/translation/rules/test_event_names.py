"""Names of events, sessions and venues: by table and glossary; put together only with a flag."""

import pytest

from briefing.translation.glossary import shipped_glossary
from briefing.translation.rules.event_names import (
    render_event_name,
    render_session,
    render_venue,
)

GLOSSARY = shipped_glossary()


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("开幕式", "Opening Ceremony"),
        ("“开幕式”", "Opening Ceremony"),
        ("平行论坛二", "Parallel Forum 2"),
        ("主旨演讲环节", "Keynote Speeches"),
        ("瓴翎夜话", ""),
    ],
)
def test_a_session_has_the_english_of_the_table_and_its_number(zh: str, en: str) -> None:
    assert render_session(zh, GLOSSARY).en == en


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("第三届数字中国建设峰会", "3rd Digital China Summit"),
        ("全国政协十三届三次会议", "Third Session of the 13th CPPCC National Committee"),
        ("瓴翎夜话", ""),
    ],
)
def test_a_name_that_the_glossary_has_needs_no_look(zh: str, en: str) -> None:
    found = render_event_name(zh, GLOSSARY)
    assert (found.en, found.flags) == (en, ())


def test_a_name_put_together_from_words_is_flagged() -> None:
    found = render_event_name("第二届乡村振兴论坛", GLOSSARY)
    assert found.en == "2nd Rural Revitalization Forum"
    assert found.flags == ("no official English is known for 第二届乡村振兴论坛",)


@pytest.mark.parametrize(
    ("zh", "en"),
    [("四川成都", "Chengdu, Sichuan"), ("瓴翎阁", "")],
)
def test_a_venue_is_told_from_the_inside_out(zh: str, en: str) -> None:
    assert render_venue(zh, GLOSSARY).en == en
