"""Golden pages: small grey pictures of pages, by which a changed layout is seen.

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
from tests.rendering.hard import HARD

FOLDER = Path(__file__).parent / "golden"
RECORDS = {"forum": forum, **HARD}
# What is kept: a record, its audience, and which of the pages (none named: all of them).
KEPT: dict[str, tuple[int, ...]] = {
    "forum delegation": (),
    "forum official": (),
    "nineteen delegation": (2, 3, 12),
    "nineteen executive": (1, 2),
    "nineteen press": (1, 3),
    "traditional delegation": (2,),
    "endless proof": (3,),
    "rare large-print": (3,),
    "english delegation": (2,),
}
DPI = 40
TOLERANCE = 3.0  # mean difference of grey, of 255, in the worst of the fields of a page
FIELDS = 8  # a page is compared in 8 × 8 fields, so that a small thing that moved is seen


def pictures(what: str) -> dict[int, Image.Image]:
    """Return the pages of `what` (a record and an audience) that are kept, in grey at 40 dpi."""
    record, audience = what.split()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project = Project(folder)
        pdf = render_pdf(RECORDS[record](), audience_named(audience, project), project)
        (folder / "brief.pdf").write_bytes(pdf)
        drawn = ["pdftoppm", "-r", str(DPI), "-gray", "-png", "brief.pdf", "page"]
        subprocess.run(drawn, cwd=folder, check=True)
        pages = enumerate(sorted(folder.glob("page*.png")), 1)
        return {n: _read(page) for n, page in pages if n in KEPT[what] or not KEPT[what]}


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


def kept(what: str) -> dict[int, Image.Image]:
    """Return the golden pages of `what`."""
    places = FOLDER.glob(f"{what.replace(' ', '-')}-[0-9][0-9].png")
    return {int(place.stem[-2:]): _read(place) for place in places}


def main() -> None:
    """Draw the golden pages anew."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    for what in KEPT:
        for number, picture in pictures(what).items():
            place = FOLDER / f"{what.replace(' ', '-')}-{number:02}.png"
            picture.save(place, optimize=True)


if __name__ == "__main__":
    main()
