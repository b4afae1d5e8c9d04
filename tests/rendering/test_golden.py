"""The pages look as they did when someone last looked at them."""

import shutil

import pytest
from PIL import ImageChops

from tests.rendering.golden import AUDIENCES, TOLERANCE, distance, kept, pictures

pytestmark = pytest.mark.skipif(
    not shutil.which("pdftoppm"), reason="pdftoppm (Debian: poppler-utils) draws the pages"
)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_pages_look_as_they_did(audience: str) -> None:
    now, then = pictures(audience), kept(audience)
    assert len(now) == len(then)
    apart = {n: distance(a, b) for n, (a, b) in enumerate(zip(now, then, strict=True), 1)}
    assert {n: d for n, d in apart.items() if d > TOLERANCE} == {}


def test_a_line_that_moved_by_a_millimetre_is_seen() -> None:
    page = kept("delegation")[1]
    moved = page.copy()
    line = page.crop((60, 185, 300, 230))
    moved.paste(ImageChops.offset(line, 0, 2), (60, 185))
    assert distance(page, moved) > TOLERANCE
