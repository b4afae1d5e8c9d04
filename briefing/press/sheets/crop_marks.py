"""Crop, register and fold marks: drawn in the slug, on every plate, outside the bleed."""

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Page, Pdf

from briefing.press.job_ticket import MM
from briefing.press.sheets.sheet import Sheet

SLUG = 8 * MM  # room for marks
LENGTH = 5 * MM
GAP = 1 * MM  # between bleed and marks
RING = 1.6 * MM  # radius of a register mark
ROUND = 0.5523  # of the radius: the handles of the four curves that make a circle
WIDTH = 0.25
REGISTER = "/Register"
Line = tuple[float, float, float, float]


def marked(pdf: Pdf, page: Page, sheet: Sheet, folds: bool = False) -> None:
    """Draw the marks of a sheet, where it has a slug; with `folds` that of its middle too."""
    if not sheet.slug:
        return
    lines = [*_crops(sheet), *(_fold(sheet) if folds else ())]
    rings = [] if folds else list(_tops(sheet))
    drawn = [f"{a:.3f} {b:.3f} m {c:.3f} {d:.3f} l S" for a, b, c, d in lines]
    drawn += [_register(x, y) for x, y in (*rings, *_sides(sheet))]
    page.add_resource(_all_plates(pdf), Name.ColorSpace, Name(REGISTER))
    start = f"q {REGISTER} CS 1 SCN {WIDTH} w"
    page.contents_add("\n".join([start, *drawn, "Q"]).encode(), prepend=False)


def _all_plates(pdf: Pdf) -> Array:
    """Return the colour that is printed on every plate (ISO 32000-1, 8.6.6.4)."""
    tint = Dictionary(
        FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 1], N=1, Range=[0, 1] * 4
    )
    return Array([Name.Separation, Name.All, Name.DeviceCMYK, pdf.make_indirect(tint)])


def _crops(sheet: Sheet) -> Iterator[Line]:
    """Yield two lines a corner, on the trimmed edges."""
    left, bottom, right, top = sheet.box()
    near = sheet.bleed + GAP
    for x, out in ((left, -1), (right, 1)):
        for y, up in ((bottom, -1), (top, 1)):
            yield x + out * near, y, x + out * (near + LENGTH), y
            yield x, y + up * near, x, y + up * (near + LENGTH)


def _fold(sheet: Sheet) -> Iterator[Line]:
    left, bottom, right, top = sheet.box()
    middle, near = (left + right) / 2, sheet.bleed + GAP
    yield middle, bottom - near, middle, bottom - near - LENGTH
    yield middle, top + near, middle, top + near + LENGTH


def _tops(sheet: Sheet) -> Iterator[tuple[float, float]]:
    left, bottom, right, top = sheet.box()
    away = sheet.bleed + sheet.slug / 2
    yield (left + right) / 2, bottom - away
    yield (left + right) / 2, top + away


def _sides(sheet: Sheet) -> Iterator[tuple[float, float]]:
    left, bottom, right, top = sheet.box()
    away = sheet.bleed + sheet.slug / 2
    yield left - away, (bottom + top) / 2
    yield right + away, (bottom + top) / 2


def _register(x: float, y: float) -> str:
    """Return a ring with a cross in it."""
    out, bow = LENGTH / 2, RING * ROUND
    quarters = ((1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0))
    curves = [
        f"{x + a * RING + c * bow:.3f} {y + b * RING + d * bow:.3f} "
        f"{x + c * RING + a * bow:.3f} {y + d * RING + b * bow:.3f} "
        f"{x + c * RING:.3f} {y + d * RING:.3f} c"
        for a, b, c, d in quarters
    ]
    cross = (
        f"{x - out:.3f} {y:.3f} m {x + out:.3f} {y:.3f} l "
        f"{x:.3f} {y - out:.3f} m {x:.3f} {y + out:.3f} l S"
    )
    return " ".join([f"{x + RING:.3f} {y:.3f} m", *curves, "s", cross])
