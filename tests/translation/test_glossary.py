"""The glossary: which of several rows is meant, by kind, date, institution and project."""

from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.project import Project
from briefing.translation.glossary import build, project_glossary, shipped_glossary
from briefing.translation.tables import shipped

ROWS = (
    {"zh": "海棠局", "en": "Crabapple Office", "kind": "institution", "valid_to": "2018-03"},
    {"zh": "海棠局", "en": "Crabapple Administration", "kind": "institution", "abbr_zh": "棠局"},
    {"zh": "海棠", "en": "Crabapple", "kind": "word"},
    {"zh": "棠长", "en": "Warden", "kind": "post", "class": "orchard"},
    {"zh": "棠长", "en": "Head", "kind": "post", "class": "*"},
)


def test_a_row_that_holds_on_the_day_is_preferred() -> None:
    glossary = build(ROWS)
    now, then = glossary.find("海棠局"), glossary.on("2016-05-01").find("海棠局")
    assert now is not None
    assert then is not None
    assert (now.en, then.en) == ("Crabapple Administration", "Crabapple Office")


def test_a_form_is_found_by_its_abbreviation_and_in_either_script() -> None:
    glossary = build([{"zh": "档案局", "en": "Archives", "abbr_zh": "档局"}])
    assert [glossary.term(form) for form in ("档局", "檔案局", "“档案局”")] == ["Archives"] * 3


def test_everything_that_begins_at_a_place_is_offered() -> None:
    found = build(ROWS).starting("在海棠局工作", 1)
    assert [(entry.zh, entry.en) for entry in found] == [
        ("海棠", "Crabapple"),
        ("海棠局", "Crabapple Administration"),
    ]


@pytest.mark.parametrize(("klass", "en"), [("orchard", "Warden"), ("garden", "Head"), ("", "Head")])
def test_a_post_is_said_as_its_institution_says_it(klass: str, en: str) -> None:
    post = build(ROWS).post("棠长", klass)
    assert post is not None
    assert post.en == en


def test_a_projects_rows_win_over_those_that_are_shipped(tmp_path: Path) -> None:
    assert project_glossary(Project(tmp_path)).term("数字政府") == "digital government"
    (tmp_path / "glossary.csv").write_text("zh,en\n数字政府,e-government\n", "utf-8")
    assert project_glossary(Project(tmp_path)).term("数字政府") == "e-government"


def test_a_projects_table_without_english_is_refused_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "glossary.csv").write_text("zh,fr\n数字政府,x\n", "utf-8")
    with pytest.raises(InputError, match=r"glossary\.csv:1: the column en is missing"):
        project_glossary(Project(tmp_path))


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("“数字政府”", "digital government"),
        (
            "放管服改革",
            "reform to streamline administration, delegate power, improve regulation"
            " and upgrade services",
        ),
        ("瓴翎", ""),
    ],
)
def test_terms_come_from_the_glossary_only(zh: str, en: str) -> None:
    assert shipped_glossary().term(zh) == en


@pytest.mark.parametrize(
    "name", ["state", "party", "bodies", "universities", "companies", "places"]
)
def test_every_glossary_row_is_whole(name: str) -> None:
    rows = shipped(name)
    assert len(rows) > 90
    assert all(row["zh"] and row["en"] and row["source"] for row in rows)
    assert all(None not in row for row in rows)
