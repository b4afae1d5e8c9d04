"""What users meet when the input is not right: one paragraph, the right exit code, nothing left."""

import os
import stat
from pathlib import Path

import pytest

from tests.conftest import DIGEST, SPEECHLESS, Program

REFUSED = {
    "an empty file": (b"", "empty"),
    "blanks": (b"  \n\n \t\n", "no text"),
    "binary junk": (bytes(range(256)) * 64, "text"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(2000), ""),
    "nobody speaking": (SPEECHLESS.encode(), "nobody speaks"),
}
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-be", "utf-16-le")


def refused(done: object, code: int) -> str:
    """Return what a refusal says, which is one short paragraph and no trace."""
    said: str = done.stderr.decode()  # type: ignore[attr-defined]
    assert done.returncode == code  # type: ignore[attr-defined]
    assert "Traceback" not in said
    assert said.startswith("briefing: ")
    assert said.count("\n") == 1
    assert len(said) < 500
    return said


@pytest.mark.parametrize("name", REFUSED)
def test_build_refuses_and_leaves_nothing(name: str, program: Program, tmp_path: Path) -> None:
    content, said = REFUSED[name]
    (tmp_path / "in.txt").write_bytes(content)
    done = program("build", "in.txt")
    assert said in refused(done, 1)
    assert "in.txt" in done.stderr.decode()
    assert [place.name for place in tmp_path.iterdir()] == ["in.txt"]
    assert done.stdout == b""


def test_build_refuses_a_missing_file_and_a_folder(program: Program, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert "no such file" in refused(program("build", "nowhere.txt"), 1)
    assert "folder" in refused(program("build", "folder"), 1)
    assert [place.name for place in tmp_path.iterdir()] == ["folder"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_gives_the_same_record(
    encoding: str, program: Program, tmp_path: Path
) -> None:
    (tmp_path / "in.txt").write_bytes(DIGEST.encode(encoding))
    done = program("extract", "in.txt")
    assert done.returncode == 0
    assert "方一禾" in done.stdout.decode()


def test_big5_is_read(program: Program, tmp_path: Path) -> None:
    text = (
        "松嶺市林業局局長方一禾：竹子長得快，產業長得慢。應當建立統一的收購標準，每季公布一次價格。\n"
        * 3
    )
    (tmp_path / "in.txt").write_bytes(text.encode("big5"))
    done = program("extract", "in.txt")
    assert done.returncode == 0
    assert "松嶺市林業局局長" in done.stdout.decode()


def test_extract_gives_a_record_without_speakers_and_says_so(
    program: Program, tmp_path: Path
) -> None:
    (tmp_path / "in.txt").write_text(SPEECHLESS, "utf-8")
    done = program("extract", "in.txt", "--json")
    assert done.returncode == 0
    assert b'"schema"' in done.stdout
    assert "nobody speaks" in done.stderr.decode()


def test_an_output_that_cannot_be_written_is_refused(
    program: Program, digest: Path, tmp_path: Path
) -> None:
    (tmp_path / "occupied").write_text("a file", "utf-8")
    said = refused(program("build", digest.name, "-o", "occupied"), 1)
    assert "occupied: this is a file. -o names the folder" in said
    assert (tmp_path / "occupied").read_text("utf-8") == "a file"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_refused(
    program: Program, digest: Path, tmp_path: Path
) -> None:
    (tmp_path / "closed").mkdir(mode=stat.S_IRUSR | stat.S_IXUSR)
    assert "closed" in refused(program("build", digest.name, "-o", "closed"), 1)


def test_a_record_with_faults_gets_a_line_a_fault(program: Program, tmp_path: Path) -> None:
    (tmp_path / "r.briefing.yaml").write_text("schema: 1\npeple: []\nsource:\n  name: 3\n", "utf-8")
    done = program("render", "r.briefing.yaml")
    said = done.stderr.decode()
    assert done.returncode == 1
    assert "r.briefing.yaml:2: there is no key “peple” here. Did you mean “people”?" in said
    assert "r.briefing.yaml:4: “name” is 3; expected text." in said
    assert [place.name for place in tmp_path.iterdir()] == ["r.briefing.yaml"]


def test_a_project_with_faults_is_told_by_line(program: Program, digest: Path) -> None:
    digest.with_name("briefing.toml").write_text('audiance = "delegation"\n', "utf-8")
    said = refused(program("build", digest.name), 1)
    assert "briefing.toml:1: there is no key “audiance” here. Did you mean “audience”?" in said


@pytest.mark.parametrize(
    ("settings", "line", "said"),
    [
        ('audience = "delegatoin"', 1, "Did you mean “delegation”?"),
        ('\n[brand]\naccent = "#7a1f2"', 3, "“#7a1f2”, which is no colour"),
        ('[brand]\nacent = "#7a1f2b"', 2, "Did you mean “accent”?"),
        ('[audiences.official]\nsecrecy = "?"', 2, "must be one of"),
        ('[translation]\nengine = "nome"', 2, "Did you mean “none”?"),
    ],
)
def test_a_setting_that_is_not_right_is_told_with_its_line(
    settings: str, line: int, said: str, program: Program, digest: Path
) -> None:
    (digest.parent / "briefing.toml").write_text(settings, "utf-8")
    audience = ["--audience", "official"] if "official" in settings else []
    done = program("build", digest.name, *audience)
    assert done.returncode == 1
    assert f"briefing.toml:{line}: " in done.stderr.decode()
    assert said in done.stderr.decode()


def test_a_refusal_is_json_where_a_program_asked(program: Program) -> None:
    import json

    done = program("build", "nowhere.txt", "--json")
    told = json.loads(done.stdout)
    assert done.returncode == 1
    assert told["ok"] is False
    assert told["errors"][0]["where"] == "nowhere.txt"


def test_a_record_is_not_taken_for_a_source_nor_a_source_for_a_record(
    program: Program, digest: Path, tmp_path: Path
) -> None:
    (tmp_path / "r.briefing.yaml").write_text("schema: 1\n", "utf-8")
    assert "briefing render" in refused(program("build", "r.briefing.yaml"), 1)
    assert "briefing extract" in refused(program("render", digest.name), 1)


@pytest.mark.parametrize("words", [("open",), ("check", "--read-aloud"), ("check", "--as", "pdf")])
def test_a_text_where_a_pdf_is_asked_for_is_called_no_pdf(
    words: tuple[str, ...], program: Program, digest: Path
) -> None:
    assert "bamboo.txt: this is not a PDF." in refused(program(*words, digest.name), 1)
    assert "no such file" in refused(program(*words, "nowhere.pdf"), 1)


def test_a_part_of_the_record_under_another_name_is_the_one_thing_told(
    program: Program, digest: Path, tmp_path: Path
) -> None:
    record = program("extract", digest.name).stdout.decode()
    chaired = record.replace("event:", "event:\n  chair: p1", 1).replace("\npeople:", "\npersons:")
    assert "chair: p1" in chaired
    (tmp_path / "r.briefing.yaml").write_text(chaired, "utf-8")
    said = refused(program("render", "r.briefing.yaml"), 1)
    assert "there is no key “persons” here. Did you mean “people”?" in said


def test_a_count_that_was_not_reached_is_told_with_line_and_advice(
    program: Program, digest: Path
) -> None:
    digest.write_text(DIGEST.replace("两点", "三点"), "utf-8")
    said = program("build", digest.name).stderr.decode()
    assert "bamboo.txt:5: 方一禾 announces 3 points; 2 were found. Read on from that line" in said


def test_a_record_given_for_pairs_is_told_what_is_wanted(program: Program, tmp_path: Path) -> None:
    (tmp_path / "r.briefing.yaml").write_text("schema: 1\n", "utf-8")
    said = refused(program("translation", "check", "r.briefing.yaml"), 1)
    assert '{"pairs": [{"zh": "…", "en": "…"}]}' in said


def test_a_brief_given_as_a_source_leads_to_its_record(program: Program, digest: Path) -> None:
    program("build", digest.name)
    said = refused(program("build", "build/bamboo/bamboo.pdf"), 1)
    assert "`briefing open` takes out its record" in said


def test_a_brief_that_was_sent_on_is_no_source_under_any_name(
    program: Program, digest: Path
) -> None:
    program("build", digest.name)
    (digest.parent / "fresh.pdf").write_bytes(
        (digest.parent / "build/bamboo/bamboo.pdf").read_bytes()
    )
    assert "this PDF is a brief" in refused(program("build", "fresh.pdf"), 1)
    assert not (digest.parent / "build/fresh").exists()
