"""What each printing plate gets, as Ghostscript separates the file."""

import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image, ImageStat

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
