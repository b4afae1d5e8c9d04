"""Pictures of the page: read from where those of the print may be, and from nowhere else."""

import io
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin

from docx.image.exceptions import UnrecognizedImageError
from docx.shared import Mm

from briefing.assets import home
from briefing.outputs.page import Element, classes

if TYPE_CHECKING:
    from briefing.outputs.docx.writer import Writer

WIDTHS = {"portrait": 22, "logo": 40}  # millimetres, by class
USUAL = 60


def read(root: Path, address: str) -> tuple[bytes, str]:
    """Return a picture and its type. Raises ResultError where it may not be read."""
    from briefing.rendering.layout.guard import GuardedFetcher

    base = f"file://{quote(str(root.resolve()))}/"
    fetcher = GuardedFetcher(root, home("templates"), home("styles"))
    answer = fetcher.fetch(urljoin(base, address))
    return answer.read(), str(answer.content_type)


def write(writer: "Writer", image: Element) -> None:
    """Write a picture into the .docx as a paragraph with its words; drawings as SVG are left out.

    Raises ResultError where it may not be read.
    """
    content, _ = read(writer.root, image.get("src", ""))
    width = next((WIDTHS[name] for name in classes(image) if name in WIDTHS), USUAL)
    line = writer.into.add_paragraph()
    with suppress(UnrecognizedImageError):
        shape = line.add_run().add_picture(io.BytesIO(content), width=Mm(width))
        shape._inline.docPr.set("descr", image.get("alt", ""))
        line.paragraph_format.keep_with_next = True
        return
    line._p.getparent().remove(line._p)
