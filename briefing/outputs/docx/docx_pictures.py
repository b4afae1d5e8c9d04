"""Pictures in the .docx, each in a paragraph with its words."""

import io
from contextlib import suppress
from pathlib import Path
from typing import Any

from docx.image.exceptions import UnrecognizedImageError
from docx.shared import Mm

from briefing.outputs.content.page import Element, classes
from briefing.outputs.pictures import read_picture

WIDTHS = {"portrait": 22, "logo": 40}  # millimetres, by class
USUAL = 60


def write_picture(into: Any, image: Element, root: Path) -> None:
    """Write a picture as a paragraph with its words; drawings as SVG are left out.

    Raises ResultError where it may not be read.
    """
    content, _ = read_picture(root, image.get("src", ""))
    width = next((WIDTHS[name] for name in classes(image) if name in WIDTHS), USUAL)
    line = into.add_paragraph()
    with suppress(UnrecognizedImageError):
        shape = line.add_run().add_picture(io.BytesIO(content), width=Mm(width))
        shape._inline.docPr.set("descr", image.get("alt", ""))
        line.paragraph_format.keep_with_next = True
        return
    line._p.getparent().remove(line._p)
