"""Draw docs/pages.png, the picture in the README, from a fresh build of the sample.

Run it as `.venv/bin/python scripts/picture.py`; it needs `pdftoppm` (poppler-utils).
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from pypdf import PdfReader

ROOT = Path(__file__).parents[1]
DIGEST = ROOT / "briefing" / "sample" / "lakeside-forum.txt"
WIDTH, GAP, COLOURS = 420, 16, 96
GREY = (226, 226, 224)


def built(folder: Path) -> Path:
    """Return the PDF of the sample, built in `folder`."""
    words = [sys.executable, "-m", "briefing", "build", "--quiet", str(DIGEST), "-o", str(folder)]
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    return folder / DIGEST.stem / f"{DIGEST.stem}.pdf"


def chosen(pdf: Path) -> list[int]:
    """Return the numbers of four pages, from 1: cover, agenda, first cards, topic index."""
    reader = PdfReader(pdf)
    marks = [reader.get_destination_page_number(mark) for mark in _flat(reader.outline)]
    tops = [1, *(1 + page for page in marks if page is not None)]
    return list(dict.fromkeys(tops))[:4]


def _flat(outline: list) -> list:  # type: ignore[type-arg]
    """Return the marks of the outline's first level."""
    return [mark for mark in outline if not isinstance(mark, list)]


def page(pdf: Path, number: int) -> Image.Image:
    """Return the picture of a page, WIDTH wide."""
    words = ["pdftoppm", "-png", "-r", "150", "-f", str(number), "-l", str(number), str(pdf)]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([*words, f"{folder}/page"], check=True)
        (made,) = Path(folder).glob("*.png")
        drawn = Image.open(made).convert("RGB")
    return drawn.resize(
        (WIDTH, round(WIDTH * drawn.height / drawn.width)), Image.Resampling.LANCZOS
    )


def main() -> None:
    """Draw the picture."""
    with tempfile.TemporaryDirectory() as folder:
        pdf = built(Path(folder))
        pages = [page(pdf, number) for number in chosen(pdf)]
    size = (GAP + len(pages) * (WIDTH + GAP), pages[0].height + 2 * GAP)
    sheet = Image.new("RGB", size, GREY)
    for number, drawn in enumerate(pages):
        sheet.paste(drawn, (GAP + number * (WIDTH + GAP), GAP))
    sheet.quantize(COLOURS).save(ROOT / "docs" / "pages.png", optimize=True)


if __name__ == "__main__":
    main()
