"""TMX 1.4b, the exchange format of translation memories."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from briefing import __version__
from briefing.errors import InputError
from briefing.translation.exchange.units import Sheet, Unit, status_of
from briefing.translation.exchange.xml import (
    LANG,
    each,
    element,
    first,
    local_name,
    parse_xml,
    same_language,
    tag_of,
    text_of,
    write_xml,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'


def write(sheet: Sheet) -> bytes:
    """Return the translated units as TMX; a unit without a target has no place in a memory."""
    source, target = tag_of(sheet.source_language), tag_of(sheet.target_language)
    root = element("tmx", version="1.4")
    root.append(_make_header(source))
    body = element("body")
    body.extend(_make_tu(unit, source, target) for unit in sheet.units if unit.target)
    root.append(body)
    return write_xml(root, _DOCTYPE)


def read(data: bytes, where: str, pair: tuple[str, str]) -> tuple[Unit, ...]:
    """Return the units of a TMX of any version, by OmegaT and others too, in this direction.

    Languages are compared by their primary subtag, since tools write zh, ZH-CN or zh_CN alike.
    """
    root = parse_xml(data, where)
    if local_name(root) != "tmx":
        raise InputError("this is not a TMX file.", where=where)
    units = (_read_tu(tu, pair) for tu in each(root, "tu"))
    return tuple(unit for unit in units if unit)


def _make_header(source: str) -> "_Element":
    return element(
        "header",
        **{
            "creationtool": "briefing",
            "creationtoolversion": __version__,
            "segtype": "block",
            "o-tmf": "briefing",
            "adminlang": "en",
            "srclang": source,
            "datatype": "plaintext",
        },
    )


def _make_tu(unit: Unit, source: str, target: str) -> "_Element":
    tu = element("tu", tuid=unit.id) if unit.id else element("tu")
    if unit.note:
        tu.append(element("note", unit.note))
    props = {
        "x-status": unit.status,
        "x-digest": unit.fingerprint,
        "x-engine": unit.engine,
        "x-flags": "\n".join(unit.flags),
    }
    tu.extend(element("prop", value, type=kind) for kind, value in props.items() if value)
    for language, text in ((source, unit.source), (target, unit.target)):
        tuv = element("tuv", **{LANG: language})
        tuv.append(element("seg", text))
        tu.append(tuv)
    return tu


def _read_tu(tu: "_Element", pair: tuple[str, str]) -> Unit | None:
    found = {
        position: text_of(first(tuv, "seg"))
        for tuv in each(tu, "tuv")
        for position, language in enumerate(pair)
        if same_language(str(tuv.get(LANG) or tuv.get("lang") or ""), language)
    }
    if not found.get(0) or not found.get(1):
        return None
    props = _read_props(each(tu, "prop"))
    return Unit(
        str(tu.get("tuid") or props.get("id", "")),
        found[0],
        found[1],
        status_of(props.get("x-status", ""), "post-edited"),
        note=text_of(first(tu, "note")),
        engine=props.get("x-engine", ""),
        flags=tuple(props.get("x-flags", "").splitlines()),
        digest=props.get("x-digest", ""),
    )


def _read_props(nodes: Iterable["_Element"]) -> dict[str, str]:
    return {str(node.get("type")): text_of(node) for node in nodes}
