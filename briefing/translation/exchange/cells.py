"""Cells of a workbook that are no text: as Excel shows them, or refused with their place."""

import re
from datetime import date, datetime, time
from typing import Any

from briefing.errors import InputError

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DATE_TOKEN = re.compile(r'"[^"]*"|\\.|\[\$[^\]]*\]|y+|m+|d+|h+|s+|AM/PM|[^ymdhs]', re.I)
_NUMBER = re.compile(r"(?P<group>#,##)?0(?:\.(?P<places>0+))?(?P<percent>%)?")


def shown(cell: Any, where: str) -> str:
    """Return a cell as Excel shows it.

    Raises InputError with its place for an error (#REF!), and for a date or a number in a format
    that is shown otherwise from one computer to the next.
    """
    value = cell.value
    if value is None or isinstance(value, str):
        if getattr(cell, "data_type", "") == "e":
            raise _refused(cell, where, f"holds the error {value}")
        return value or ""
    pattern = (cell.number_format or "General").split(";")[0]
    if isinstance(value, bool):
        return str(value).upper()
    words = (
        _date(value, pattern)
        if isinstance(value, date | datetime | time)
        else _number(value, pattern)
    )
    if words is None:
        raise _refused(cell, where, f"is a {type(value).__name__}, not text")
    return words


def _refused(cell: Any, where: str, what: str) -> InputError:
    return InputError(
        f"this cell {what}.",
        where=f"{where}:{cell.coordinate}",
        hint="Write what it shall say as text: put an apostrophe before it.",
    )


def _number(value: float, pattern: str) -> str | None:
    if pattern in ("General", "@"):
        return f"{value:.15g}"
    found = _NUMBER.fullmatch(pattern)
    if found is None:
        return None
    scaled = value * 100 if found["percent"] else value
    comma = "," if found["group"] else ""
    return f"{scaled:{comma}.{len(found['places'] or '')}f}{found['percent'] or ''}"


def _date(value: date | datetime | time, pattern: str) -> str | None:
    """Return a date in a format that names its order itself; None for one that Excel localises."""
    if pattern in ("mm-dd-yy", "m/d/yy h:mm", "General", "@") or isinstance(value, time):
        return None
    parts = []
    for token in _DATE_TOKEN.findall(re.sub(r"^\[\$[^\]]*\]", "", pattern)):
        kind = token[0].lower()
        if token[0] in '"\\':
            parts.append(token.strip('"').removeprefix("\\"))
        elif token.startswith("["):
            continue
        elif kind in "hs" or token.upper() == "AM/PM":
            return None
        else:
            parts.append(_part(value, token.lower()))
    return "".join(parts)


def _part(value: date, token: str) -> str:
    parts = {
        "yyyy": str(value.year),
        "yy": f"{value.year % 100:02}",
        "mmmm": _MONTHS[value.month - 1],
        "mmm": _MONTHS[value.month - 1][:3],
        "mm": f"{value.month:02}",
        "m": str(value.month),
        "dddd": _DAYS[value.weekday()],
        "ddd": _DAYS[value.weekday()][:3],
        "dd": f"{value.day:02}",
        "d": str(value.day),
    }
    return parts.get(token, token)
