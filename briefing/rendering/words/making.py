"""What a page may say of its own making; handed in, because this room reads no clock."""

from dataclasses import dataclass
from datetime import datetime

from briefing import __version__
from briefing.rendering.audience.omitted import NOTHING_OMITTED, Omitted


@dataclass(frozen=True, slots=True)
class Making:
    """The version of the program, and when the pages were built (SOURCE_DATE_EPOCH where set).

    `line_starts` are the offsets in the source's text where its lines begin; empty where the
    source is not at hand. `omitted` is what the record at hand was made without, for its audience.
    """

    version: str = __version__
    built: datetime | None = None
    line_starts: tuple[int, ...] = ()
    omitted: Omitted = NOTHING_OMITTED
