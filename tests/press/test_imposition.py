"""A booklet: which pages lie side by side, and where they are drawn."""

import re
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Pdf

from briefing.press.imposition import sides
from tests.press.conftest import Made

MM = 72 / 25.4


def test_eight_pages_lie_as_in_any_stapled_booklet() -> None:
    pairs = [(side.left + 1, side.right + 1) for side in sides(8)]
    assert pairs == [(8, 1), (2, 7), (6, 3), (4, 5)]


@given(st.integers(1, 60))
def test_folded_the_pages_follow_one_another(sheets: int) -> None:
    laid = list(sides(4 * sheets))
    assert sorted(page for side in laid for page in (side.left, side.right)) == list(
        range(4 * sheets)
    )
    for front, back in zip(laid[::2], laid[1::2], strict=True):
        assert back.left == front.right + 1  # page and reverse are one leaf
        assert back.right == front.left - 1
        assert front.right % 2 == back.right % 2 == 0  # odd pages, counted from 1, on the right


def test_a_number_that_cannot_be_folded_is_refused() -> None:
    with pytest.raises(ValueError, match="multiple of 4"):
        list(sides(6))


def test_a_side_is_a3_with_bleed_and_its_first_has_the_cover_on_the_right(made: Made) -> None:
    with Pdf.open(made("press", "x-4", True)) as pdf:
        trim = [float(side) for side in pdf.pages[0].TrimBox]
        assert (trim[2] - trim[0], trim[3] - trim[1]) == pytest.approx(
            (420 * MM, 297 * MM), abs=0.1
        )
        assert len(pdf.pages) * 2 % 4 == 0
    text = subprocess.run(
        ["pdftotext", "-l", "1", "-x", "620", "-y", "0", "-W", "640", "-H", "900"]
        + [str(made("press", "x-4", True)), "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "First Lanchuan Forum" in text


def test_inner_sheets_move_to_the_spine_by_the_paper_around_them(made: Made) -> None:
    with Pdf.open(made("press", "x-4", True)) as pdf:
        drawn = [page.Contents.read_bytes().decode() for page in pdf.pages]
    at = [
        float(
            re.search(r"cm? ?1 0 0 1 ([\d.]+) [\d.]+ cm /Left|1 0 0 1 ([\d.]+) [\d.]+ cm /Left", c)[
                2
            ]
        )
        for c in drawn
    ]  # type: ignore[index]
    outer, inner = at[0], at[2]
    assert inner - outer == pytest.approx(0.5 * MM, abs=0.001)
