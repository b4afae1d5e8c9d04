"""What a page may say of its own making; handed in, because this room reads no clock."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from briefing import __version__
from briefing.rendering.audience.omission import NOTHING_OMITTED, Omitted


@dataclass(frozen=True, slots=True)
class Facts:
    """The version of the program, and when the pages were built (SOURCE_DATE_EPOCH where set).

    `line_starts` are the offsets in the source's text where its lines begin; empty where the
    source is not at hand. `omitted` is what the record at hand was made without, for its audience.
    `words` are long Chinese titles cut into words, where that was done before; see `title_words`.
    """

    version: str = __version__
    built: datetime | None = None
    line_starts: tuple[int, ...] = ()
    omitted: Omitted = NOTHING_OMITTED
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
