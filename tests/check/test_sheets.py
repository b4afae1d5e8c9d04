"""What a printer gets of the sample has no fault either: single pages and booklets."""

from pathlib import Path

import pytest

from briefing.assets import sample
from briefing.desk.build import build
from briefing.desk.building.build_options import BuildOptions
from briefing.desk.input_file import InputFile
from briefing.project import Project
from tests.check.conftest import faulty
from tests.press.conftest import pdf_of
from tests.rendering.forum import forum
from tests.rendering.hard import HARD

SHORT = {"forum": forum, "alone": HARD["alone"], "english": HARD["english"]}


@pytest.mark.parametrize("booklet", [False, True], ids=["pages", "booklet"])
@pytest.mark.parametrize("purpose", ["office", "press"])
@pytest.mark.parametrize("audience", ["delegation", "press"])
def test_the_sample_for_a_printer_has_no_fault(
    tmp_path: Path, audience: str, purpose: str, booklet: bool
) -> None:
    options = BuildOptions(audience=audience, purpose=purpose, booklet=booklet)
    made = build(InputFile(sample() / "lakeside-forum.txt"), tmp_path, options)
    assert faulty(made.outputs[0].read_bytes()) == {}


@pytest.mark.parametrize("booklet", [False, True], ids=["pages", "booklet"])
@pytest.mark.parametrize("purpose", ["office", "press"])
@pytest.mark.parametrize("record", SHORT)
def test_neither_has_a_brief_of_few_pages(
    tmp_path: Path, record: str, purpose: str, booklet: bool
) -> None:
    project = Project(tmp_path)
    assert faulty(pdf_of(SHORT[record](), project, purpose, booklet)) == {}


def test_a_proof_has_room_for_every_query_on_the_cover(tmp_path: Path) -> None:
    made = build(
        InputFile(sample() / "lakeside-forum.txt"), tmp_path, BuildOptions(audience="proof")
    )
    assert faulty(made.outputs[0].read_bytes()) == {}
    bare = tmp_path / "bare.txt"
    bare.write_bytes((sample() / "lakeside-forum.txt").read_bytes())
    made = build(InputFile(bare), tmp_path / "out", BuildOptions(audience="proof"))
    assert faulty(made.outputs[0].read_bytes()) == {}
