"""`--for` and `open`, as users call them."""

import json
import re
from hashlib import sha256
from pathlib import Path

from pikepdf import Pdf

from tests.conftest import DIGEST, Program
from tests.press.conftest import Made


def test_the_record_of_an_archive_comes_back_equal_by_hash(program: Program, digest: Path) -> None:
    made = program("build", digest.name, "--for", "archive", "--json")
    told = json.loads(made.stdout)
    pdf = Path(told["outputs"][0])
    assert pdf.name == "bamboo.archive.pdf"
    back = program("open", str(pdf))
    with Pdf.open(digest.parent / pdf) as opened:
        (spec,) = opened.attachments.values()
        stored = re.search(r"[0-9a-f]{64}$", spec.description)
    assert stored
    assert sha256(back.stdout).hexdigest() == stored[0]
    saved = program("open", str(pdf), "-o", "again.briefing.yaml")
    assert saved.returncode == 0
    assert "方一禾" in (digest.parent / "again.briefing.yaml").read_text("utf-8")


def test_a_file_that_is_there_is_not_overwritten_by_a_record(
    program: Program, digest: Path, made: Made
) -> None:
    done = program("open", str(made("screen")), "-o", digest.name)
    assert done.returncode == 1
    assert "there is a file already" in done.stderr.decode()
    assert digest.read_text("utf-8") == DIGEST


def test_a_pdf_without_a_record_says_so(program: Program, tmp_path: Path) -> None:
    pdf = Pdf.new()
    pdf.add_blank_page()
    pdf.save(tmp_path / "bare.pdf")
    done = program("open", "bare.pdf")
    assert (done.returncode, done.stdout) == (1, b"")
    assert "carries no record" in done.stderr.decode()


def test_only_a_pdf_is_made_for_a_press(program: Program, digest: Path) -> None:
    done = program("build", digest.name, "--for", "press", "--to", "docx")
    assert done.returncode == 2
    assert "only a PDF is made" in done.stderr.decode()
