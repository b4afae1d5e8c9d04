"""What a printer gets of the sample has no fault either: single pages and booklets."""

from pathlib import Path

import pytest

from briefing.assets import sample
from briefing.desk import Paper, Wish, build
from tests.check.conftest import faulty


@pytest.mark.parametrize("booklet", [False, True], ids=["pages", "booklet"])
@pytest.mark.parametrize("purpose", ["office", "press"])
@pytest.mark.parametrize("audience", ["delegation", "press"])
def test_the_sample_for_a_printer_has_no_fault(
    tmp_path: Path, audience: str, purpose: str, booklet: bool
) -> None:
    wish = Wish(audience=audience, purpose=purpose, booklet=booklet)
    made = build(Paper(sample() / "lakeside-forum.txt"), tmp_path, wish)
    assert faulty(made.outputs[0].read_bytes()) == {}
