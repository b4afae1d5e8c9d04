"""What a page does: text shown, colours used, pictures drawn, marks set."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from briefing.check.pdf_file.boxes import Box
from briefing.check.pdf_file.font import Font

ARTIFACT, UNMARKED = -2, -1


class Paint(NamedTuple):
    """A colour: its space, as “DeviceCMYK” or “ICCBased 3”, and its values from 0 to 1."""

    space: str
    values: tuple[float, ...]


class Shown(NamedTuple):
    """A string as one operator shows it: font, codes, marked-content number, colour."""

    font: Font
    codes: bytes
    mark: int
    paint: Paint


class Drawn(NamedTuple):
    """A picture as it is drawn, with its width and height on the page in points."""

    picture: Any
    width: float
    height: float
    mark: int


@dataclass(slots=True)
class Content:
    """What one page does.

    `paints` are the colours that something is painted with, `fills` those of shapes
    with their boxes, `states` the extended graphics states, `forms` the forms drawn, `marked_forms`
    those of them with marked-content numbers, `bare` counts what is painted outside all marks, and
    the last two marks that stand in each other wrongly.
    """

    shown: list[Shown] = field(default_factory=list)
    paints: set[Paint] = field(default_factory=set)
    fills: list[tuple[Paint, Box]] = field(default_factory=list)
    drawn: list[Drawn] = field(default_factory=list)
    states: list[Any] = field(default_factory=list)
    forms: list[Any] = field(default_factory=list)
    marked_forms: set[tuple[int, int]] = field(default_factory=set)
    bare: int = 0
    artifact_within_tags: int = 0
    tags_within_artifact: int = 0
