"""briefing.toml: found where it should be, and each fault told with its line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import InputError
from briefing.project import find
from briefing.toml_lines import key_lines, nearest


def _faults(folder: Path, text: str) -> list[str]:
    (folder / "briefing.toml").write_text(text, "utf-8")
    with pytest.raises(InputError) as caught:
        find(folder)
    return [str(fault).replace(f"{folder}/", "") for fault in caught.value.faults]


def test_all_faults_are_told_at_once_with_their_lines(tmp_path: Path) -> None:
    faults = _faults(
        tmp_path,
        'title = 3\n\n[translation]\nthreads = 0\nengin = "none"\nglossary = "g.csv"\n',
    )
    assert [fault.partition(": ")[0] for fault in faults] == [
        "briefing.toml:1",
        "briefing.toml:4",
        "briefing.toml:5",
        "briefing.toml:6",
    ]
    assert "Did you mean “engine”?" in faults[2]


@pytest.mark.parametrize(
    ("text", "line"), [("a =\n", 1), ("audience = 'x'\n[brand\n", 2), ("a = 1\na = 2\n", 2)]
)
def test_broken_toml_is_told_with_its_line(text: str, line: int, tmp_path: Path) -> None:
    (fault,) = _faults(tmp_path, text)
    assert fault.startswith(f"briefing.toml:{line}: not valid TOML")


def test_a_table_that_is_named_has_to_be_there(tmp_path: Path) -> None:
    (tmp_path / "glossary.csv").write_text("zh,en\n", "utf-8")
    text = '[translation]\nglossary = ["glosary.csv"]\nnames = "nams.csv"\n'
    glossary, names = _faults(tmp_path, text)
    assert glossary.startswith("briefing.toml:2: there is no file “glosary.csv”.")
    assert "Did you mean “glossary.csv”?" in glossary
    assert names.startswith("briefing.toml:3: there is no file “nams.csv”.")


def test_tables_that_are_not_named_may_be_absent(tmp_path: Path) -> None:
    (tmp_path / "briefing.toml").write_text('[translation]\nengine = "none"\n', "utf-8")
    assert find(tmp_path).settings.translation.glossary == ("glossary.csv",)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "briefing.toml").write_bytes('title = "论坛"'.encode("gb18030"))
    with pytest.raises(InputError, match="UTF-8"):
        find(tmp_path)


def test_the_project_of_a_saved_record_is_that_of_its_source(tmp_path: Path) -> None:
    (tmp_path / "briefing.toml").write_text('audience = "official"\n', "utf-8")
    saved = tmp_path / "build" / "digest"
    saved.mkdir(parents=True)
    assert find(saved).settings.audience == "official"
    assert find(saved / "digest.briefing.yaml").root == tmp_path
    deep = saved / "deeper"
    deep.mkdir()
    assert find(deep).settings.audience != "official"


def test_lines_are_those_of_tables_arrays_and_quoted_keys() -> None:
    text = 'a = 1\n[b."c d"]\ne.f = """\n[x]\ny = 2\n"""\n[[g]]\nh = 1\n[[g]]\nh = 2\n'
    lines = key_lines(text)
    assert lines["a",] == 1
    assert lines["b", "c d"] == 2
    assert lines["b", "c d", "e", "f"] == 3
    assert ("x", "y") not in lines
    assert lines["g", 0, "h"] == 8
    assert lines["g", 1, "h"] == 10
    assert nearest(lines, ("g", 1, "h", "deeper")) == 10
    assert nearest(lines, ("unknown",)) is None


@given(st.text())
def test_no_text_upsets_the_search_for_lines(text: str) -> None:
    assert all(1 <= line <= text.count("\n") + 1 for line in key_lines(text).values())
