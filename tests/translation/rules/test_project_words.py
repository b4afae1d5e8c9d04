"""What a project brings: its tables read from where `briefing.toml` says, and what is refused."""

from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.project import Project
from briefing.translation.rules.project_words import memory_key, project_words


def test_a_project_without_tables_brings_nothing_of_its_own(tmp_path: Path) -> None:
    found = project_words(Project(tmp_path))
    assert (found.names, found.terms, found.forbidden, found.sensitive) == ({}, {}, {}, ())
    assert found.remembered("海棠") is None


def test_terms_and_forbidden_words_come_from_the_glossary(tmp_path: Path) -> None:
    (tmp_path / "glossary.csv").write_text(
        "zh,en,kind,valid_to,forbidden\n"
        "海棠指数,Crabapple Index,,,Begonia Index|Flower Index\n"
        "海棠旧制,Old Crabapple Rule,term,2010,\n"
        "海棠会,Crabapple Society,institution,,\n",
        "utf-8",
    )
    found = project_words(Project(tmp_path))
    assert found.terms == {"海棠指数": ("Crabapple Index",)}
    assert found.forbidden == {"海棠指数": ("Begonia Index", "Flower Index")}


def test_of_two_rows_in_the_memory_the_reviewed_one_counts(tmp_path: Path) -> None:
    (tmp_path / "memory.csv").write_text(
        "zh,en,review\n点 灯,Light up.,reviewed\n点灯,Lamps on.,\n", "utf-8"
    )
    found = project_words(Project(tmp_path)).remembered("點燈")
    assert found is not None
    assert (found.en, found.reviewed) == ("Light up.", True)


def test_the_memory_compares_without_spaces_and_in_one_script() -> None:
    assert memory_key(" 點 燈\n") == memory_key("点灯")


@pytest.mark.parametrize(
    ("name", "text"),
    [("names.csv", "zh,pinyin\n单,shan\n"), ("sensitive.csv", "phrase\nx\n")],
)
def test_a_table_without_its_columns_is_refused_with_the_file(
    name: str, text: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(InputError, match=rf"{name}:1: the column en is missing"):
        project_words(Project(tmp_path))


def test_a_table_that_is_no_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "names.csv").write_bytes("zh,en\n单,Shan\n".encode("gb18030") + b"\xff")
    with pytest.raises(InputError, match="cannot be read as CSV"):
        project_words(Project(tmp_path))
