"""Paths, what they are painted with, and the choice of colours (ISO 32000-1, 8.5 and 8.6)."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from pikepdf import Array

from briefing.check.pdf_file.boxes import Box
from briefing.check.pdf_file.content import UNMARKED, Paint
from briefing.check.pdf_file.state import Handler, Walk, numbers

RECTANGLE = 4  # operands of “re”
FILL, STROKE = "fill", "stroke"


def _go(walk: Walk, operands: Any) -> None:
    """Keep the corners of a path, as far as lines and rectangles make it; curves by their ends."""
    values = numbers(operands)
    x, y = values[-2:]
    corners = [(x, y)]
    if len(values) == RECTANGLE:
        left, bottom, width, height = values
        corners = [(left, bottom), (left + width, bottom + height)]
    a, b, c, d, e, f = walk.state.matrix
    walk.path += [(a * x + c * y + e, b * x + d * y + f) for x, y in corners]


def _leave(walk: Walk, _: Any) -> None:
    walk.path.clear()


def _filled(walk: Walk, _: Any) -> None:
    walk.content.paints.add(walk.state.fill)
    if walk.path:
        across, up = [x for x, _ in walk.path], [y for _, y in walk.path]
        box = Box(min(across), min(up), max(across), max(up))
        walk.content.fills.append((walk.state.fill, box))
    walk.path.clear()
    walk.content.bare += walk.mark == UNMARKED


def _stroked(walk: Walk, _: Any) -> None:
    walk.content.paints.add(walk.state.stroke)
    walk.content.bare += walk.mark == UNMARKED
    walk.path.clear()


def _both(walk: Walk, _: Any) -> None:
    walk.content.paints.add(walk.state.stroke)
    _filled(walk, ())


def _shaded(walk: Walk, operands: Any) -> None:
    shading = walk.resource("/Shading", operands[0])
    if shading is not None:
        walk.content.paints.add(Paint(_space(walk, shading.get("/ColorSpace")), ()))
    walk.content.bare += walk.mark == UNMARKED


def _coloured(space: str, part: str) -> Handler:
    def colour(walk: Walk, operands: Any) -> None:
        _dip(walk, part, Paint(space, numbers(operands)))

    return colour


def _dip(walk: Walk, part: str, paint: Paint) -> None:
    state = walk.state
    walk.state = replace(state, fill=paint) if part == FILL else replace(state, stroke=paint)


def _spaced(part: str) -> Handler:
    def choose(walk: Walk, operands: Any) -> None:
        named = operands[0]
        found = walk.resource("/ColorSpace", named)
        _dip(walk, part, Paint(_space(walk, named if found is None else found), ()))

    return choose


def _valued(part: str) -> Handler:
    def value(walk: Walk, operands: Any) -> None:
        before = walk.state.fill if part == FILL else walk.state.stroke
        _dip(walk, part, Paint(before.space, numbers(operands)))

    return value


def _space(walk: Walk, found: Any) -> str:
    """Return the name of a colour space, with the number of inks of an ICC profile (8.6)."""
    if not isinstance(found, Array):
        return str(found).lstrip("/")
    kind = str(found[0]).lstrip("/")
    return f"ICCBased {found[1].get('/N', 0)}" if kind == "ICCBased" else kind


PAINTING: Mapping[str, Handler] = MappingProxyType(
    {
        **dict.fromkeys(("m", "l", "c", "re"), _go),
        "n": _leave,
        **dict.fromkeys(("f", "F", "f*"), _filled),
        **dict.fromkeys(("S", "s"), _stroked),
        **dict.fromkeys(("B", "B*", "b", "b*"), _both),
        "sh": _shaded,
        "rg": _coloured("DeviceRGB", FILL),
        "RG": _coloured("DeviceRGB", STROKE),
        "g": _coloured("DeviceGray", FILL),
        "G": _coloured("DeviceGray", STROKE),
        "k": _coloured("DeviceCMYK", FILL),
        "K": _coloured("DeviceCMYK", STROKE),
        "cs": _spaced(FILL),
        "CS": _spaced(STROKE),
        **dict.fromkeys(("sc", "scn"), _valued(FILL)),
        **dict.fromkeys(("SC", "SCN"), _valued(STROKE)),
    }
)
