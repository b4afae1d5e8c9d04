"""Tables that third parties may add to: entry points by group, ours among them."""

from functools import cache
from importlib.metadata import EntryPoint, entry_points


@cache
def installed(group: str) -> tuple[EntryPoint, ...]:
    """Return one entry point a name; ours win, so that nobody can pose as one of them."""
    chosen: dict[str, EntryPoint] = {}
    for entry in entry_points(group=group):
        if entry.name not in chosen or entry.value.startswith("briefing."):
            chosen[entry.name] = entry
    return tuple(chosen.values())
