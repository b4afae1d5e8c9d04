"""Checkpoint 28: annotations (ISO 14289-1, 7.18)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from pikepdf import Dictionary

from briefing.check.finding import page_name
from briefing.check.matterhorn.needs import notes
from briefing.check.pdf_file.opened import Opened
from briefing.check.pdf_file.structure import Element, Referred

# ISO 32000-1, table 169.
KNOWN = frozenset(
    f"/{kind}"
    for kind in (
        "Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight",
        "Underline", "Squiggly", "StrikeOut", "Stamp", "Caret", "Ink", "Popup", "FileAttachment",
        "Sound", "Movie", "Widget", "Screen", "PrinterMark", "TrapNet", "Watermark", "3D", "Redact",
    )
)  # fmt: skip
UNTOLD = ("/Widget", "/Popup", "/PrinterMark")
Rule = Callable[[Opened], Iterable[str]]


def _holders(file: Opened) -> dict[tuple[int, int], Element]:
    """Return the element that holds each annotation, by the annotation's object."""
    found: dict[tuple[int, int], Element] = {}
    for element in file.tree.walk() if file.tree else ():
        for kid in element.kids:
            if isinstance(kid, Referred):
                found[kid.obj.objgen] = element
    return found


def _kind(note: Any) -> str:
    return str(note.get("/Subtype"))


def _seen(note: Any) -> bool:
    """Return whether an annotation is shown: hidden ones are exempt (7.18.1)."""
    return not int(note.get("/F", 0)) & 2


def _in(wanted: Callable[[str], bool], holder: str) -> Rule:
    """Return a rule that annotations of some kinds stand in an element of one type."""

    def rule(file: Opened) -> Iterator[str]:
        held = _holders(file)
        for number, note in notes(file):
            if wanted(_kind(note)) and _seen(note):
                element = held.get(note.objgen)
                if element is None or element.kind != holder:
                    where = element.kind if element else "no tag"
                    yield f"{page_name(number)}: {_kind(note)[1:]} in {where}"

    return rule


def _described(wanted: Callable[[str], bool], key: str) -> Rule:
    """Return a rule that annotations of some kinds are described, or their element is."""

    def rule(file: Opened) -> Iterator[str]:
        held = _holders(file)
        for number, note in notes(file):
            if wanted(_kind(note)) and _seen(note):
                element = held.get(note.objgen)
                if not str(note.get(key, "")).strip() and not (element and element.alt):
                    yield f"{page_name(number)}: {_kind(note)[1:]}"

    return rule


def _link_contents(file: Opened) -> Iterator[str]:
    for number, note in notes(file):
        if _kind(note) == "/Link" and not str(note.get("/Contents", "")).strip():
            yield f"{page_name(number)}: a link says nothing"


def _trap_nets(file: Opened) -> Iterator[str]:
    return (page_name(number) for number, note in notes(file) if _kind(note) == "/TrapNet")


def _tabs(file: Opened) -> Iterator[tuple[int, str | None]]:
    for number in sorted({number for number, _ in notes(file)}):
        tabs = file.pdf.pages[number].obj.get("/Tabs")
        yield number, None if tabs is None else str(tabs)


def _untabbed(file: Opened) -> Iterator[str]:
    return (page_name(number) for number, tabs in _tabs(file) if tabs is None)


def _tabbed_otherwise(file: Opened) -> Iterator[str]:
    return (f"{page_name(n)}: {tabs}" for n, tabs in _tabs(file) if tabs not in (None, "/S"))


def _clip(key: str) -> Rule:
    def rule(file: Opened) -> Iterator[str]:
        for number, note in notes(file):
            clip = note.get("/A", Dictionary()).get("/R", Dictionary()).get("/C")
            if isinstance(clip, Dictionary) and key not in clip:
                yield page_name(number)

    return rule


def _files(file: Opened) -> Iterator[str]:
    for number, note in notes(file):
        if _kind(note) == "/FileAttachment" and not {"/F", "/UF"} <= set(note.get("/FS").keys()):
            yield page_name(number)


def _read_marks(file: Opened) -> Iterator[str]:
    held = _holders(file)
    for number, note in notes(file):
        if _kind(note) == "/PrinterMark" and note.objgen in held:
            yield page_name(number)


def _bare_marks(file: Opened) -> Iterator[str]:
    for number, note in notes(file):
        drawn = note.get("/AP", Dictionary()).get("/N")
        if _kind(note) == "/PrinterMark" and b"/Artifact" not in drawn.read_bytes():
            yield page_name(number)


def _other(kind: str) -> bool:
    return kind in KNOWN and kind not in ("/Link", *UNTOLD)


def _told(kind: str) -> bool:
    return kind in KNOWN and kind not in UNTOLD


def _only(*kinds: str) -> Callable[[str], bool]:
    return lambda kind: kind in kinds


RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "28-002": _in(_other, "Annot"),
        "28-004": _described(_told, "/Contents"),
        "28-005": _described(_only("/Widget"), "/TU"),
        "28-006": _described(lambda kind: kind not in KNOWN, "/Contents"),
        "28-007": _trap_nets,
        "28-008": _untabbed,
        "28-009": _tabbed_otherwise,
        "28-010": _in(_only("/Widget"), "Form"),
        "28-011": _in(_only("/Link"), "Link"),
        "28-012": _link_contents,
        "28-014": _clip("/CT"),
        "28-015": _clip("/Alt"),
        "28-016": _files,
        "28-017": _read_marks,
        "28-018": _bare_marks,
    }
)
