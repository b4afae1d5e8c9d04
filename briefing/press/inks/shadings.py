"""Gradients in inks: the two ends of each are converted, what lies between follows."""

from collections.abc import Iterator

from pikepdf import Array, Name, Object, Pdf

from briefing.errors import ResultError
from briefing.press.drawn_things import Drawn, drawn
from briefing.press.inks.separations import for_areas
from briefing.press.job_ticket import JobTicket


def shaded(pdf: Pdf, job: JobTicket) -> None:
    """Rewrite gradients in RGB or grey as inks.

    Raises ResultError for a gradient of another kind than CSS makes.
    """
    seen: set[tuple[int, int]] = set()
    for item in drawn(pdf):
        for shading in _shadings(item):
            if shading.objgen == (0, 0) or shading.objgen not in seen:
                seen.add(shading.objgen)
                _ink(shading, job, item.page)


def _shadings(item: Drawn) -> Iterator[Object]:
    yield from item.named("/Shading")
    for pattern in item.named("/Pattern"):
        if pattern.get(Name.PatternType) == 2:
            yield pattern.Shading


def _ink(shading: Object, job: JobTicket, page: int) -> None:
    space = shading.ColorSpace
    if space == Name.DeviceCMYK:
        return
    if space not in (Name.DeviceRGB, Name.DeviceGray):
        hint = "Write its colours as #rrggbb, or lay an even colour."
        raise ResultError("a gradient cannot be printed.", where=f"page {page}", hint=hint)
    shading.ColorSpace = Name.DeviceCMYK
    for function in _ends(shading.Function):
        for key in (Name.C0, Name.C1):
            function[key] = _inks(function[key], job)


def _ends(function: Object) -> Iterator[Object]:
    """Yield the functions between two colours (type 2) that a gradient is stitched of (type 3)."""
    if function.FunctionType == 3:
        for part in function.Functions:
            yield from _ends(part)
    elif function.FunctionType == 2:
        yield function


def _inks(parts: Object, job: JobTicket) -> Array:
    values = [round(float(part) * 255) for part in parts]
    red, green, blue = values * 3 if len(values) == 1 else values
    return Array(list(for_areas((red, green, blue), job)))
