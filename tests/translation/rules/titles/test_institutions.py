"""How a title is cut into words, and its institutions read as a chain; invented names."""

import pytest

from briefing.translation.glossary import build
from briefing.translation.rules.titles.institutions import join_units, read_chain
from briefing.translation.rules.titles.tokens import cut_title

GLOSSARY = build(
    [
        {
            "zh": "海棠大学",
            "en": "Crabapple University",
            "kind": "institution",
            "class": "university",
        },
        {"zh": "瓴翎部", "en": "Ministry of Tiles", "kind": "institution", "class": "ministry"},
        {"zh": "青岚省", "en": "Qinglan Province", "kind": "place", "class": "province"},
        {"zh": "岚国", "en": "Lania", "kind": "place", "class": "country"},
        {"zh": "竹业厅", "en": "{} Department of Bamboo", "kind": "local", "class": "dept"},
        {"zh": "学院", "en": "School of {x}", "kind": "head", "class": "school"},
        {"zh": "部", "en": "Department of {x}", "kind": "head", "class": "department"},
        {"zh": "竹艺", "en": "Bamboo Craft", "kind": "word"},
        {"zh": "院长", "en": "Dean", "kind": "post", "class": "*"},
    ]
)


def chain(zh: str) -> tuple[str, tuple[str, ...]]:
    found = read_chain(cut_title(zh, GLOSSARY))
    return join_units(found.units), found.flags


def test_a_title_is_cut_into_the_words_that_the_glossary_has() -> None:
    tokens = cut_title("海棠大学竹艺学院院长", GLOSSARY)
    assert [(token.zh, token.kind) for token in tokens] == [
        ("海棠大学", "institution"),
        ("竹艺", "word"),
        ("学院", "head"),
        ("院长", "post"),
    ]


def test_what_nothing_covers_is_one_unknown_word() -> None:
    tokens = cut_title("瓦当海棠大学", GLOSSARY)
    assert [(token.zh, token.kind) for token in tokens] == [
        ("瓦当", "unknown"),
        ("海棠大学", "institution"),
    ]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("海棠大学", "Crabapple University"),
        ("海棠大学竹艺学院", "the School of Bamboo Craft, Crabapple University"),
        ("青岚省竹业厅", "the Qinglan Provincial Department of Bamboo"),
        ("岚国竹艺部", "Ministry of Bamboo Craft of Lania"),
        ("岚国瓴翎部", "Ministry of Tiles of Lania"),
    ],
)
def test_a_chain_is_told_from_the_inside_out(zh: str, en: str) -> None:
    said, flags = chain(zh)
    assert said.removeprefix("the ") == en.removeprefix("the ")
    assert flags == ()


def test_what_the_glossary_lacks_stays_chinese_and_is_flagged() -> None:
    said, flags = chain("海棠大学瓦当学院")
    assert "【瓦当学院】" in said
    assert flags == ("not in the glossary: 瓦当学院",)


def test_an_organ_without_its_place_is_flagged() -> None:
    _, flags = chain("竹业厅")
    assert flags == ("竹业厅: of which place is not said",)


def test_a_place_is_remembered_for_an_organ_that_names_none() -> None:
    home = cut_title("青岚省", GLOSSARY)
    found = read_chain(cut_title("竹业厅", GLOSSARY), home)
    assert found.units[0].en == "Qinglan Provincial Department of Bamboo"
    assert found.flags == ()
