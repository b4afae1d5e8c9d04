"""What a reader is, and the table of those that are installed.

A package adds one by an entry point of the group `briefing.readers` that names a Reader; ours
stands in the same table.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from briefing.entries import installed, loaded
from briefing.errors import BriefingError, UsageError, did_you_mean
from briefing.extraction.model import Findings
from briefing.reading import Document

GROUP = "briefing.readers"
OURS = "rules"


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a reader may need beside the document: where a model is, on what terms, and consent.

    `timeout` and `budget` are seconds, an answer and all of them; `characters` is how long a text
    may be; text goes outside where `outside_allowed` says so twice, in the project and now. Answers
    are kept below `cache`, with `audit` the questions too; `fresh` asks again what was answered.
    `opinion` is 2 where the same is asked once more in another way. `clock` only goes forward.
    """

    url: str = ""
    model: str = ""
    timeout: float = 120.0
    budget: float = 600.0
    characters: int = 200_000
    opinions: int = 1
    opinion: int = 1
    confidentiality: Literal["public", "internal", "secret"] = "public"
    outside_allowed: tuple[bool, bool] = (False, False)
    environ: Mapping[str, str] = field(default_factory=dict)
    key_file: Path | None = None
    cache: Path | None = None
    audit: bool = False
    fresh: bool = False
    clock: Callable[[], float] = time.monotonic


ANYWHERE = Circumstances()
"""No model, no environment, no consent: for readers that need the document alone."""


class NotRead(BriefingError):
    """A reader gave nothing that can be used; the message says why, for a person."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One way to read a document: as exact spans, all that stands there.

    `find` needs the document alone; `read` is for a reader that needs more, and may raise NotRead.
    `url` returns the address that text goes to, for a reader that sends it anywhere.
    """

    name: str
    summary: str
    find: Callable[[Document], Findings] | None = None
    read: Callable[[Document, Circumstances], Findings] | None = None
    url: Callable[[Circumstances], str] | None = None

    def findings(self, document: Document, given: Circumstances) -> Findings:
        """Return what the reader finds. Raises NotRead where nothing usable comes of it."""
        if self.read:
            return self.read(document, given)
        if self.find:
            return self.find(document)
        raise NotRead("it has no way to read a document")


def names() -> tuple[str, ...]:
    """Return the names of all installed readers, by the alphabet."""
    return tuple(sorted(entry.name for entry in installed(GROUP)))


def chosen(name: str) -> Reader:
    """Return the reader of that name.

    Raises UsageError, with the nearest name, where there is none, and EnvironmentFault where it
    cannot be loaded.
    """
    entry = next((entry for entry in installed(GROUP) if entry.name == name), None)
    if entry is None:
        hint = did_you_mean(name, names()) or f"There are {', '.join(names()) or 'none'}."
        raise UsageError(f"there is no reader “{name}”.", hint=hint)
    return loaded(entry, Reader, "reader")
