"""Rules of the extraction room as tables, and the words of `facts` as sets and patterns.

Words belong into the tables of `facts`, each with its kind; `vocabulary.one_of` makes a pattern of
them. A pattern in the code says how words stand together: particles, marks and the few words that
a construction is made of (由…主持, 在…上). That is grammar, and stays where it is used.
"""

from functools import cache
from importlib import resources

from briefing.facts import Row, read_rows


@cache
def table(name: str) -> tuple[Row, ...]:
    """Return the rows of `NAME.csv` beside this file."""
    return read_rows(resources.files(__name__) / f"{name}.csv")
