"""Preflight has nothing to say against what we make, for whatever purpose."""

import pytest

from briefing.check import check_pdf
from tests.press.conftest import Made


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
