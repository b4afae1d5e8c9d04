"""Preflight has nothing to say against what we make, for whatever purpose."""

from pathlib import Path

import pytest
from pikepdf import Pdf

from briefing.check import check_pdf
from briefing.project import Project
from tests.press.conftest import Made, pdf_of
from tests.rendering.hard import alone


@pytest.mark.parametrize(
    ("purpose", "standard", "booklet"),
    [
        ("press", "x-4", False),
        ("press", "x-4", True),
        ("press", "x-1a", False),
        ("office", "", False),
        ("office", "", True),
        ("archive", "a-3a", False),
        ("archive", "a-1b", False),
    ],
)
def test_preflight_finds_no_fault(made: Made, purpose: str, standard: str, booklet: bool) -> None:
    args = (purpose, standard, booklet) if booklet else (purpose, standard)
    found = check_pdf(made(*args))
    assert [finding for finding in found if finding.level == "fail"] == []


def test_a_single_leaf_for_the_press_is_no_fault(tmp_path: Path) -> None:
    project = Project(tmp_path)
    brief = pdf_of(alone(), project, "press")
    (tmp_path / "leaf.pdf").write_bytes(brief)
    with Pdf.open(tmp_path / "leaf.pdf") as pdf:
        assert len(pdf.pages) == 2
    found = check_pdf(tmp_path / "leaf.pdf")
    assert [finding for finding in found if finding.level == "fail"] == []
