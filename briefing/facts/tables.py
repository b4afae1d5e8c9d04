"""The tables of this room by name, each read once, when it is first asked for."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from briefing.facts.read_table import Row, parse_words, read_rows


@cache
def table(name: str) -> tuple[Row, ...]:
    """Return the rows of `NAME.csv`."""
    return read_rows(_file(f"{name}.csv"))


@cache
def words(name: str, *kinds: str) -> tuple[str, ...]:
    """Return the words of `NAME.csv` of one of `kinds`, or of all where none is given."""
    found = _by_kind(name)
    return tuple(word for kind in kinds or found for word in found.get(kind, ()))


@cache
def word_list(name: str) -> tuple[str, ...]:
    """Return the words of `NAME.txt`, which has one a line and nothing to say of any of them."""
    lines = _file(f"{name}.txt").read_text("utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def _by_kind(name: str) -> dict[str, tuple[str, ...]]:
    return parse_words(_file(f"{name}.csv").read_text("utf-8"))


def _file(name: str) -> Traversable:
    return files(__package__) / name
