"""Imposition of a saddle-stitched booklet: two pages a side, two sides a sheet, folded together.

Of 8 pages the outer sheet carries 8 and 1 in front, 2 and 7 behind; the inner 6 and 3, 4 and 5.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Object, Page, Pdf

from briefing.press.job_ticket import JobTicket
from briefing.press.sheets.crop_marks import marked
from briefing.press.sheets.sheet import Sheet, boxed, size_of


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet: its pages by number from 0, and the sheet's place from outside, 0 on."""

    left: int
    right: int
    sheet: int


def sides(pages: int) -> Iterator[Side]:
    """Yield the sides in the order of printing, front and back of each sheet, outermost first.

    Raises ValueError when `pages` is no multiple of 4.
    """
    if pages % 4:
        raise ValueError("a booklet has a multiple of 4 pages")
    for sheet in range(pages // 4):
        first, last = 2 * sheet, pages - 1 - 2 * sheet
        yield Side(last, first, sheet)
        yield Side(first + 1, last - 1, sheet)


def imposed(pdf: Pdf, job: JobTicket) -> None:
    """Replace the pages by sides that carry two of them, with boxes, marks and fold marks.

    `job.creep` moves the pages of each sheet to the spine, as far as the sheets around it are
    thick, so that margins stay even when the booklet is trimmed.
    """
    size = size_of(pdf.pages[0])
    forms = [_form(page, size, job.bleed) for page in pdf.pages]
    count = len(forms)
    sheet = Sheet(2 * size[0], size[1], job.bleed, job.slug)
    for side in sides(count):
        pdf.add_blank_page(page_size=size)
        page = pdf.pages[-1]
        _lay(page, sheet, (forms[side.left], forms[side.right], side.sheet * job.creep))
        boxed(page, sheet)
        marked(pdf, page, sheet, folds=True)
    del pdf.pages[:count]


def _form(page: Page, size: tuple[float, float], bleed: float) -> Object:
    """Return a page as a form that reaches into the bleed."""
    form = page.as_form_xobject()
    form.BBox = Array([-bleed, -bleed, size[0] + bleed, size[1] + bleed])
    form.Matrix = Array([1, 0, 0, 1, 0, 0])
    return form


def _lay(page: Page, sheet: Sheet, pair: tuple[Object, Object, float]) -> None:
    """Draw a left and a right page, each cut off at the spine."""
    left, right, creep = pair
    half, low = sheet.width / 2, sheet.slug
    width, height = half + sheet.bleed, sheet.height + 2 * sheet.bleed
    middle = sheet.around + half
    drawn = (
        f"q {low:.4f} {low:.4f} {width:.4f} {height:.4f} re W n "
        f"1 0 0 1 {sheet.around + creep:.4f} {sheet.around:.4f} cm /Left Do Q "
        f"q {middle:.4f} {low:.4f} {width:.4f} {height:.4f} re W n "
        f"1 0 0 1 {middle - creep:.4f} {sheet.around:.4f} cm /Right Do Q"
    )
    page.obj.Resources = Dictionary(XObject=Dictionary(Left=left, Right=right))
    page.contents_add(drawn.encode(), prepend=False)
