"""A sheet of paper: the trimmed area, the bleed and slug around it, and its boxes."""

from dataclasses import dataclass

from pikepdf import Array, Name, Page


@dataclass(frozen=True, slots=True)
class Sheet:
    """A trimmed area and how far bleed and slug reach around it, in points."""

    width: float
    height: float
    bleed: float = 0.0
    slug: float = 0.0

    @property
    def around(self) -> float:
        """How far the paper reaches over the trimmed edge."""
        return self.bleed + self.slug

    def box(self, over: float = 0.0) -> list[float]:
        """Return the corners of the trimmed area, `over` wider on every side."""
        low, high = self.around - over, self.around + over
        corners = (low, low, high + self.width, high + self.height)
        return [round(side, 4) for side in corners]


def size_of(page: Page) -> tuple[float, float]:
    """Return width and height of the trimmed page, in points."""
    left, bottom, right, top = (float(side) for side in page.trimbox)
    return right - left, top - bottom


def boxed(page: Page, sheet: Sheet) -> None:
    """Set the boxes of a page that lies in the middle of its paper (ISO 15930-7, 6.11)."""
    page.obj.MediaBox = Array(sheet.box(sheet.around))
    page.obj.BleedBox = Array(sheet.box(sheet.bleed))
    page.obj.TrimBox = Array(sheet.box())
    for key in (Name.CropBox, Name.ArtBox):
        if key in page:
            del page[key]
