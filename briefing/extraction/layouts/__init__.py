"""The layouts of documents: one recogniser a file, one signature, tried in order on what is left.

Each takes a Page and returns what it Recognised; a recogniser that sees too little evidence returns
NOTHING. A document may mix layouts: the lines that one took are not free for the next.
"""

from collections.abc import Callable

from briefing.extraction.layouts import (
    agenda,
    billed,
    english,
    labelled,
    reported,
    signed,
    standing,
)
from briefing.extraction.page import Page, Recognised

RECOGNISERS: tuple[tuple[str, Callable[[Page], Recognised]], ...] = (
    ("standing", standing.recognise),
    ("labelled", labelled.recognise),
    ("billed", billed.recognise),
    ("agenda", agenda.recognise),
    ("signed", signed.recognise),
    ("reported", reported.recognise),
    ("english", english.recognise),
)
