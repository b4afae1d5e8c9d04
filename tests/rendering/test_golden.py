"""The pages look as they did when someone last looked at them."""

import shutil

import pytest
from PIL import ImageChops

from tests.rendering.golden import KEPT, TOLERANCE, distance, kept, pictures

pytestmark = pytest.mark.skipif(
    not shutil.which("pdftoppm"), reason="pdftoppm (Debian: poppler-utils) draws the pages"
)


@pytest.mark.parametrize("what", KEPT)
def test_the_pages_look_as_they_did(what: str) -> None:
    now, then = pictures(what), kept(what)
    assert sorted(now) == sorted(then)
    apart = {number: distance(now[number], then[number]) for number in now}
    assert {number: far for number, far in apart.items() if far > TOLERANCE} == {}


def test_a_line_that_moved_by_a_millimetre_is_seen() -> None:
    page = kept("forum delegation")[2]
    moved = page.copy()
    line = page.crop((60, 185, 300, 230))
    moved.paste(ImageChops.offset(line, 0, 2), (60, 185))
    assert distance(page, moved) > TOLERANCE
