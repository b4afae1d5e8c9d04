"""Checks of what is counted: numbers, shares, dates, amounts, and the words beside them."""
