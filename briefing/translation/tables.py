"""Data files of this room, each read once."""

from functools import cache
from importlib.resources import files

from briefing.facts import Row, read_rows


@cache
def shipped(name: str) -> tuple[Row, ...]:
    """Return the rows of `data/NAME.csv`."""
    return read_rows(files("briefing.translation") / "data" / f"{name}.csv")


def choices(cell: str) -> tuple[str, ...]:
    """Return the parts of a cell that holds several values, separated by |."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())
