"""Overprint: solid black words are printed over what lies below them, which goes on beneath.

Otherwise the other plates are left open in the shape of each letter, and paper shows at its edges
as soon as a plate is out of place. Light and grey words do leave them open, or they would be lost.
OPM 1: inks of which nothing is asked for stay as they are (ISO 32000-1, 8.6.7; PDF/X allows it
where colours are given in inks, ISO 15930-7, 6.2.5).
"""

from collections.abc import Iterable, Sequence
from typing import Any

from pikepdf import Dictionary, Name, Operator

from briefing.press.drawn_things import Drawn
from briefing.press.job_ticket import Inks

SOLID_BLACK: Inks = (0.0, 0.0, 0.0, 1.0)
PREFIX = "/Overprint"
Over = tuple[bool, bool]  # whether what is filled, and what is stroked, is printed over
NONE: Over = (False, False)


def over(fill: object, stroke: object) -> Over:
    """Return which of the colours that words are painted with are printed over."""
    return fill == SOLID_BLACK, stroke == SOLID_BLACK


def setting(state: Over) -> tuple[Sequence[Any], Operator]:
    """Return the instruction that turns overprint on or off."""
    return [Name(_name(state))], Operator("gs")


def _name(state: Over) -> str:
    return f"{PREFIX}{state[0]:d}{state[1]:d}"


def put_states(item: Drawn, written: Iterable[tuple[Sequence[Any], Operator]]) -> None:
    """Give what is drawn the graphics states that its instructions name."""
    used = {str(o[0]) for o, name in written if str(name) == "gs"}
    for state in ((a, b) for a in (False, True) for b in (False, True)):
        if _name(state) in used:
            if Name.ExtGState not in item.resources:
                item.resources.ExtGState = Dictionary()
            item.resources.ExtGState[_name(state)] = Dictionary(
                Type=Name.ExtGState, op=state[0], OP=state[1], OPM=1
            )
