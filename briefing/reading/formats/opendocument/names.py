"""Names of OpenDocument 1.3, and how whole numbers are read from its attributes."""

_NS = "urn:oasis:names:tc:opendocument:xmlns:"


def text(name: str) -> str:
    """Return the whole name of an element or attribute of text."""
    return f"{{{_NS}text:1.0}}{name}"


def table(name: str) -> str:
    """Return the whole name of an element or attribute of tables."""
    return f"{{{_NS}table:1.0}}{name}"


def office(name: str) -> str:
    """Return the whole name of an element or attribute of documents."""
    return f"{{{_NS}office:1.0}}{name}"


def style(name: str) -> str:
    """Return the whole name of an element or attribute of styles."""
    return f"{{{_NS}style:1.0}}{name}"


def draw(name: str) -> str:
    """Return the whole name of an element or attribute of drawings."""
    return f"{{{_NS}drawing:1.0}}{name}"


def whole(given: str | None, default: int) -> int:
    """Return a whole number, or `default` where none is given."""
    try:
        return int(given) if given is not None else default
    except ValueError:
        return default
