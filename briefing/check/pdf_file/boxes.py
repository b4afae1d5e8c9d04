"""Rectangles of a page, in points (ISO 32000-1, 14.11.2)."""

from typing import Any, NamedTuple

MM = 72 / 25.4  # points in a millimetre


class Box(NamedTuple):
    """A rectangle: left, bottom, right, top, in points."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """Its width in points."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Its height in points."""
        return self.top - self.bottom

    def within(self, outer: "Box", slack: float = 0.0) -> bool:
        """Return whether all of it lies in `outer`, or at most `slack` points outside."""
        return (
            self.left >= outer.left - slack
            and self.bottom >= outer.bottom - slack
            and self.right <= outer.right + slack
            and self.top <= outer.top + slack
        )

    def holds(self, x: float, y: float, slack: float = 0.0) -> bool:
        """Return whether the point lies in it, or at most `slack` points outside."""
        return (
            self.left - slack <= x <= self.right + slack
            and self.bottom - slack <= y <= self.top + slack
        )


def box(values: Any) -> Box:
    """Return four numbers in any order of corners as a Box."""
    x0, y0, x1, y1 = (float(value) for value in values)
    return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def box_of(page: Any, key: str) -> Box | None:
    """Return a box of a page, inherited where the standard lets it be, or None."""
    node = page.obj if hasattr(page, "obj") else page
    while node is not None:
        if key in node:
            return box(node[key])
        node = node.get("/Parent") if key in ("/MediaBox", "/CropBox") else None
    return None


def shown(page: Any) -> Box:
    """Return what a viewer shows of a page: its crop box, else its media box, else A4."""
    return box_of(page, "/CropBox") or box_of(page, "/MediaBox") or Box(0, 0, 595.28, 841.89)


def trim(page: Any) -> Box:
    """Return what is left of a page when it has been cut."""
    return box_of(page, "/TrimBox") or shown(page)
