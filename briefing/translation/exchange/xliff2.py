"""XLIFF 2.0 (OASIS, 2014; ISO 21720)."""

from typing import TYPE_CHECKING

from briefing.errors import InputError
from briefing.translation.exchange.units import Sheet, Unit
from briefing.translation.exchange.xml import (
    SPACE,
    each,
    element,
    first,
    joined,
    local_name,
    parse_xml,
    root_of,
    same_language,
    tag_of,
    text_of,
    write_xml,
)
from briefing.translation.memory.store import Status

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
_STATES = {"": "initial", "machine": "translated", "post-edited": "reviewed", "approved": "final"}
_STATUSES: dict[str, Status] = {
    "initial": "machine",
    "translated": "machine",
    "reviewed": "post-edited",
    "final": "approved",
}


def write(sheet: Sheet) -> bytes:
    """Return every unit as a unit of one segment; id, and digest as its name, are on the unit."""
    root = root_of(
        "xliff",
        NAMESPACE,
        version="2.0",
        srcLang=tag_of(sheet.source_language),
        trgLang=tag_of(sheet.target_language),
    )
    file = _element("file", id="f1", original=sheet.name)
    file.extend(_make_unit_node(unit) for unit in sheet.units)
    root.append(file)
    return write_xml(root)


def read(data: bytes, where: str, pair: tuple[str, str]) -> tuple[Unit, ...]:
    """Return the units of an XLIFF 2.x, their segments joined again if a tool has split them."""
    root = parse_xml(data, where)
    if local_name(root) != "xliff" or not str(root.get("version", "")).startswith("2."):
        raise InputError("this is not an XLIFF 2.0 file.", where=where)
    spoken = (str(root.get("srcLang")), str(root.get("trgLang") or pair[1]))
    if not all(map(same_language, spoken, pair)):
        raise InputError(
            f"this file goes from {spoken[0]} to {spoken[1]}, the record from {pair[0]}.",
            where=where,
        )
    return tuple(_read_unit(node) for node in each(root, "unit"))


def _make_unit_node(unit: Unit) -> "_Element":
    made = _element("unit", id=unit.id, name=unit.fingerprint)
    noted = [(who, text) for who, text in _list_notes(unit) if text]
    if noted:
        notes = _element("notes")
        notes.extend(_element("note", text, category=who) for who, text in noted)
        made.append(notes)
    segment = _element("segment", id="1", state=_STATES[unit.status])
    for tag, text in (("source", unit.source), ("target", unit.target)):
        if text:
            node = _element(tag, text)
            node.set(SPACE, "preserve")
            segment.append(node)
    made.append(segment)
    return made


def _list_notes(unit: Unit) -> tuple[tuple[str, str], ...]:
    return (
        ("translator", unit.note),
        ("engine", unit.engine),
        ("checks", "\n".join(unit.flags)),
    )


def _read_unit(node: "_Element") -> Unit:
    parts = [part for part in node if local_name(part) in ("segment", "ignorable")]
    source = "".join(text_of(first(part, "source")) for part in parts)
    target = joined(text_of(first(part, "target")) for part in parts)
    states = [str(p.get("state", "initial")) for p in parts if local_name(p) == "segment"]
    lowest = min(states, key=list(_STATUSES).index) if set(states) <= set(_STATUSES) else ""
    notes = {str(note.get("category", "translator")): text_of(note) for note in each(node, "note")}
    return Unit(
        str(node.get("id", "")),
        source,
        target,
        _STATUSES.get(lowest, "post-edited") if target else "",
        note=notes.get("translator", ""),
        engine=notes.get("engine", ""),
        flags=tuple(notes.get("checks", "").splitlines()),
        digest=str(node.get("name", "")),
    )


def _element(tag: str, /, text: str = "", **attributes: str) -> "_Element":
    return element(f"{{{NAMESPACE}}}{tag}", text, **attributes)
