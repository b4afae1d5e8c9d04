"""Readers: each finds in a document who says what, as exact spans; ours reads by rules.

reader    what a reader is, and the table of those installed
rules     ours: the steps of extraction, one after the other
model     a language model behind a server: it points at pieces of the source, and writes nothing
listing   the readers as a person chooses among them
"""
