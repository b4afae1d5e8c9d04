"""Checks of the English as a piece of text: its length, its marks, what an engine left in it."""
