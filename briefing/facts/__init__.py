"""Facts of the language: tables of words that several rooms read, and the reader of all tables.

One word a row, so that a change of one word is a change of one line: `word`, its `kind`, its `en`
where it has one, a `note`, and its `source` where that is another than the head of the file says.
The head of a file says its source and in what order its words stand. Nothing here knows what a word
is looked up for.

Read in this order: read_table, tables.
"""

from briefing.facts.read_table import Row, parse, read, read_rows
from briefing.facts.tables import table, word_list, words

__all__ = ["Row", "parse", "read", "read_rows", "table", "word_list", "words"]
