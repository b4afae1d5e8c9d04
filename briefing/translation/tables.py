"""Data files of this room: CSV with a comment line on its source, read once."""

import csv
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

from briefing.errors import InputError

Row = Mapping[str, str]


@cache
def shipped(name: str) -> tuple[Row, ...]:
    """Return the rows of `data/NAME.csv`."""
    return parse((files("briefing.translation") / "data" / f"{name}.csv").read_text("utf-8"))


def read(path: Path, needed: Iterable[str] = ("zh", "en")) -> tuple[Row, ...]:
    """Return the rows of a project's CSV file; a file that is not there has none.

    Raises InputError when it is not UTF-8 or a needed column is missing.
    """
    if not path.is_file():
        return ()
    try:
        rows = parse(path.read_text("utf-8-sig"))
    except (UnicodeDecodeError, csv.Error, OSError) as error:
        raise InputError(f"cannot be read as CSV: {error}.", where=str(path)) from error
    missing = [column for column in needed if rows and column not in rows[0]]
    if missing:
        named = ", ".join(missing)
        raise InputError(f"the column {named} is missing.", where=f"{path}:1")
    return rows


def parse(text: str) -> tuple[Row, ...]:
    """Return the rows of CSV text, cells stripped; lines that start with # are comments."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    rows = csv.reader(lines)
    keys = [key.strip() for key in next(rows, [])]
    blank = dict.fromkeys(keys, "")
    return tuple(blank | dict(zip(keys, map(str.strip, row), strict=False)) for row in rows if row)


def choices(cell: str) -> tuple[str, ...]:
    """Return the parts of a cell that holds several values, separated by |."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())
