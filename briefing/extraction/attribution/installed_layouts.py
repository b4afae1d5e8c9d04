"""The layouts that are installed, in the order in which they are tried.

Entry points `briefing.layouts`, ours in pyproject.toml.
"""

from functools import cache

from briefing.entries import installed, loaded
from briefing.errors import EnvironmentFault
from briefing.extraction.attribution.layout_contract import Layout

GROUP = "briefing.layouts"


@cache
def layouts() -> tuple[Layout, ...]:
    """Return the layouts by their place.

    Raises EnvironmentFault when one cannot be loaded, or none is there: the package is not whole.
    """
    found = [loaded(entry, Layout, "layout") for entry in installed(GROUP)]
    if not found:
        raise EnvironmentFault("no layouts are installed.", hint="Install briefing again.")
    return tuple(sorted(found, key=lambda layout: (layout.place, layout.name)))
