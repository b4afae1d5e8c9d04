"""The PDF: the pages as they are read or printed."""

from briefing.outputs.output import Order, Output
from briefing.press import pdf_for
from briefing.rendering import prepare


def write(order: Order) -> bytes:
    """Return the pages as PDF. Raises ResultError when they would not be right."""
    return pdf_for(order.errand, order.record, order.audience, order.project, order.made)


SPEC = Output("pdf", ".pdf", "the printed pages", write, prepare)
