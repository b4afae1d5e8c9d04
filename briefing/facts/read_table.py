"""Tables as they are kept and as projects bring them: CSV; a line that begins with # is a comment.

Every table of the program is read here, so that all have one form.
"""

import csv
from collections.abc import Iterable, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path

from briefing.errors import InputError

Row = Mapping[str, str]


def parse(text: str) -> tuple[Row, ...]:
    """Return the rows of CSV text, cells stripped; cells that are not there are empty."""
    rows = csv.reader(_lines(text))
    keys = [key.strip() for key in next(rows, [])]
    blank = dict.fromkeys(keys, "")
    return tuple(blank | dict(zip(keys, map(str.strip, row), strict=False)) for row in rows if row)


def parse_words(text: str) -> dict[str, tuple[str, ...]]:
    """Return the words of each kind, in the order of the rows, of a table `word,kind,…`.

    Where there is no second cell the kind is empty. Makes no row: a table of ten thousand words is
    read in a few milliseconds.
    """
    rows = csv.reader(_lines(text))
    next(rows, None)
    found: dict[str, list[str]] = {}
    for word, *rest in rows:
        found.setdefault(rest[0] if rest else "", []).append(word)
    return {kind: tuple(listed) for kind, listed in found.items()}


def read_rows(file: Traversable) -> tuple[Row, ...]:
    """Return the rows of a table that comes with the program."""
    return parse(file.read_text("utf-8"))


def read(path: Path, needed: Iterable[str] = ("zh", "en")) -> tuple[Row, ...]:
    """Return the rows of a project's table; a file that is not there has none.

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


def _lines(text: str) -> Iterable[str]:
    return (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
