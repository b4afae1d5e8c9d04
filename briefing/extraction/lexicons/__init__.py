"""Lexicons of the extraction room: CSV files with a comment on their source, read once."""

import csv
from functools import cache
from importlib import resources


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `NAME.csv` beside this file, without the lines that begin with #."""
    path = resources.files(__name__) / f"{name}.csv"
    lines = path.read_text("utf-8").splitlines()
    return tuple(
        csv.DictReader(line for line in lines if line.strip() and not line.startswith("#"))
    )


@cache
def words(name: str, kind: str | None = None, column: str = "word") -> frozenset[str]:
    """Return one column of a lexicon as a set, of the rows of `kind` where one is given."""
    return frozenset(row[column] for row in table(name) if kind is None or row.get("kind") == kind)
