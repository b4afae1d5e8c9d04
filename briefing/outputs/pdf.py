"""The PDF: the pages as they are read or printed."""

from briefing.outputs.output import Edition, Output
from briefing.press import pdf_for
from briefing.rendering import prepare


def write(edition: Edition) -> bytes:
    """Return the pages as PDF. Raises ResultError when they would not be right."""
    return pdf_for(edition.use, edition.record, edition.audience, edition.project, edition.making)


SPEC = Output("pdf", ".pdf", "the printed pages", write, prepare)
