"""Checkpoints 02, 09, 13 to 15, 17 and 19: how the tags are built (ISO 32000-1, 14.8.4)."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from pikepdf import Array, Dictionary

from briefing.check.pdf_file.opened import Opened
from briefing.check.pdf_file.structure import STANDARD, Element, Marked, mapped, roles

# What an element of a type may hold, and what may hold it (ISO 32000-1, tables 333 and 336 to 338).
NUMBERED = ("H1", "H2", "H3", "H4", "H5", "H6")
GROUPS = ("THead", "TBody", "TFoot")
TABLE_KIDS = {
    "Table": {"TR", *GROUPS, "Caption"},
    **{group: {"TR"} for group in GROUPS},
    "TR": {"TH", "TD"},
}
TABLE_IN = {
    "TR": {"Table", *GROUPS},
    **{group: {"Table"} for group in GROUPS},
    "TH": {"TR"},
    "TD": {"TR"},
}
LIST_KIDS = {"L": {"L", "LI", "Caption"}, "LI": {"Lbl", "LBody"}}
LIST_IN = {"LI": {"L"}, "LBody": {"LI"}}
TOC_KIDS = {"TOC": {"TOC", "TOCI", "Caption"}}
TOC_IN = {"TOCI": {"TOC"}}
RUBY_KIDS = {"Ruby": {"RB", "RT", "RP"}}
RUBY_IN = {kind: {"Ruby"} for kind in ("RB", "RT", "RP")}
WARICHU_KIDS = {"Warichu": {"WT", "WP"}}
WARICHU_IN = {kind: {"Warichu"} for kind in ("WT", "WP")}
Rule = Callable[[Opened], Iterable[str]]


def elements(file: Opened) -> Iterator[Element]:
    """Yield every element in the order of reading; none of a file without tags."""
    yield from file.tree.walk() if file.tree else ()


def _built(kids: Mapping[str, set[str]], within: Mapping[str, set[str]]) -> Rule:
    """Return a rule that holds types to what they may hold and to what may hold them."""

    def rule(file: Opened) -> Iterator[str]:
        for element in elements(file):
            for kid in element.elements:
                if element.kind in kids and kid.kind not in kids[element.kind]:
                    yield f"{kid.kind} in {element.kind}"
                elif kid.kind in within and element.kind not in within[kid.kind]:
                    yield f"{kid.kind} in {element.kind or 'nothing'}"
            if element.kind in kids and any(isinstance(kid, Marked) for kid in element.kids):
                yield f"words directly in {element.kind}"

    return rule


def _unmapped(file: Opened) -> Iterator[str]:
    for kind in sorted({e.written for e in elements(file) if e.kind and e.kind not in STANDARD}):
        yield f"{kind} stands for nothing"


def _roles(file: Opened) -> dict[str, str]:
    root = file.pdf.Root.get("/StructTreeRoot")
    return roles(root) if isinstance(root, Dictionary) else {}


def _circular(file: Opened) -> Iterator[str]:
    table = _roles(file)
    for kind in table:
        if mapped(kind, table) in table and mapped(kind, table) not in STANDARD:
            yield f"{kind} leads back to itself"


def _remapped(file: Opened) -> Iterator[str]:
    return (f"{kind} to {to}" for kind, to in _roles(file).items() if kind in STANDARD)


def _without_alt(kind: str) -> Rule:
    def rule(file: Opened) -> Iterator[str]:
        for element in elements(file):
            if element.kind == kind and not (element.alt or element.actual):
                page = next((leaf.page + 1 for leaf in element.leaves()), "?")
                yield f"page {page}: a {kind} has none"

    return rule


def _levels(file: Opened) -> list[int]:
    return [int(element.kind[1]) for element in elements(file) if element.kind in NUMBERED]


def _first_level(file: Opened) -> Iterator[str]:
    levels = _levels(file)
    if levels and levels[0] != 1:
        yield f"it is H{levels[0]}"


def _skipped(file: Opened) -> Iterator[str]:
    levels = _levels(file)
    for before, level in pairwise(levels):
        if level > before + 1:
            yield f"H{level} follows H{before}"


def _two_headings(file: Opened) -> Iterator[str]:
    for element in elements(file):
        if sum(kid.kind == "H" for kid in element.elements) > 1:
            yield f"in {element.kind}"


def _both_headings(file: Opened) -> Iterator[str]:
    if _levels(file) and any(element.kind == "H" for element in elements(file)):
        yield "H and H1 to H6"


def _scopeless(file: Opened) -> Iterator[str]:
    """Yield header cells without Scope to whose name no cell refers (7.5)."""
    for table in elements(file):
        if table.kind != "Table":
            continue
        cells = [cell for cell in table.walk() if cell.kind in ("TH", "TD")]
        referred = {str(name) for cell in cells for name in _attribute(cell, "/Headers") or ()}
        for cell in cells:
            named = str(cell.obj.get("/ID", "")) in referred
            if cell.kind == "TH" and not named and _attribute(cell, "/Scope") is None:
                page = next((leaf.page + 1 for leaf in cell.leaves()), "?")
                yield f"page {page}: a header cell heads nothing"


def _attribute(element: Element, key: str) -> Any:
    held = element.obj.get("/A")
    for each in held if isinstance(held, Array) else (held,):
        if isinstance(each, Dictionary) and key in each:
            return each[key]
    return None


def _note_names(file: Opened) -> list[str]:
    return [str(e.obj.get("/ID", "")) for e in elements(file) if e.kind == "Note"]


def _nameless_notes(file: Opened) -> Iterator[str]:
    return ("a note has none" for name in _note_names(file) if not name)


def _same_notes(file: Opened) -> Iterator[str]:
    return (name for name, count in Counter(_note_names(file)).items() if name and count > 1)


RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "02-001": _unmapped,
        "02-003": _circular,
        "02-004": _remapped,
        "09-004": _built(TABLE_KIDS, TABLE_IN),
        "09-005": _built(LIST_KIDS, LIST_IN),
        "09-006": _built(TOC_KIDS, TOC_IN),
        "09-007": _built(RUBY_KIDS, RUBY_IN),
        "09-008": _built(WARICHU_KIDS, WARICHU_IN),
        "13-004": _without_alt("Figure"),
        "14-002": _first_level,
        "14-003": _skipped,
        "14-006": _two_headings,
        "14-007": _both_headings,
        "15-003": _scopeless,
        "17-002": _without_alt("Formula"),
        "19-003": _nameless_notes,
        "19-004": _same_notes,
    }
)
