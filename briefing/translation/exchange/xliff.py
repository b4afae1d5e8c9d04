"""XLIFF 1.2 (OASIS, 2008), strict, as Trados, memoQ and OmegaT read it."""

from dataclasses import replace
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

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_STATES = {"machine": "needs-review-translation", "post-edited": "translated", "approved": "final"}
_STATUSES: dict[str, Status] = {
    "needs-review-translation": "machine",
    "needs-translation": "machine",
    "new": "machine",
    "translated": "post-edited",
    "needs-review-adaptation": "post-edited",
    "needs-review-l10n": "post-edited",
    "signed-off": "approved",
    "final": "approved",
}


def write(sheet: Sheet) -> bytes:
    """Return every unit as a trans-unit whose id is the unit's, and whose resname its digest."""
    root = root_of("xliff", NAMESPACE, version="1.2")
    file = _element(
        "file",
        **{
            "original": sheet.name,
            "source-language": tag_of(sheet.source_language),
            "target-language": tag_of(sheet.target_language),
            "datatype": "plaintext",
        },
    )
    body = _element("body")
    body.extend(_make_trans_unit(unit) for unit in sheet.units)
    file.append(body)
    root.append(file)
    return write_xml(root)


def untranslated(sheet: Sheet) -> bytes:
    """Return the units to be translated, each target a copy of its source in the state `new`.

    OmegaT translates what stands in the target, and shows nothing of a unit without one.
    """
    waiting = (replace(u, target=u.source, status="", engine="", flags=()) for u in sheet.units)
    return write(replace(sheet, units=tuple(waiting)))


def read(data: bytes, where: str, pair: tuple[str, str]) -> tuple[Unit, ...]:
    """Return the units of an XLIFF 1.x. Raises InputError when it is in other languages."""
    root = parse_xml(data, where)
    if local_name(root) != "xliff" or not str(root.get("version", "")).startswith("1."):
        raise InputError("this is not an XLIFF 1.2 file.", where=where)
    for file in each(root, "file"):
        spoken = (str(file.get("source-language")), str(file.get("target-language") or pair[1]))
        if not all(map(same_language, spoken, pair)):
            raise InputError(
                f"this file goes from {spoken[0]} to {spoken[1]}, the record from {pair[0]}.",
                where=where,
            )
    return tuple(_read_unit(node) for node in each(root, "trans-unit"))


def _make_trans_unit(unit: Unit) -> "_Element":
    approved = {"approved": "yes"} if unit.status == "approved" else {}
    made = _element("trans-unit", **{"id": unit.id, "resname": unit.fingerprint, **approved})
    made.set(SPACE, "preserve")
    made.append(_element("source", unit.source))
    if unit.target:
        copied = not unit.status and unit.target == unit.source
        state = {"state": "new" if copied else _STATES.get(unit.status, "translated")}
        if unit.status == "machine":
            state["state-qualifier"] = "mt-suggestion"
        made.append(_element("target", unit.target, **state))
    made.extend(_element("note", text, **{"from": who}) for who, text in _list_notes(unit) if text)
    return made


def _list_notes(unit: Unit) -> tuple[tuple[str, str], ...]:
    return (
        ("translator", unit.note),
        ("engine", unit.engine),
        ("checks", "\n".join(unit.flags)),
    )


def _read_unit(node: "_Element") -> Unit:
    target = first(node, "target")
    words = _target(target)
    state = str(target.get("state", "translated")) if target is not None else ""
    copied = state == "new" and text_of(target) == text_of(first(node, "source"))
    status: Status = _STATUSES.get(state, "post-edited")
    if node.get("approved") == "yes":
        status = "approved"
    notes = {str(note.get("from", "translator")): text_of(note) for note in each(node, "note")}
    return Unit(
        str(node.get("id", "")),
        text_of(first(node, "source")),
        "" if copied else words,
        status if words and not copied else "",
        note=notes.get("translator", ""),
        engine=notes.get("engine", ""),
        flags=tuple(notes.get("checks", "").splitlines()),
        digest=str(node.get("resname", "")),
    )


def _target(target: "_Element | None") -> str:
    """Return the words of a target, its segments joined again if a tool has split it."""
    marked = [] if target is None else [m for m in each(target, "mrk") if m.get("mtype") == "seg"]
    if len(marked) < 2:
        return text_of(target)
    return joined(part for m in marked for part in (text_of(m), m.tail or "") if part)


def _element(tag: str, /, text: str = "", **attributes: str) -> "_Element":
    return element(f"{{{NAMESPACE}}}{tag}", text, **attributes)
