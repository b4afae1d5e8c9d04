"""What a reader is, and the table of those that are installed.

A package adds one by an entry point of the group `briefing.readers` that names a Reader; ours
stands in the same table.
"""

from collections.abc import Callable
from dataclasses import dataclass

from briefing.entries import installed, loaded
from briefing.errors import UsageError, did_you_mean
from briefing.extraction.model import Findings
from briefing.reading import Document

GROUP = "briefing.readers"
OURS = "rules"


@dataclass(frozen=True, slots=True)
class Reader:
    """One way to read a document: `find` returns what stands there, all of it as exact spans."""

    name: str
    summary: str
    find: Callable[[Document], Findings]


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
