"""Golden pages: small grey pictures of the forum's pages, by which a changed layout is seen.

    python -m tests.rendering.golden

draws them anew, after a change that was meant and looked at.
"""

import subprocess
import tempfile
from pathlib import Path

from PIL import Image, ImageChops, ImageStat

from briefing.project import Project
from briefing.rendering import audience_named, render_pdf
from tests.rendering.forum import forum

FOLDER = Path(__file__).parent / "golden"
AUDIENCES = ("delegation", "official")
DPI = 40
TOLERANCE = 3.0  # mean difference of grey, of 255, in the worst of the fields of a page
FIELDS = 8  # a page is compared in 8 × 8 fields, so that a small thing that moved is seen


def pictures(audience: str) -> list[Image.Image]:
    """Return the forum's pages for `audience` in grey at 40 dpi."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project = Project(folder)
        pdf = render_pdf(forum(), audience_named(audience, project), project)
        (folder / "forum.pdf").write_bytes(pdf)
        drawn = ["pdftoppm", "-r", str(DPI), "-gray", "-png", "forum.pdf", "page"]
        subprocess.run(drawn, cwd=folder, check=True)
        return [_read(place) for place in sorted(folder.glob("page*.png"))]


def _read(place: Path) -> Image.Image:
    with Image.open(place) as picture:
        return picture.convert("L")


def distance(one: Image.Image, other: Image.Image) -> float:
    """Return the mean difference, 0 to 255, in the field where two pages differ most."""
    if one.size != other.size:
        return 255.0
    apart = ImageChops.difference(one, other)
    width, height = (-(-side // FIELDS) for side in apart.size)
    corners = [(x * width, y * height) for x in range(FIELDS) for y in range(FIELDS)]
    fields = (apart.crop((x, y, x + width, y + height)) for x, y in corners)
    return max(ImageStat.Stat(field).mean[0] for field in fields)


def kept(audience: str) -> list[Image.Image]:
    """Return the golden pages of `audience`."""
    return [_read(place) for place in sorted(FOLDER.glob(f"{audience}-*.png"))]


def main() -> None:
    """Draw the golden pages anew."""
    FOLDER.mkdir(exist_ok=True)
    for audience in AUDIENCES:
        for old in FOLDER.glob(f"{audience}-*.png"):
            old.unlink()
        for number, picture in enumerate(pictures(audience), 1):
            picture.save(FOLDER / f"{audience}-{number:02}.png", optimize=True)


if __name__ == "__main__":
    main()
