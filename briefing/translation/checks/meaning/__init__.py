"""Checks of what is said: negation, opposites, agreed terms, people, clauses left out."""
