"""Paper, boxes and the number of pages, as the print shop's own programs read them."""

import subprocess
from datetime import UTC, datetime

import pytest
from pikepdf import Array, Dictionary, Pdf
from pypdf import PdfReader
from pypdf.generic import Destination

from briefing.press.job_ticket import JobTicket
from briefing.press.sheets.page_boxes import padded, trimmed
from tests.press.conftest import Made

MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)


def boxes(text: str) -> dict[str, list[float]]:
    """The boxes that pdfinfo tells, by name."""
    lines = (line.split(":") for line in text.splitlines() if "Box:" in line)
    return {name: [float(part) for part in sides.split()] for name, sides in lines}


def told(*command: object) -> str:
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_page_is_trimmed_to_a4_with_bleed_and_room_for_marks(made: Made) -> None:
    found = boxes(told("pdfinfo", "-box", made("press")))
    trim, bleed, media = (found[name] for name in ("TrimBox", "BleedBox", "MediaBox"))
    assert (trim[2] - trim[0], trim[3] - trim[1]) == pytest.approx(A4, abs=0.02)
    over = [trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3]]
    assert over == pytest.approx([3 * MM] * 4, abs=0.02)
    assert media[:2] == [0, 0]
    assert bleed[0] - media[0] >= 5 * MM


def test_pages_come_in_fours(made: Made) -> None:
    with Pdf.open(made("press")) as pdf:
        assert len(pdf.pages) % 4 == 0


def test_sections_begin_on_right_hand_pages(made: Made) -> None:
    reader = PdfReader(made("office"))
    starts = {
        str(mark.title): reader.get_destination_page_number(mark) + 1
        for mark in reader.outline
        if isinstance(mark, Destination)
    }
    begun = [starts[name] for name in ("目录", "要点摘录", "议程", "嘉宾观点", "主题索引")]
    assert all(number % 2 for number in begun), starts


@pytest.mark.parametrize(
    ("purpose", "standard"),
    [("press", "x-4"), ("press", "x-1a"), ("archive", "a-3a"), ("archive", "a-1b"), ("office", "")],
)
def test_qpdf_finds_no_fault(made: Made, purpose: str, standard: str) -> None:
    assert "No syntax or stream encoding errors" in told("qpdf", "--check", made(purpose, standard))


def test_a_pattern_moves_with_its_page() -> None:
    pdf = Pdf.new()
    pdf.add_blank_page(page_size=(100, 100))
    tile = pdf.make_stream(b"0 0 5 5 re f", PatternType=1, PaintType=1, TilingType=1)
    tile.BBox, tile.XStep, tile.YStep = Array([0, 0, 9, 9]), 9, 9
    tile.Matrix = Array([2, 0, 0, 2, 3, 4])
    pdf.pages[0].Resources = Dictionary(Pattern=Dictionary(t=tile))
    trimmed(pdf, JobTicket("trial", datetime(2026, 3, 5, tzinfo=UTC), bleed=6, slug=10))
    assert [float(part) for part in tile.Matrix] == [2, 0, 0, 2, 19, 20]


@pytest.mark.parametrize(("pages", "padded_to"), [(1, 2), (2, 2), (3, 4), (8, 8), (9, 12)])
def test_blank_pages_fill_the_last_sheet(pages: int, padded_to: int) -> None:
    pdf = Pdf.new()
    for _ in range(pages):
        pdf.add_blank_page(page_size=(100, 100))
    padded(pdf, JobTicket("trial", datetime(2026, 3, 5, tzinfo=UTC), multiple=4))
    assert len(pdf.pages) == padded_to
