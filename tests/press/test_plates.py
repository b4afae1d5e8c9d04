"""What each printing plate gets, as Ghostscript separates the file."""

import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Dictionary, Name, Pdf
from PIL import Image, ImageStat

from briefing.press.inks.colours import inked
from briefing.press.job_ticket import JobTicket
from tests.press.conftest import Made

pytestmark = pytest.mark.skipif(not shutil.which("gs"), reason="gs (ghostscript) makes the plates")
DPI = 50
MM = DPI / 25.4
PAPER = 250  # of 255: grey above which nothing is printed


@pytest.fixture(scope="module")
def plates(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the plates of the cover, page 1, and of a page of cards, page 5."""
    folder = tmp_path_factory.mktemp("plates")
    quiet = ["gs", "-q", "-dBATCH", "-dNOPAUSE"]
    drawn = [f"-r{DPI}", "-sDEVICE=tiffsep", "-sPageList=1,5", "-sOutputFile=p%d.tif"]
    subprocess.run([*quiet, *drawn, made("press")], cwd=folder, check=True)
    return folder


def plate(folder: Path, page: int, ink: str) -> Image.Image:
    with Image.open(folder / f"p{page}({ink}).tif") as picture:
        return picture.convert("L")


def trimmed(picture: Image.Image) -> Image.Image:
    """The part of a plate that is left after cutting, without what lies on the very edge."""
    edge = round(12 * MM)
    return picture.crop((edge, edge, picture.width - edge, picture.height - edge))


@pytest.mark.parametrize("ink", ["Cyan", "Magenta", "Yellow"])
def test_words_are_on_the_black_plate_alone(plates: Path, ink: str) -> None:
    assert trimmed(plate(plates, 2, ink)).getextrema() == (255, 255)
    darkest, _ = trimmed(plate(plates, 2, "Black")).getextrema()
    assert darkest < 100


def proof(folder: Path, job: JobTicket, words: str) -> Path:
    """The folder of the plates of black or white words on a blue area, at 72 dpi."""
    pdf = Pdf.new()
    pdf.add_blank_page(page_size=(100, 100))
    drawn = f"0.1 0.2 0.7 rg 0 0 100 100 re f BT {words} rg /F 90 Tf 20 20 Td (H) Tj ET"
    pdf.pages[0].Contents = pdf.make_stream(drawn.encode())
    face = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    pdf.pages[0].Resources = Dictionary(Font=Dictionary(F=face))
    inked(pdf, job)
    pdf.save(folder / "proof.pdf")
    drawn_as = ["-r72", "-sDEVICE=tiffsep", "-sOutputFile=p%d.tif", "proof.pdf"]
    subprocess.run(["gs", "-q", "-dBATCH", "-dNOPAUSE", *drawn_as], cwd=folder, check=True)
    return folder


def test_below_black_words_the_other_plates_go_on(tmp_path: Path, job: JobTicket) -> None:
    folder = proof(tmp_path, job, "0 0 0")
    for ink in ("Cyan", "Magenta"):
        lightest, darkest = plate(folder, 1, ink).getextrema()
        assert lightest == darkest < PAPER
    assert plate(folder, 1, "Black").getextrema()[0] == 0


def test_below_white_words_all_plates_are_open(tmp_path: Path, job: JobTicket) -> None:
    folder = proof(tmp_path, job, "1 1 1")
    for ink in ("Cyan", "Magenta"):
        darkest, lightest = plate(folder, 1, ink).getextrema()
        assert darkest < PAPER < lightest


@pytest.mark.parametrize("standard", ["x-4", "x-1a"])
def test_the_black_words_of_a_page_are_printed_over(made: Made, standard: str) -> None:
    with Pdf.open(made("press", standard)) as pdf:
        held = pdf.pages[4].Resources.ExtGState
        steps = pikepdf.parse_content_stream(pdf.pages[4])
        set_to = [held[step.operands[0]] for step in steps if str(step.operator) == "gs"]
        assert any(state.get("/op") and state.get("/OPM") == 1 for state in set_to)


@pytest.mark.parametrize("ink", ["Cyan", "Magenta", "Yellow", "Black"])
def test_marks_are_on_every_plate(plates: Path, ink: str) -> None:
    picture = plate(plates, 2, ink)
    slug = picture.crop((0, 0, picture.width, round(8 * MM)))
    assert slug.getextrema()[0] < PAPER


def test_the_band_of_the_cover_runs_into_the_bleed_and_no_further(plates: Path) -> None:
    cyan = plate(plates, 1, "Cyan")
    across = [cyan.getpixel((round(x * MM), round(40 * MM))) < PAPER for x in (7, 9, 13)]
    assert across == [False, True, True]
    mean = ImageStat.Stat(cyan.crop((0, 0, cyan.width, round(8 * MM) - 1))).mean[0]
    assert mean > PAPER
