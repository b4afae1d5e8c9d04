"""The markers of list items on a page: bullets, and numbers as attributes and styles set them."""

import re
from typing import Any

from briefing.reading.formats.numbering import marker, numeral

_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_STYLES = {
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "cjk-ideographic": "chineseCounting",
    "simp-chinese-informal": "chineseCounting",
    "trad-chinese-informal": "chineseCounting",
    "cjk-decimal": "chineseCounting",
    "cjk-earthly-branch": "ideographZodiac",
    "cjk-heavenly-stem": "ideographTraditional",
    "decimal-leading-zero": "decimalZero",
}
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)", re.I)


def item_marker(item: Any, style: str) -> str:
    """Return what a page prints before a list item."""
    parent = item.getparent()
    above = "" if parent is None else parent.get("style") or ""
    named = [found.group(1).lower() for s in (style, above) if (found := _LIST_STYLE.search(s))]
    if named and named[0] == "none":
        return ""
    if parent is None or parent.tag != "ol":
        return "• "
    shape = _STYLES.get(named[0]) if named else _TYPES.get(parent.get("type") or "")
    number = _number(item, parent)
    printed = numeral(number, shape or "decimal")
    return marker(f"{printed}、" if shape in ("chineseCounting",) else f"{printed}.", number)


def _number(item: Any, parent: Any) -> int:
    """Return the number of an item: its own, or counted on from the item before it."""
    items = [one for one in parent if one.tag == "li"]
    back = parent.get("reversed") is not None
    number = _whole(parent.get("start"), len(items) if back else 1)
    for one in items:
        number = _whole(one.get("value"), number)
        if one is item:
            break
        number += -1 if back else 1
    return number


def _whole(given: str | None, default: int) -> int:
    try:
        return int(given) if given is not None else default
    except ValueError:
        return default
