"""The layouts of documents: one recogniser a file, one signature, tried in order on what is left.

Each takes a Page and returns what it Recognised; a recogniser that sees too little evidence returns
NOTHING. A document may mix layouts: the lines that one took are not free for the next.
"""

from collections.abc import Callable

from briefing.extraction.attribution.layouts import (
    agenda,
    labelled,
    name_lines,
    name_lists,
    prose_chinese,
    prose_english,
    signed,
)
from briefing.extraction.attribution.page import Page, Recognised

RECOGNISERS: tuple[tuple[str, Callable[[Page], Recognised]], ...] = (
    ("standing", name_lines.recognise),
    ("labelled", labelled.recognise),
    ("billed", name_lists.recognise),
    ("agenda", agenda.recognise),
    ("signed", signed.recognise),
    ("reported", prose_chinese.recognise),
    ("english", prose_english.recognise),
)
