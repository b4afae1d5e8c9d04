"""What is asked of a build, and what comes of it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from briefing.check import Finding
from briefing.desk.readers import OF_THE_PROJECT, Readers
from briefing.errors import Fault
from briefing.record import Record
from briefing.rendering import Omitted, Selection
from briefing.translation.machine.options import Run

__all__ = ["USUAL", "BuildOptions", "Built", "Finding", "Omitted", "Readers", "Run", "Selection"]


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What is asked of a build: the audience, the outputs, and how its English may come about.

    `to` names the outputs, `purpose` and `booklet` what the PDF is for; `built` is the time of
    making that they tell, if any. Without `run`, English comes from rules and the project's own
    tables alone. `readers` read the source. A `release` is refused while anything in it waits for a
    person, unless `allow_unreviewed`. With two `cores` the outputs are made in a second process,
    which gets ready while the source is read.
    """

    audience: str | None = None
    to: tuple[str, ...] = ("pdf",)
    purpose: str = "screen"
    booklet: bool = False
    built: datetime | None = None
    run: Run | None = None
    readers: Readers = OF_THE_PROJECT
    release: bool = False
    allow_unreviewed: bool = False
    cores: int = 1


USUAL = BuildOptions()


@dataclass(frozen=True, slots=True)
class Built:
    """The outcome of a build: the outputs, the whole record and its place.

    `omitted` is what the audience's outputs were made without, `selection` how many of the rest of
    the proposals they print, where not all; `doubts` are faults of the project's pictures that stop
    nothing, `warned` what preflight has to say of a PDF among the outputs, and `again` what a
    person should look at again, since the source or its words were changed.
    """

    record: Record
    outputs: tuple[Path, ...]
    saved: Path
    omitted: Omitted
    selection: Selection | None = None
    doubts: tuple[Fault, ...] = ()
    warned: tuple[Finding, ...] = ()
    again: tuple[Fault, ...] = ()
