"""Where a key stands in a TOML file: `tomllib` says so for faults of syntax only."""

import re
from collections.abc import Mapping

from briefing.validation_messages import Place

PART = r"""(?:"[^"]*"|'[^']*'|[\w-]+)"""
KEYS = rf"{PART}(?:\s*\.\s*{PART})*"
TABLE = re.compile(rf"\s*(\[\[?)\s*({KEYS})\s*\]\]?")
ASSIGNED = re.compile(rf"\s*({KEYS})\s*=")
QUOTES = ('"""', "'''")


def key_lines(text: str) -> dict[Place, int]:
    """Return the line, from 1, of each table and key; an array of tables counts from 0."""
    found: dict[Place, int] = {}
    table: Place = ()
    counted: dict[Place, int] = {}
    inside = ""
    for number, line in enumerate(text.split("\n"), 1):
        if inside:
            inside = "" if line.count(inside) % 2 else inside
            continue
        if header := TABLE.match(line):
            table = _table(header, counted)
            found.setdefault(table, number)
        elif key := ASSIGNED.match(line):
            found.setdefault((*table, *_parts(key[1])), number)
        inside = next((quote for quote in QUOTES if line.count(quote) % 2), "")
    return found


def nearest(lines: Mapping[Place, int], place: Place) -> int | None:
    """Return the line of the key at `place`, or of the table around it; None at the very top."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place)


def _table(header: re.Match[str], counted: dict[Place, int]) -> Place:
    place = _parts(header[2])
    if header[1] == "[":
        return place
    counted[place] = counted.get(place, -1) + 1
    return (*place, counted[place])


def _parts(keys: str) -> Place:
    return tuple(part.strip("\"'") for part in re.findall(PART, keys))
