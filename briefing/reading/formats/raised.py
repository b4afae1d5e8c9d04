"""Raised and lowered figures: 10² is not 102."""

_UP = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_DOWN = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


def raised(text: str) -> str:
    """Return figures as Unicode's raised ones; other words as they are."""
    return _set(text, "0123456789+-", _UP)


def lowered(text: str) -> str:
    """Return figures as Unicode's lowered ones; other words as they are."""
    return _set(text, "0123456789+-", _DOWN)


def _set(text: str, known: str, forms: dict[int, int]) -> str:
    return text.translate(forms) if text and all(char in known for char in text) else text
