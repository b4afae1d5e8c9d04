"""A gallery: every theme on the sample, as pictures of its pages and one sheet of them all."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

from briefing.assets import sample
from briefing.desk.building.build_options import BuildOptions
from briefing.desk.building.edition import edition_of
from briefing.extraction import extract
from briefing.files import write_all
from briefing.project import Project, find
from briefing.reading import read
from briefing.record import Record
from briefing.rendering import Audience, audience_named, audiences, render_pdf
from briefing.translation import render_english

DPI = 96
COLOURS = 192  # of a picture: pages have few, and a gallery of full colours is ten times as large
THUMB, GAP, HEAD, FOOT = 190, 14, 26, 8  # of the sheet, in pixels
ACROSS = 6  # pages of a theme on the sheet
GREY, INK = (226, 226, 224), (27, 28, 30)
SHEET = "contact.png"


@dataclass(frozen=True, slots=True)
class Shown:
    """A theme with the pictures of its pages."""

    audience: Audience
    pages: tuple[Image.Image, ...]


def gallery(
    output: Path, project: Project | None = None, only: tuple[str, ...] = ()
) -> tuple[Path, ...]:
    """Write `THEME/page-01.png`, … and `contact.png` below `output`; return what was written.

    The themes are those of `project`, else the shipped ones, or `only` some; the words are the
    sample's. Raises UsageError for a theme that is not there, ResultError where its pages would not
    be right.
    """
    record, at_home = _sample()
    project = project or at_home
    shown = [
        Shown(audience, tuple(_pictures(record, audience, project)))
        for audience in [audience_named(name, project) for name in only or audiences(project)]
    ]
    files = {
        output / theme.audience.name / f"page-{number:02}.png": _png(picture)
        for theme in shown
        for number, picture in enumerate(theme.pages, 1)
    }
    files[output / SHEET] = _png(_sheet(shown))
    write_all(dict(files))
    return tuple(files)


def _sample() -> tuple[Record, Project]:
    """Return the sample's record with its English, and its project."""
    project = find(sample())
    digest = next(iter(sorted(sample().glob("*.txt"))))
    return render_english(extract(read(digest)), project), project


def _pictures(record: Record, audience: Audience, project: Project) -> Iterator[Image.Image]:
    """Yield the pages of a theme as pictures."""
    shown = edition_of(record, project, BuildOptions(audience=audience.name))
    pdf = render_pdf(shown.record, audience, project, shown.making)
    with pypdfium2.PdfDocument(pdf) as pages:
        for page in pages:
            yield page.render(scale=DPI / 72).to_pil().convert("RGB")


def _png(picture: Image.Image) -> bytes:
    held = io.BytesIO()
    picture.quantize(COLOURS).save(held, "PNG", optimize=True)
    return held.getvalue()


def _sheet(shown: list[Shown]) -> Image.Image:
    """Return one picture: a row a theme, its name above its first pages."""
    rows = [
        [_thumb(page) for page in theme.pages[:ACROSS] if page.width < 2 * page.height]
        for theme in shown
    ]
    heights = [HEAD + max((t.height for t in row), default=0) + FOOT for row in rows]
    size = (GAP + ACROSS * (THUMB + GAP), GAP + sum(heights))
    sheet = Image.new("RGB", size, GREY)
    pen, font, top = ImageDraw.Draw(sheet), ImageFont.load_default(15), GAP
    for theme, row, height in zip(shown, rows, heights, strict=True):
        name, title = theme.audience.name, theme.audience.title.get("en", "")
        pen.text((GAP, top), f"{name}: {title}" if title else name, fill=INK, font=font)
        for at, thumb in enumerate(row):
            sheet.paste(thumb, (GAP + at * (THUMB + GAP), top + HEAD))
        top += height
    return sheet


def _thumb(page: Image.Image) -> Image.Image:
    return page.resize((THUMB, round(THUMB * page.height / page.width)), Image.Resampling.LANCZOS)
