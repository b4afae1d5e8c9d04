"""Names of WordprocessingML, and how values are read from its elements (ECMA-376 part 1)."""

from typing import Any

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", _W.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", MATH[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", DRAWN[1:-1].encode()),
)
"""The names of strict files and those of the usual ones, which mean the same."""

_FALSE = ("0", "false", "off", "none")


def w(name: str) -> str:
    """Return the whole name of an element or attribute of WordprocessingML."""
    return f"{{{_W}}}{name}"


def value(element: Any, *path: str) -> str | None:
    """Return the `w:val` of the element at the end of `path`, or None where there is none."""
    found = child(element, *path)
    text: str | None = None if found is None else found.get(w("val"))
    return text


def child(element: Any, *path: str) -> Any:
    """Return the element at the end of `path`, or None."""
    for name in path:
        if element is None:
            return None
        element = element.find(w(name))
    return element


def switched(element: Any, *path: str) -> bool | None:
    """Return whether a property is on or off, or None where it is not given (17.17.4)."""
    found = child(element, *path)
    return None if found is None else (found.get(w("val")) or "1") not in _FALSE


def whole(text: str | None, default: int) -> int:
    """Return a whole number, or `default` where `text` is none."""
    try:
        return int(text) if text is not None else default
    except ValueError:
        return default
