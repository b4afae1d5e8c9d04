"""The colours of drawings, rewritten as inks: words in black alone, the rest by the profile.

A content stream sets a colour long before it is used, and the same one for words and for areas;
so colours are noted while reading, and written just before something is painted with them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

import pikepdf
from pikepdf import Name, Operator, Pdf

from briefing.errors import ResultError
from briefing.press.drawn_things import Drawn, drawn, instructions, put_content
from briefing.press.inks.overprint import NONE, Over, over, put_states, setting
from briefing.press.inks.separations import Choice, Red, for_areas, for_words, one_ink
from briefing.press.job_ticket import Inks, JobTicket

PATH = frozenset({"m", "re", "Do", "sh", "INLINE IMAGE"})
WORDS = frozenset({"Tj", "TJ", "'", '"'})
Written = list[tuple[Sequence[Any], Operator]]


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour as it is set: red, green and blue, or inks, or the name of a pattern."""

    rgb: Red | None = None
    inks: Inks | None = None
    pattern: str = ""


BLACK = Colour(rgb=(0, 0, 0))


@dataclass(frozen=True, slots=True)
class Pens:
    """The colours set for filling and stroking, and what was last written of each; `over` says
    which of them are printed over what lies below.
    """

    fill: Colour = BLACK
    stroke: Colour = BLACK
    space: tuple[str, str] = ("", "")
    written: tuple[object, object] = (None, None)
    over: Over = NONE


def inked(pdf: Pdf, job: JobTicket) -> None:
    """Rewrite the colours of every page, form and pattern as inks.

    Raises ResultError for a colour that is neither RGB, grey, CMYK nor a pattern.
    """
    for item in drawn(pdf):
        written = _rewritten(item, job)
        put_content(pdf, item, pikepdf.unparse_content_stream(written))
        put_states(item, written)
        if Name.ColorSpace in item.resources:
            del item.resources.ColorSpace
        group = item.thing.get(Name.Group)
        if group is not None:
            group.CS = Name.DeviceCMYK


def _rewritten(item: Drawn, job: JobTicket) -> Written:
    pens, kept, out = Pens(), list[Pens](), Written()
    for instruction in instructions(item):
        operands, name = list(instruction.operands), str(instruction.operator)
        if name in SETTERS:
            pens = _set(pens, name, operands, item.page)
            continue
        if name == "q":
            kept.append(pens)
        elif name == "Q" and kept:
            pens = kept.pop()
        elif name in PATH or name in WORDS:
            pens = _write(pens, for_words if name in WORDS else for_areas, job, out)
        out.append((operands, instruction.operator))
    return out


def _set(pens: Pens, name: str, operands: Sequence[Any], page: int) -> Pens:
    strokes = name.isupper()
    if name.lower() == "cs":
        return replace(pens, space=_changed(pens.space, strokes, str(operands[0])))
    colour = SETTERS[name](operands, pens.space[strokes])
    if colour is None:
        raise ResultError(
            f"a colour of the space {pens.space[strokes]} cannot be printed.",
            where=f"page {page}",
            hint="Write it as #rrggbb or as device-cmyk(…).",
        )
    return replace(pens, stroke=colour) if strokes else replace(pens, fill=colour)


def _changed(pair: tuple[Any, Any], second: bool, value: Any) -> tuple[Any, Any]:
    return (pair[0], value) if second else (value, pair[1])


def _rgb(operands: Sequence[Any], space: str) -> Colour:
    red, green, blue = (round(float(part) * 255) for part in operands)
    return Colour(rgb=(red, green, blue))


def _grey(operands: Sequence[Any], space: str) -> Colour:
    part = round(float(operands[0]) * 255)
    return Colour(rgb=(part, part, part))


def _inks(operands: Sequence[Any], space: str) -> Colour:
    cyan, magenta, yellow, black = (float(part) for part in operands)
    return Colour(inks=(cyan, magenta, yellow, black))


def _special(operands: Sequence[Any], space: str) -> Colour | None:
    if space == "/Pattern":
        return Colour(pattern=str(operands[-1]))
    kind = {"/DeviceCMYK": _inks, "/DeviceRGB": _rgb, "/DeviceGray": _grey}.get(space)
    return kind(operands, space) if kind else None


SETTERS: Mapping[str, Any] = MappingProxyType(
    {
        **dict.fromkeys(("rg", "RG"), _rgb),
        **dict.fromkeys(("g", "G"), _grey),
        **dict.fromkeys(("k", "K"), _inks),
        **dict.fromkeys(("sc", "SC", "scn", "SCN"), _special),
        **dict.fromkeys(("cs", "CS"), None),
    }
)


def _write(pens: Pens, choice: Choice, job: JobTicket, out: Written) -> Pens:
    """Write the colours that are set, and overprint, where they are not those last written."""
    wanted = tuple(_chosen(colour, choice, job) for colour in (pens.fill, pens.stroke))
    for colour, written, strokes in zip(wanted, pens.written, (False, True), strict=True):
        if colour != written:
            out += _instructions(colour, strokes)
    state = over(*wanted) if choice is for_words else NONE
    if state != pens.over:
        out.append(setting(state))
    return replace(pens, written=(wanted[0], wanted[1]), over=state)


def _chosen(colour: Colour, choice: Choice, job: JobTicket) -> Inks | str:
    if colour.pattern:
        return colour.pattern
    if colour.inks is None:
        return choice(colour.rgb or (0, 0, 0), job)
    return one_ink(colour.inks) if choice is for_words else colour.inks


def _instructions(colour: Inks | str, strokes: bool) -> Written:
    if isinstance(colour, str):
        space, setter = ("CS", "SCN") if strokes else ("cs", "scn")
        return [([Name.Pattern], Operator(space)), ([Name(colour)], Operator(setter))]
    return [(list(colour), Operator("K" if strokes else "k"))]
