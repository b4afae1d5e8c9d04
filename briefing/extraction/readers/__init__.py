"""Readers: each finds in a document who says what, as exact spans; ours reads by rules.

reader    what a reader is, and the table of those installed
rules     ours: the steps of extraction, one after the other
assist    off by default: a model may point at further quotations, which are held to the source
"""
