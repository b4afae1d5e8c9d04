"""Bleed: an area that reaches the trimmed edge is drawn on over it, whatever the theme.

Areas are rectangles in the page's own content (CSS backgrounds, and the clips around them).
"""

from collections.abc import Sequence
from typing import Any

import pikepdf
from pikepdf import Name, Page, Pdf

from briefing.press.job_ticket import JobTicket
from briefing.press.sheets.sheet import size_of

NEAR = 0.75  # points from the edge: rounding in layout
Span = tuple[float, float]


def bled(pdf: Pdf, job: JobTicket) -> None:
    """Draw every rectangle that reaches an edge of the page over it, by the bleed."""
    if not job.bleed:
        return
    for page in pdf.pages:
        if Name.Contents in page:
            page.Contents = pdf.make_stream(_widened(page, job.bleed))


def _widened(page: Page, bleed: float) -> bytes:
    width, height = size_of(page)
    matrix, kept, out = pikepdf.Matrix(), list[pikepdf.Matrix](), []
    for instruction in pikepdf.parse_content_stream(page):
        operands: Sequence[Any] = list(instruction.operands)
        name = str(instruction.operator)
        if name == "q":
            kept.append(matrix)
        elif name == "Q" and kept:
            matrix = kept.pop()
        elif name == "cm":
            matrix = pikepdf.Matrix(*(float(part) for part in operands)) @ matrix
        elif name == "re":
            operands = _rectangle(operands, matrix, (width, height), bleed)
        out.append((operands, instruction.operator))
    return pikepdf.unparse_content_stream(out)


def _rectangle(
    operands: Sequence[Any], matrix: pikepdf.Matrix, size: tuple[float, float], bleed: float
) -> Sequence[Any]:
    """Return the rectangle, wider where it reaches an edge; as it is, if it is turned."""
    if matrix.b or matrix.c or not matrix.a or not matrix.d:
        return operands
    x, y, width, height = (float(part) for part in operands)
    left, right = _reaching((matrix.a * x + matrix.e, matrix.a * width), size[0], bleed)
    low, high = _reaching((matrix.d * y + matrix.f, matrix.d * height), size[1], bleed)
    return [
        *((left - matrix.e) / matrix.a, (low - matrix.f) / matrix.d),
        *((right - left) / matrix.a, (high - low) / matrix.d),
    ]


def _reaching(span: Span, size: float, bleed: float) -> Span:
    """Return start and end of a span of start and length, over the edges that it reaches."""
    ends = sorted((span[0], span[0] + span[1]))
    low = ends[0] - bleed if ends[0] <= NEAR else ends[0]
    high = ends[1] + bleed if ends[1] >= size - NEAR else ends[1]
    return (low, high) if span[1] >= 0 else (high, low)
