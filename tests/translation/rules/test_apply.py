"""A whole record in English: what memory, glossary and rules fill, and what they leave."""

from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.project import Project
from briefing.record import Record
from briefing.translation import render_english

RECORD = {
    "schema": 1,
    "source": {"name": "digest.txt", "sha256": "0" * 64, "language": "zh-Hans"},
    "event": {
        "title": {"zh": "海棠治理夜话"},
        "date": "2024-05-06",
        "venue": {"zh": "人民大会堂"},
        "hosts": [{"zh": "国家档案局"}, {"zh": "青岚瓴翎会"}],
        "attendance": {"zh": "400余人"},
    },
    "sessions": [{"id": "s1", "kind": "opening", "title": {"zh": "开幕式"}}],
    "people": [
        {
            "id": "p1",
            "name": {"zh": "单小禾"},
            "title": {"zh": "青岚瓴翎会会长"},
            "proposals": [
                {
                    "id": "p1.1",
                    "text": {"zh": "数据要用起来。"},
                    "headline": {"zh": "数据要用起来", "en": "Use the data"},
                    "span": [0, 7],
                }
            ],
        }
    ],
    "topics": [{"id": "t1", "term": {"zh": "数字政府"}}],
}


def record(language: str = "zh-Hans") -> Record:
    """A record of an invented event."""
    source = {**RECORD["source"], "language": language}  # type: ignore[dict-item]
    return Record.model_validate({**RECORD, "source": source})


def test_rules_fill_what_they_know_and_leave_the_rest(tmp_path: Path) -> None:
    found = render_english(record(), Project(tmp_path))
    person = found.people[0]
    assert person.name.en == "Shan Xiaohe"
    assert person.name.origin["en"].engine == "GB/T 28039-2011"
    assert person.name.origin["en"].by == "glossary"
    assert person.title is not None
    assert person.title.en == ""
    assert person.proposals[0].text.en == ""
    assert found.event.title is not None
    assert found.event.title.en == ""
    assert [text.en for text in found.event.hosts] == [
        "National Archives Administration of China",
        "",
    ]
    assert found.event.attendance is not None
    assert found.event.attendance.en == "more than 400 people"
    assert found.sessions[0].title is not None
    assert found.sessions[0].title.en == "Opening Ceremony"
    term = found.topics[0].term
    assert (term.en, term.origin["en"].by, term.origin["en"].review) == (
        "digital government",
        "glossary",
        "reviewed",
    )


def test_english_that_is_there_stays(tmp_path: Path) -> None:
    found = render_english(record(), Project(tmp_path))
    headline = found.people[0].proposals[0].headline
    assert headline is not None
    assert (headline.en, dict(headline.origin)) == ("Use the data", {})


def test_a_projects_memory_glossary_and_names_win(tmp_path: Path) -> None:
    (tmp_path / "memory.csv").write_text(
        "zh,en,review\n数据要用起来。,Put the data to use.,reviewed\n海棠治理夜话,Haitang Talks,\n",
        "utf-8",
    )
    (tmp_path / "names.csv").write_text("zh,en\n单小禾,Dan Xiaohe\n", "utf-8")
    (tmp_path / "glossary.csv").write_text(
        "zh,en,kind,class\n青岚瓴翎会,Qinglan Society,institution,association\n", "utf-8"
    )
    found = render_english(record(), Project(tmp_path))
    person = found.people[0]
    assert person.proposals[0].text.en == "Put the data to use."
    assert person.proposals[0].text.origin["en"].by == "memory"
    assert person.proposals[0].text.origin["en"].review == "reviewed"
    assert found.event.title is not None
    assert found.event.title.origin["en"].review == "unreviewed"
    assert person.name.en == "Dan Xiaohe"
    assert person.title is not None
    assert person.title.en == "President of the Qinglan Society"


def test_a_source_in_traditional_characters_flags_every_name(tmp_path: Path) -> None:
    assert render_english(record("zh-Hant"), Project(tmp_path)).people[0].name.origin["en"].flags


def test_an_english_record_is_left_alone(tmp_path: Path) -> None:
    assert render_english(record("en"), Project(tmp_path)) == record("en")


def test_rendering_twice_changes_nothing(tmp_path: Path) -> None:
    once = render_english(record(), Project(tmp_path))
    assert render_english(once, Project(tmp_path)) == once


def test_a_memory_without_its_columns_is_refused_with_the_file(tmp_path: Path) -> None:
    (tmp_path / "memory.csv").write_text("source,target\n甲,A\n", "utf-8")
    with pytest.raises(InputError, match=r"memory\.csv:1: the column zh, en is missing"):
        render_english(record(), Project(tmp_path))
