"""Tables of facts: one word a row, with its kind, in the order that the head of the file states."""

import csv
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

import pytest

from briefing import facts
from briefing.errors import InputError

FILES = sorted(
    (file for file in resources.files(facts).iterdir() if file.name.endswith((".csv", ".txt"))),
    key=lambda file: file.name,
)
TABLES = [file.name.removesuffix(".csv") for file in FILES if file.name.endswith(".csv")]
BY_CLASS = {"posts"}  # a post has a row for each class of institution


def _name(file: Traversable) -> str:
    return file.name


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_a_table_says_where_its_words_come_from(file: Traversable) -> None:
    head = [line for line in file.read_text("utf-8").splitlines() if line.startswith("#")]
    assert "source" in " ".join(head).lower()


@pytest.mark.parametrize("file", [f for f in FILES if f.name.endswith(".csv")], ids=_name)
def test_a_row_has_as_many_cells_as_its_table_has_columns(file: Traversable) -> None:
    lines = file.read_text("utf-8").splitlines()
    rows = list(csv.reader(line for line in lines if line.strip() and not line.startswith("#")))
    columns = rows[0]
    assert columns[:2] == ["word", "kind"]
    assert columns[-2:] == ["note", "source"]
    assert [row for row in rows if len(row) != len(columns)] == []


@pytest.mark.parametrize("name", TABLES)
def test_a_row_is_one_word_of_one_kind_and_no_word_stands_twice(name: str) -> None:
    rows = facts.table(name)
    assert [row for row in rows if not row["word"] or not row["kind"]] == []
    keys = [(row["word"], row["kind"], row["class"] if name in BY_CLASS else "") for row in rows]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", TABLES)
def test_words_stand_in_the_order_of_their_code_points(name: str) -> None:
    rows = facts.table(name)
    kinds = list(dict.fromkeys(row["kind"] for row in rows))
    if name in {"posts", "policy_terms"}:  # by word alone
        assert [row["word"] for row in rows] == sorted(row["word"] for row in rows)
    else:
        keys = [(kinds.index(row["kind"]), row["word"]) for row in rows]
        assert keys == sorted(keys)


@pytest.mark.parametrize("file", [f for f in FILES if f.name.endswith(".txt")], ids=_name)
def test_a_plain_list_has_one_word_a_line_in_order(file: Traversable) -> None:
    words = facts.word_list(file.name.removesuffix(".txt"))
    assert list(words) == sorted(set(words))
    assert not any(" " in word for word in words)


def test_words_of_a_kind_are_those_of_its_rows() -> None:
    compound = {row["word"] for row in facts.table("surnames") if row["kind"] == "compound"}
    assert set(facts.words("surnames", "compound")) == compound
    assert compound < set(facts.words("surnames"))


def test_comments_blank_lines_and_missing_cells_of_a_table_are_nothing() -> None:
    rows = facts.parse(
        "# Source: invented.\nword, kind,note\n\n夜话,part\n# more\n市集 ,noun,new\n"
    )
    assert [dict(row) for row in rows] == [
        {"word": "夜话", "kind": "part", "note": ""},
        {"word": "市集", "kind": "noun", "note": "new"},
    ]


def test_a_projects_table_without_a_needed_column_is_refused_with_the_file(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("zh,english\n夜话,talks\n", "utf-8")
    with pytest.raises(InputError, match=r"own\.csv:1: the column en is missing"):
        facts.read(tmp_path / "own.csv")


def test_a_projects_table_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_bytes("zh,en\n夜话,talks\n".encode("gb18030"))
    with pytest.raises(InputError, match="cannot be read as CSV"):
        facts.read(tmp_path / "own.csv")


def test_a_projects_table_that_is_not_there_has_no_rows(tmp_path: Path) -> None:
    assert facts.read(tmp_path / "none.csv") == ()
