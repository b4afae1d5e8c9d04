"""`briefing translation export` and `import`, as they are typed."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from exchange_sheets import record

from briefing.cli.table import briefing
from briefing.record_file import load, save


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A record saved for editing."""
    path = tmp_path / "forum.briefing.yaml"
    save(record(), path)
    return path


def typed(*words: object) -> Result:
    return CliRunner().invoke(briefing, ["translation", *map(str, words)])


@pytest.mark.parametrize("name", ["r.csv", "r.xlsx", "r.tmx", "r.xlf", "r.xliff"])
def test_a_review_goes_out_and_comes_back(saved: Path, tmp_path: Path, name: str) -> None:
    out = typed("export", saved, "-o", tmp_path / name)
    assert (out.exit_code, out.stdout) == (0, f"{tmp_path / name}\n")
    before = saved.read_bytes()
    back = typed("import", saved, tmp_path / name)
    assert back.exit_code == 0
    assert saved.read_bytes() == before


def test_an_edit_is_saved_in_the_record_and_remembered(saved: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "review.csv"
    typed("export", saved, "-o", sheet)
    text = sheet.read_text("utf-8-sig").replace("Hold the line", "Hold the bottom line")
    sheet.write_text(text, "utf-8-sig")
    done = typed("import", saved, sheet, "--author", "W. Lin", "--json")
    assert json.loads(done.stdout)["applied"] == ["p1.1.headline"]
    headline = load(saved).people[0].proposals[0].headline
    assert headline
    assert headline.en == "Hold the bottom line"
    assert (tmp_path / "memory.sqlite").is_file()


def test_a_changed_source_is_told_and_the_exit_code_says_so(saved: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "review.csv"
    sheet.write_text("id,zh,en,status\np1.1.headline,守住底线吧,Hold on,approved\n", "utf-8")
    before = saved.read_bytes()
    done = typed("import", saved, sheet)
    assert done.exit_code == 1
    assert "source has changed (p1.1.headline)" in done.stderr
    assert saved.read_bytes() == before


def test_an_omegat_project_is_made_by_a_name_without_ending(saved: Path, tmp_path: Path) -> None:
    assert typed("export", saved, "-o", tmp_path / "project").exit_code == 0
    assert (tmp_path / "project" / "omegat.project").is_file()


def test_a_memory_of_others_is_taken_over(tmp_path: Path) -> None:
    (tmp_path / "memory.csv").write_text(
        "zh,en,review\n建设港口,Build ports,reviewed\n开放,Open,\n", "utf-8"
    )
    done = typed("remember", tmp_path / "memory.csv", "--project", tmp_path)
    assert done.exit_code == 0
    assert done.stderr == "1 of 2 passages remembered.\n"
