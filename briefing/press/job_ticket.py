"""A job ticket: what one file for the press, an office, an archive or a screen is finished with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from pikepdf import Pdf

MM = 72 / 25.4  # points in a millimetre
Inks = tuple[float, float, float, float]  # cyan, magenta, yellow, black, 0 to 1


@dataclass(frozen=True, slots=True)
class Profile:
    """A printing condition: its ICC profile, its name in the registry of the ICC, its words."""

    content: bytes
    condition: str
    info: str


@dataclass(frozen=True, slots=True)
class JobTicket:
    """What the steps are told. Lengths are in points, and nought where nothing is asked for.

    `slug` is the room for marks outside the bleed; `multiple` what the number of pages must be a
    multiple of; `inks` are the given inks of colours, by red, green and blue from 0 to 255; `key`
    tells this file from every other.
    """

    name: str
    dated: datetime
    bleed: float = 0.0
    slug: float = 0.0
    creep: float = 0.0
    booklet: bool = False
    multiple: int = 1
    profile: Profile | None = None
    inks: Mapping[tuple[int, int, int], Inks] = field(default_factory=dict)
    key: str = ""


Step = Callable[[Pdf, JobTicket], None]
