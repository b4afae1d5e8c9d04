"""The secretariat's evening: a digest is read, corrected, amended, printed twice, released.

The forum and its people are invented.
"""

from pathlib import Path

import pytest
from pypdf import PdfReader

from briefing.record import Record
from briefing.record_file import load
from tests.conftest import Program

DIGEST = """\
青屿市海洋牧场论坛观点摘编

2025年9月18日，青屿市海洋牧场论坛在青屿会展中心举行。

青屿市海洋局局长岑以南：海洋牧场不是把网箱放下去就算完。我提三点建议：
一是划定养殖红线，近岸三海里内不再新增网箱。
二是建立苗种追溯制度，每批苗种附一张检疫单。
三是由市财政设立风险基金，首期五百万元。

远汐渔业合作社理事长马惟贤：建议把夜间灯光作业的时段公布出来，让渔民心里有数。
"""
FIRST, SECOND, THIRD = (
    "划定养殖红线，近岸三海里内不再新增网箱。",
    "建立苗种追溯制度，每批苗种附一张检疫单。",
    "由市财政设立风险基金，首期五百万元。",
)
ENGLISH = "Draw a line for fish farming: no new cages within three nautical miles of the shore."
NOTE = "# the bureau's press officer confirmed this by telephone"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return the folder on whose desk the digest lands."""
    (tmp_path / "ocean.txt").write_text(DIGEST, "utf-8")
    return tmp_path


def record_of(desk: Path) -> Record:
    return load(desk / "build/ocean/ocean.briefing.yaml")


def printed(desk: Path) -> str:
    """Return the words of the brief's pages, without blanks."""
    pages = PdfReader(desk / "build/ocean/ocean.pdf").pages
    return "".join("".join(page.extract_text() for page in pages).split())


def change(path: Path, old: str, new: str) -> None:
    """Change words of a file as a person in an editor would; they must be there once."""
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def build(program: Program, *words: str) -> str:
    """Return what a build that succeeds says."""
    done = program("build", "ocean.txt", *words)
    assert done.returncode == 0, done.stderr.decode()
    return done.stderr.decode()


def test_before_anything_is_printed_check_says_who_was_found(program: Program, desk: Path) -> None:
    said = program("check", "ocean.txt").stdout.decode()
    assert "岑以南, 青屿市海洋局局长" in said
    assert "3 proposals" in said
    assert not (desk / "build").exists()


def test_an_evening_from_the_digest_to_the_released_brief(program: Program, desk: Path) -> None:
    # The digest is built as it came: every proposal stands on a page, word for word.
    build(program)
    assert all(words in printed(desk) for words in (FIRST, SECOND, THIRD))

    # A person writes English below the first proposal, approves it, and notes why.
    saved = desk / "build/ocean/ocean.briefing.yaml"
    change(saved, f"zh: {FIRST}\n", f"zh: {FIRST}\n          en: '{ENGLISH}' {NOTE}\n")
    build(program)
    assert "".join(ENGLISH.split()) in printed(desk)

    # The forum sends an amended digest: the sum is another, and somebody spoke late.
    late = "\n青屿大学水产学院教授温知夏：应当每季度公布一次赤潮预报。\n"
    source = desk / "ocean.txt"
    source.write_text(source.read_text("utf-8").replace("五百万元", "八百万元") + late, "utf-8")
    build(program)
    record = record_of(desk)
    assert [person.name.zh for person in record.people] == ["岑以南", "马惟贤", "温知夏"]
    assert record.people[0].proposals[0].text.en == ENGLISH
    assert NOTE in saved.read_text("utf-8")
    assert "首期八百万元" in printed(desk)
    assert "首期五百万元" not in printed(desk)

    # Officials get theirs in Chinese alone, from the same record.
    build(program, "--audience", "official")
    assert "".join(ENGLISH.split()) not in printed(desk)
    assert "首期八百万元" in printed(desk)

    # The release waits for the renderings nobody has read, and goes out once they are.
    refused = program("build", "ocean.txt", "--release")
    assert refused.returncode == 1
    assert "review" in refused.stderr.decode()
    text = saved.read_text("utf-8")
    saved.write_text(text.replace("review: unreviewed", "review: reviewed"), "utf-8")
    build(program, "--release")
    assert "".join(ENGLISH.split()) in printed(desk)


def test_a_brief_that_travelled_gives_its_record_back(program: Program, desk: Path) -> None:
    (desk / "briefing.toml").write_text('confidentiality = "public"\n', "utf-8")
    build(program)
    back = program("open", "build/ocean/ocean.pdf", "-o", "back.briefing.yaml")
    assert back.returncode == 0, back.stderr.decode()
    assert load(desk / "back.briefing.yaml").people == record_of(desk).people


def test_nothing_is_left_behind_by_a_build_that_is_refused(program: Program, desk: Path) -> None:
    build(program)
    before = {path: path.read_bytes() for path in (desk / "build").rglob("*") if path.is_file()}
    refused = program("build", "ocean.txt", "--audience", "offical")
    assert refused.returncode == 2
    assert "official" in refused.stderr.decode()
    after = {path: path.read_bytes() for path in (desk / "build").rglob("*") if path.is_file()}
    assert after == before
