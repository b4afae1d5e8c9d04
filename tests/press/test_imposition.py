"""A booklet: which pages lie side by side, and where they are drawn."""

import subprocess

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Matrix, Name, Page, Pdf

from briefing.press.sheets.imposition import sides
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
    place = made("press", "x-4", True)
    with Pdf.open(place) as pdf:
        left, bottom, right, top = (float(side) for side in pdf.pages[0].TrimBox)
        assert (right - left, top - bottom) == pytest.approx((420 * MM, 297 * MM), abs=0.1)
        assert len(pdf.pages) % 2 == 0
    half = ["-l", "1", "-x", "620", "-y", "0", "-W", "640", "-H", "900"]
    told = subprocess.run(["pdftotext", *half, place, "-"], capture_output=True, check=True)
    assert "First Lanchuan Forum" in told.stdout.decode()


def test_inner_sheets_move_to_the_spine_by_the_paper_around_them(made: Made) -> None:
    with Pdf.open(made("press", "x-4", True)) as pdf:
        outer, _, inner = (left_page(pdf.pages[number]) for number in range(3))
    assert inner - outer == pytest.approx(0.5 * MM, abs=0.001)


def left_page(page: Page) -> float:
    """How far from the left the left-hand page of a side is drawn, in points."""
    matrix = Matrix()
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "cm":
            matrix = Matrix(*(float(part) for part in operands))
        if str(operator) == "Do" and operands[0] == Name.Left:
            return matrix.e
    raise AssertionError("no left-hand page")
