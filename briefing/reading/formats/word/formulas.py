"""Equations of Office in a line of text, as its linear format writes them (Unicode TN 28)."""

from collections.abc import Callable, Iterator
from typing import Any

from briefing.reading.formats.raised import lowered, raised
from briefing.reading.formats.word.names import MATH


def linear(element: Any) -> str:
    """Return the words of an equation, of one of its parts, or of a run in it."""
    return "".join(_pieces(element))


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        if not isinstance(child.tag, str) or child.tag.endswith("Pr"):
            continue
        name = child.tag.rsplit("}", 1)[-1]
        if name == "t":
            yield child.text or ""
        elif name in _WRITTEN and child.tag.startswith(MATH):
            yield _WRITTEN[name](child)
        else:
            yield linear(child)


def _of(element: Any, name: str) -> str:
    found = element.find(f"{MATH}{name}")
    return "" if found is None else linear(found)


def _grouped(words: str) -> str:
    return words if words.isalnum() or words.replace(".", "").isalnum() else f"({words})"


def _up(words: str) -> str:
    return raised(words) if raised(words) != words else f"^{_grouped(words)}"


def _down(words: str) -> str:
    return lowered(words) if lowered(words) != words else f"_{_grouped(words)}"


def _fraction(element: Any) -> str:
    return f"{_grouped(_of(element, 'num'))}/{_grouped(_of(element, 'den'))}"


def _root(element: Any) -> str:
    degree = _of(element, "deg")
    return f"{raised(degree)}√{_grouped(_of(element, 'e'))}"


def _fenced(element: Any) -> str:
    properties = element.find(f"{MATH}dPr")
    marks = {"begChr": "(", "endChr": ")"}
    for name in marks:
        found = None if properties is None else properties.find(f"{MATH}{name}")
        if found is not None:
            marks[name] = found.get(f"{MATH}val") or ""
    inner = ",".join(linear(part) for part in element.findall(f"{MATH}e"))
    return f"{marks['begChr']}{inner}{marks['endChr']}"


def _sum(element: Any) -> str:
    sign = element.find(f"{MATH}naryPr/{MATH}chr")
    shown = "∫" if sign is None else sign.get(f"{MATH}val") or "∫"
    low, high = _of(element, "sub"), _of(element, "sup")
    return f"{shown}{_down(low) if low else ''}{_up(high) if high else ''}{_of(element, 'e')}"


_WRITTEN: dict[str, Callable[[Any], str]] = {
    "f": _fraction,
    "rad": _root,
    "d": _fenced,
    "nary": _sum,
    "sSup": lambda e: _of(e, "e") + _up(_of(e, "sup")),
    "sSub": lambda e: _of(e, "e") + _down(_of(e, "sub")),
    "sSubSup": lambda e: _of(e, "e") + _down(_of(e, "sub")) + _up(_of(e, "sup")),
}
