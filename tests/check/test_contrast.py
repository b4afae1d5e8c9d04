"""The shipped colours can be read, and a project's that cannot are told of (WCAG 2.2, 1.4.3)."""

import re
from pathlib import Path

import pytest

from briefing.assets import home
from briefing.check.pdf_file.opened import opened
from briefing.check.preflight.checks.contrast import CONTRAST, ENOUGH, PAPER, ratio
from briefing.check.preflight.installed_checks_of_pdfs import results
from briefing.project import find
from briefing.rendering import audience_named, render_pdf
from tests.rendering.forum import forum

VARIABLE = re.compile(r"--(ink|quiet|accent|band|tint):\s*(#[0-9a-f]{6})")
PRINTED = ("base.css", "large-print.css", "official.css")


def rgb(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def test_black_on_white_has_the_greatest_contrast_there_is() -> None:
    assert ratio((0, 0, 0), PAPER) == pytest.approx(21)
    assert ratio(PAPER, PAPER) == pytest.approx(1)


@pytest.mark.parametrize("sheet", PRINTED)
def test_shipped_colours_of_text_can_be_read(sheet: str) -> None:
    base = dict(VARIABLE.findall((home("styles") / "base.css").read_text("utf-8")))
    named = base | dict(VARIABLE.findall((home("styles") / sheet).read_text("utf-8")))
    for ground in (PAPER, rgb(named["tint"])):
        for name in ("ink", "quiet", "accent"):
            assert ratio(rgb(named[name]), ground) >= ENOUGH, name
    assert ratio(PAPER, rgb(named["band"])) >= ENOUGH


def test_a_brand_colour_that_is_too_pale_is_told(tmp_path: Path) -> None:
    for accent, level in (("#96331f", "pass"), ("#f2c4b6", "warn")):
        (tmp_path / "briefing.toml").write_text(f'[brand]\naccent = "{accent}"\n', "utf-8")
        project = find(tmp_path)
        pages = render_pdf(forum(), audience_named("delegation", project), project)
        (found,) = results(opened(pages, "it.pdf"), [CONTRAST])
        assert found.level == level
