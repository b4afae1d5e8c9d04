"""Rules of the extraction room as tables, and the words of `facts` as sets and patterns."""

from functools import cache
from importlib import resources

from briefing.facts import Row, read_rows


@cache
def table(name: str) -> tuple[Row, ...]:
    """Return the rows of `NAME.csv` beside this file."""
    return read_rows(resources.files(__name__) / f"{name}.csv")
