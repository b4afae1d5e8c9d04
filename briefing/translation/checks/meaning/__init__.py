"""Checks of what is said: names, terms, negation, contraries, and what is left out.

To read, a check a file: `left_out`, `names_of_people`, `agreed_terms`, `negation`, `opposites`,
`sensitive_words`.
"""
