"""Tables that third parties may add to: entry points by group, ours among them."""

from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import TypeVar

from briefing.errors import EnvironmentFault

Kind = TypeVar("Kind")


@cache
def installed(group: str) -> tuple[EntryPoint, ...]:
    """Return one entry point a name; ours win, so that nobody can pose as one of them."""
    chosen: dict[str, EntryPoint] = {}
    for entry in entry_points(group=group):
        if entry.name not in chosen or entry.value.startswith("briefing."):
            chosen[entry.name] = entry
    return tuple(chosen.values())


def loaded(entry: EntryPoint, kind: type[Kind], noun: str) -> Kind:
    """Return what an entry point names, which has to be of `kind`; `noun` tells what it is.

    Raises EnvironmentFault when it cannot be loaded or is something else.
    """
    try:
        found = entry.load()
    except Exception as error:
        raise EnvironmentFault(
            f"the {noun} {entry.name} cannot be loaded ({type(error).__name__}).",
            hint=f"Install the package that brings it again, or do without this {noun}.",
        ) from error
    if not isinstance(found, kind):
        raise EnvironmentFault(f"the entry point of the {noun} {entry.name} is no {kind.__name__}.")
    return found
