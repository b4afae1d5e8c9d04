"""How English says numbers: the 23rd, 1.5 million."""

from decimal import Decimal


def ordinal_in_english(number: int) -> str:
    """Return 1st, 2nd, 3rd, 4th …"""
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10)
    return f"{number}{ending or 'th'}"


def amount_in_english(amount: Decimal) -> str:
    """Return an amount as English prints it: 400, 12,000, 1.5 million, 500 million, 2 trillion."""
    for size, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if amount >= size:
            return f"{_short(amount / size)} {word}"
    return f"{int(amount):,}" if amount == int(amount) else _short(amount)


def _short(amount: Decimal) -> str:
    return f"{amount.normalize():f}"
