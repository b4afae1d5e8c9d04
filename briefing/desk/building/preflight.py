"""Preflight of the PDFs that a build has made, before any of them is written."""

from collections.abc import Callable, Mapping
from pathlib import Path

from briefing.check import Finding, passed
from briefing.outputs import Output

PDF = ".pdf"
Preflight = Callable[[Mapping[Path, bytes]], tuple[Finding, ...]]


def preflight(wanted: tuple[Output, ...]) -> Preflight:
    """Return what checks the PDFs among the outputs, before any of them is written.

    Called, it returns the warnings, and raises ResultError when a PDF is not fit to be handed over.
    """
    if not any(output.suffix.endswith(PDF) for output in wanted):
        return lambda made: ()
    return lambda made: tuple(
        finding
        for place, data in made.items()
        if place.suffix == PDF
        for finding in passed(data, place.name)
    )
