"""The gallery: pictures of what the pages of a theme look like."""

import json
from pathlib import Path

from PIL import Image

from tests.conftest import Program


def test_a_theme_is_drawn_page_by_page_and_on_a_sheet(program: Program, tmp_path: Path) -> None:
    done = program("themes", "gallery", "--theme", "executive", "-o", "pictures", "--json")
    assert done.returncode == 0, done.stderr
    made = [tmp_path / place for place in json.loads(done.stdout)["outputs"]]
    *pages, sheet = made
    assert [place.name for place in pages][:2] == ["page-01.png", "page-02.png"]
    assert {place.parent.name for place in pages} == {"executive"}
    assert sheet == tmp_path / "pictures" / "contact.png"
    for place in pages:
        with Image.open(place) as picture:
            assert picture.size == (794, 1123)  # A4 at 96 dpi
            darkest, brightest = picture.convert("L").getextrema()
            assert darkest < 64
            assert brightest == 255
    with Image.open(sheet) as picture:
        assert picture.width > 1000


def test_a_theme_that_is_not_there_is_answered_with_the_nearest(program: Program) -> None:
    done = program("themes", "gallery", "--theme", "offical")
    assert done.returncode == 2
    assert "Did you mean “official”?" in done.stderr.decode()


def test_a_projects_own_audience_is_among_them(program: Program, tmp_path: Path) -> None:
    (tmp_path / "briefing.toml").write_text('[audiences.ours]\ninherits = "executive"\n')
    done = program("themes", "gallery", ".", "--theme", "ours", "-o", "pictures")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "pictures" / "ours" / "page-01.png").is_file()
