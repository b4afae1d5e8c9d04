"""The job ticket of a PDF: the project's settings, in points."""

import re
from datetime import datetime

from briefing.errors import Fault, InputError
from briefing.press.job_ticket import MM, Inks, JobTicket
from briefing.press.metadata.intent import profile_of
from briefing.press.purposes import PdfUse
from briefing.press.sheets.crop_marks import SLUG
from briefing.project import CONFIG, Project

COLOUR = re.compile(r"#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})")


def job_ticket(use: PdfUse, project: Project, name: str, dated: datetime) -> JobTicket:
    """Return the job ticket of the file `name`, which tells the date `dated`.

    Raises InputError when the project's profile or inks are not right.
    """
    press = project.settings.press
    multiple = 4 if use.booklet or use.purpose == "press" else 1
    if use.purpose != "press":
        return JobTicket(name, dated, booklet=use.booklet, multiple=multiple)
    return JobTicket(
        name=name,
        dated=dated,
        bleed=press.bleed * MM,
        slug=SLUG if press.marks else 0.0,
        creep=press.creep * MM,
        booklet=use.booklet,
        multiple=multiple,
        profile=profile_of(project),
        inks=_inks(project),
    )


def _inks(project: Project) -> dict[tuple[int, int, int], Inks]:
    given = project.settings.press.inks
    faults = [
        Fault(f"“{colour}” is not a colour.", f"{CONFIG}: press.inks", "Write it as #96331f.")
        for colour in given
        if not COLOUR.fullmatch(colour)
    ]
    if faults:
        raise InputError("", faults=faults)
    return {_parts(colour): _shares(inks) for colour, inks in given.items()}


def _parts(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def _shares(inks: Inks) -> Inks:
    cyan, magenta, yellow, black = (part / 100 for part in inks)
    return cyan, magenta, yellow, black
