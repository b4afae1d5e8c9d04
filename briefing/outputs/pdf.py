"""The PDF: the pages as they are printed."""

from briefing.outputs.output import Order, Output
from briefing.rendering import prepare, render_pdf


def write(order: Order) -> bytes:
    """Return the pages as PDF. Raises ResultError when they would not be right."""
    return render_pdf(order.record, order.audience, order.project, order.made)


SPEC = Output("pdf", ".pdf", "the printed pages", write, prepare)
