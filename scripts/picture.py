"""Draw docs/pages.png and docs/themes.png, the README's pictures, by `briefing themes gallery`.

Run it as `.venv/bin/python scripts/picture.py`.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parents[1]
PAGES = ("delegation/page-01", "executive/page-02", "delegation/page-06", "official/page-03")
WIDTH, GAP, COLOURS = 420, 16, 96
GREY = (226, 226, 224)


def drawn(folder: Path) -> None:
    """Draw every theme on the sample."""
    words = [sys.executable, "-m", "briefing", "themes", "gallery", "--quiet", "-o", str(folder)]
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)


def page(place: Path) -> Image.Image:
    """Return the picture of a page, WIDTH wide."""
    with Image.open(place) as picture:
        height = round(WIDTH * picture.height / picture.width)
        return picture.convert("RGB").resize((WIDTH, height), Image.Resampling.LANCZOS)


def main() -> None:
    """Draw the pictures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        drawn(folder)
        pages = [page(folder / f"{place}.png") for place in PAGES]
        size = (GAP + len(pages) * (WIDTH + GAP), pages[0].height + 2 * GAP)
        sheet = Image.new("RGB", size, GREY)
        for number, picture in enumerate(pages):
            sheet.paste(picture, (GAP + number * (WIDTH + GAP), GAP))
        few = sheet.quantize(COLOURS, Image.Quantize.MAXCOVERAGE)  # keeps the accent, which is rare
        few.save(ROOT / "docs" / "pages.png", optimize=True)
        (ROOT / "docs" / "themes.png").write_bytes((folder / "contact.png").read_bytes())


if __name__ == "__main__":
    main()
