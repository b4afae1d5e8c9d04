"""init, check and doctor, as users meet them."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, NameObject, TextStringObject

from briefing.assets import sample
from briefing.record_file import load
from tests.conftest import DIGEST, Program

Built = dict[str, Any]


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which the invented digest has been built."""
    folder = tmp_path_factory.mktemp("brief")
    (folder / "bamboo.txt").write_text(DIGEST, "utf-8")
    words = [sys.executable, "-m", "briefing", "build", "bamboo.txt", "--json"]
    done = subprocess.run(words, cwd=folder, capture_output=True, timeout=120, check=True)
    (folder / "told.json").write_bytes(done.stdout)
    return folder


@pytest.fixture
def built(brief: Path, digest: Path) -> Built:
    """Return what `build --json` told, with the built files beside the digest."""
    shutil.copytree(brief / "build", digest.parent / "build")
    return dict(json.loads((brief / "told.json").read_text("utf-8")))


def test_init_makes_a_project_that_builds(program: Program, tmp_path: Path) -> None:
    made = program("init", "forum")
    assert made.returncode == 0
    names = {Path(line).name for line in made.stdout.decode().split()}
    assert {"briefing.toml", "glossary.csv", "brief.html", "delegation.css"} <= names
    source = next((tmp_path / "forum").glob("*.txt"))
    assert str(source.relative_to(tmp_path)) in made.stderr.decode()
    built = program("build", str(source), "--json")
    assert json.loads(built.stdout)["speakers"] >= 8
    pages = PdfReader(tmp_path / json.loads(built.stdout)["pdf"]).pages
    assert any("invented" in page.extract_text() for page in pages)


def test_init_never_overwrites(program: Program, tmp_path: Path) -> None:
    (tmp_path / "forum").mkdir()
    mine = tmp_path / "forum" / "glossary.csv"
    mine.write_text("mine", "utf-8")
    done = program("init", "forum")
    assert done.returncode == 0
    assert "glossary.csv is there already" in done.stderr.decode()
    assert mine.read_text("utf-8") == "mine"
    assert (tmp_path / "forum" / "names.csv").is_file()
    assert program("init", "forum").stdout == b""


def test_init_refuses_a_file(program: Program, tmp_path: Path) -> None:
    (tmp_path / "forum").write_text("x", "utf-8")
    assert program("init", "forum").returncode == 1


def test_check_lists_what_was_not_placed_with_its_line(program: Program, digest: Path) -> None:
    text = digest.read_text("utf-8") + "\n山上的雾很大。\n"
    digest.write_text(text, "utf-8")
    line = text.split("\n").index("山上的雾很大。") + 1
    record = json.loads(program("extract", digest.name, "--json").stdout)
    done = program("check", digest.name)
    said = done.stdout.decode()
    assert done.returncode == 0
    assert "方一禾" in said
    for sentence in record.get("unplaced", []):
        assert f"{digest.name}:{sentence['line']}: {sentence['text']}" in said
    assert f"{digest.name}:{line}:" in said or "山上的雾很大。" in json.dumps(
        record["people"], ensure_ascii=False
    )


def test_check_fails_where_nobody_speaks(program: Program, tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text("山上有竹。\n", "utf-8")
    done = program("check", "in.txt")
    assert done.returncode == 1
    assert "nobody speaks" in done.stdout.decode()


def test_check_holds_quotations_against_the_source(
    program: Program, digest: Path, built: Built
) -> None:
    place = digest.parent / built["record"]
    assert program("check", built["record"]).returncode == 0
    start, end = load(place).people[0].proposals[0].span
    text = place.read_text("utf-8")
    span = f"span: [{start}, {end}]"
    assert text.count(span) == 1
    place.write_text(text.replace(span, f"span: [{start + 1}, {end + 1}]"), "utf-8")
    line = text[: text.index(span)].count("\n") + 1
    done = program("check", built["record"])
    said = done.stdout.decode()
    assert done.returncode == 1
    assert f"{built['record']}:{line}:" in said
    assert f"It stands at [{start}, {end}]." in said


def test_check_says_when_the_source_has_changed(
    program: Program, digest: Path, built: Built
) -> None:
    digest.write_text(digest.read_text("utf-8") + "\n完。\n", "utf-8")
    said = program("check", built["record"]).stdout.decode()
    assert "has changed since" in said


def test_check_finds_the_source_again_wherever_the_build_was_put(
    program: Program, digest: Path, tmp_path: Path
) -> None:
    away = tmp_path / "one" / "two" / "three"
    program("build", digest.name, "-o", str(away))
    record = away / "bamboo" / "bamboo.briefing.yaml"
    assert "exact quotations" in program("check", str(record), cwd=away).stdout.decode()
    digest.rename(tmp_path / "moved.txt")
    assert "--source FILE" in program("check", str(record), cwd=away).stdout.decode()
    named = program("check", str(record), "--source", str(tmp_path / "moved.txt"), cwd=away)
    assert "exact quotations" in named.stdout.decode()


def test_build_says_how_much_was_not_placed(program: Program, tmp_path: Path) -> None:
    text = DIGEST.replace("馆举行。\n", "馆举行。\n\n山上的竹子今年长得比往年都快。\n")
    (tmp_path / "in.txt").write_text(text, "utf-8")
    done = program("build", "in.txt", "--json")
    count = json.loads(done.stdout)["unplaced"]
    assert count
    assert f"{count} sentence" in program("build", "in.txt").stderr.decode()


def test_build_says_that_an_edit_lost_its_passage(program: Program, digest: Path) -> None:
    program("build", digest.name)
    record = digest.parent / "build" / "bamboo" / "bamboo.briefing.yaml"
    text = record.read_text("utf-8")
    record.write_text(text.replace("review: extracted", "review: approved", 1), "utf-8")
    source = digest.read_text("utf-8")
    digest.write_text(source.replace("建立统一的竹材收购标准，每季度公布一次价格", "种竹"), "utf-8")
    assert "an edit of p1.1 has lost its passage" in program("build", digest.name).stderr.decode()
    line = next(n for n, t in enumerate(record.read_text("utf-8").split("\n"), 1) if "orphans" in t)
    checked = program("check", str(record)).stdout.decode()
    assert f"{record}:{line + 1}: an edit of p1.1" in checked


def test_a_difference_keeps_what_a_person_approved(program: Program, digest: Path) -> None:
    assert "nothing to compare" in program("extract", digest.name, "--diff").stderr.decode()
    program("build", digest.name)
    record = digest.parent / "build" / "bamboo" / "bamboo.briefing.yaml"
    text = record.read_text("utf-8").replace("review: extracted", "review: approved", 1)
    record.write_text(text, "utf-8")
    assert program("extract", digest.name, "--diff").stdout == b""


def test_preflight_passes_what_we_print(program: Program, digest: Path, built: Built) -> None:
    done = program("check", built["pdf"], "--json")
    told = json.loads(done.stdout)
    assert done.returncode == 0, told
    assert {finding["level"] for finding in told["findings"]} <= {"pass", "warn"}


def test_preflight_finds_planted_faults(program: Program, digest: Path, built: Built) -> None:
    program("build", str(sample() / "lakeside-forum.txt"), "-o", "long")
    long = "long/lakeside-forum/lakeside-forum.pdf"  # whose agenda and index have links
    plants = [(_with_a_dead_link, long), (_without_fonts, built["pdf"])]
    plants += [(plant, built["pdf"]) for plant in (_without_language, _with_empty_boxes)]
    for plant, source in plants:
        writer = PdfWriter(clone_from=digest.parent / source)
        codes = plant(writer)
        writer.write(digest.parent / "planted.pdf")
        done = program("check", "planted.pdf", "--json")
        failed = {f["code"] for f in json.loads(done.stdout)["findings"] if f["level"] == "fail"}
        assert failed - {"pdf-ua"} == codes  # the sum of PDF/UA follows from some of them
        assert done.returncode == 1


def _without_fonts(writer: PdfWriter) -> set[str]:
    for font in writer.pages[0]["/Resources"]["/Font"].values():
        inner = font.get_object()["/DescendantFonts"][0].get_object()
        del inner["/FontDescriptor"].get_object()["/FontFile3"]
    return {"fonts"}


def _with_a_dead_link(writer: PdfWriter) -> set[str]:
    link = next(
        note.get_object()
        for page in writer.pages
        for note in page.get("/Annots", ())
        if "/Dest" in note.get_object()
    )
    link[NameObject("/Dest")] = TextStringObject("nowhere")
    return {"links"}


def _without_language(writer: PdfWriter) -> set[str]:
    del writer.root_object["/Lang"]
    return {"language"}


def _with_empty_boxes(writer: PdfWriter) -> set[str]:
    page = writer.pages[0]
    content = page.get_contents()
    assert content is not None
    name = next(iter(page["/Resources"]["/Font"])).encode()
    content.set_data(content.get_data() + b"\nBT " + name + b" 9 Tf <00000000> Tj ET")
    page[NameObject("/Contents")] = ArrayObject([writer._add_object(content)])
    return {"copying", "glyphs"}


def test_doctor_finds_what_is_there_and_what_is_not(program: Program, tmp_path: Path) -> None:
    told = json.loads(program("doctor", "--json").stdout)
    assert told["ok"] is True
    assert {"python", "library", "font", "engine"} == {f["kind"] for f in told["findings"]}
    (tmp_path / "briefing.toml").write_text('[translation]\nengine = "deeple"\n', "utf-8")
    done = program("doctor")
    assert done.returncode == 1
    assert "deepl" in done.stdout.decode().partition("missing")[2]


def test_doctor_names_the_command_for_a_missing_font(program: Program, tmp_path: Path) -> None:
    empty = tmp_path / "fonts.conf"
    empty.write_text("<?xml version='1.0'?><fontconfig><cachedir>/tmp</cachedir></fontconfig>")
    done = program("doctor", "--json", env={"FONTCONFIG_FILE": str(empty)})
    fonts = [f for f in json.loads(done.stdout)["findings"] if f["kind"] == "font"]
    assert done.returncode == 1
    assert all(font["state"] != "ok" for font in fonts)
    assert any("fonts-noto-cjk" in font["cure"] for font in fonts)
