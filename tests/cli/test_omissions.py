"""What an audience does not read, as the one who builds is told, and as it travels in the files."""

import json
import shutil
from pathlib import Path

import pytest

from briefing.assets import sample
from briefing.desk.open_record import opened
from tests.conftest import Program

LEFT_OUT = '\n[audiences.delegation]\nleave_out = { people = ["顾明川"] }\n'


@pytest.fixture
def digest(tmp_path: Path) -> Path:
    shutil.copytree(sample(), tmp_path / "forum")
    settings = tmp_path / "forum" / "briefing.toml"
    settings.write_text(settings.read_text("utf-8") + LEFT_OUT, "utf-8")
    return next((tmp_path / "forum").glob("*.txt"))


def test_what_is_left_out_is_told_and_travels_in_no_file(
    program: Program, digest: Path, tmp_path: Path
) -> None:
    done = program("build", str(digest), "--json", "-o", str(tmp_path / "forum" / "build"))
    told = json.loads(done.stdout)
    assert told["omitted"]["names"]["people"] == ["顾明川"]
    assert told["omitted"]["counts"]["proposals"] > 0
    carried = opened(Path(told["pdf"]))
    assert "顾明川" not in carried.decode()
    assert "顾明川" in Path(told["record"]).read_text("utf-8")
    again = program("render", told["record"], "-o", str(tmp_path / "again"))
    assert "people 1, proposals" in again.stderr.decode()


def test_pages_that_choose_proposals_are_told_of_with_both_numbers(
    program: Program, digest: Path, tmp_path: Path
) -> None:
    asked = ("build", str(digest), "--audience", "executive", "-o", str(tmp_path / "out"))
    told = json.loads(program(*asked, "--json").stdout)
    printed, whole = told["printed"]["printed"], told["printed"]["whole"]
    assert printed < whole == told["proposals"]
    assert f"{printed} of {whole} proposals" in program(*asked).stderr.decode()
