"""Checkpoint 31: fonts, as far as their dictionaries tell (ISO 14289-1, 7.21)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from pikepdf import Dictionary, Name, Stream

from briefing.check.pdf_file.font import Font
from briefing.check.pdf_file.opened import Opened

SYMBOLIC = 1 << 2  # the third bit of the flags (ISO 32000-1, table 123)
LATIN = ("/MacRomanEncoding", "/WinAnsiEncoding", "/MacExpertEncoding")
COLLECTIONS = ("GB1", "CNS1", "Japan1", "Korea1")  # Adobe's, of which Unicode is known
# The names of ISO 32000-1, table 118, by how they begin or end.
STANDARD = ("GB", "B5", "HK", "ET", "CNS", "83pv", "90", "Add", "EUC", "Ext", "H", "V", "UniGB",
            "UniCNS", "UniJIS", "UniKS", "KSC", "Identity")  # fmt: skip
Rule = Callable[[Opened], Iterable[str]]
Test = Callable[[Any], bool]


def _each(wanted: Test, wrong: Test) -> Rule:
    """Return a rule that yields the names of the fonts of a kind that are wrong."""

    def rule(file: Opened) -> Iterator[str]:
        return (f.name for f in file.fonts if wanted(f.obj) and wrong(f.obj))

    return rule


def _inner(obj: Any) -> Any:
    return obj["/DescendantFonts"][0]


def _composite(obj: Any) -> bool:
    return bool(obj.get("/Subtype") == Name.Type0)


def _tabled(obj: Any) -> bool:
    return _composite(obj) and isinstance(obj.get("/Encoding"), Stream)


def _truetype_composite(obj: Any) -> bool:
    return _composite(obj) and _inner(obj).get("/Subtype") == Name.CIDFontType2


def _system(key: str) -> Test:
    def differs(obj: Any) -> bool:
        table, held = obj.Encoding.get("/CIDSystemInfo"), _inner(obj).get("/CIDSystemInfo")
        return table is not None and str(table.get(key)) != str(held.get(key))

    return differs


def _older(obj: Any) -> bool:
    table, held = obj.Encoding.get("/CIDSystemInfo"), _inner(obj).get("/CIDSystemInfo")
    return table is not None and int(held.get("/Supplement", 0)) < int(table.get("/Supplement", 0))


def _odd_map(obj: Any) -> bool:
    held = _inner(obj).get("/CIDToGIDMap")
    return held is not None and not isinstance(held, Stream) and held != Name.Identity


def _unknown_table(obj: Any) -> bool:
    held = obj.get("/Encoding")
    return not isinstance(held, Stream) and not str(held)[1:].startswith(STANDARD)


def _turned(obj: Any) -> bool:
    inside = b"/WMode 1" in obj.Encoding.read_bytes()
    return inside != bool(int(obj.Encoding.get("/WMode", 0)))


def _resting(obj: Any) -> bool:
    held = obj.Encoding.get("/UseCMap")
    return isinstance(held, Name) and not str(held)[1:].startswith(STANDARD)


def _plain_truetype(obj: Any) -> bool:
    return obj.get("/Subtype") == Name.TrueType and not _symbolic(obj)


def _symbol_truetype(obj: Any) -> bool:
    return obj.get("/Subtype") == Name.TrueType and _symbolic(obj)


def _symbolic(obj: Any) -> bool:
    return bool(int(obj.get("/FontDescriptor", Dictionary()).get("/Flags", 0)) & SYMBOLIC)


def _based(obj: Any) -> Any:
    held = obj.get("/Encoding")
    return held.get("/BaseEncoding") if isinstance(held, Dictionary) else held


def _silent(obj: Any) -> bool:
    """Return whether nothing tells what the characters are (7.21.7)."""
    if isinstance(obj.get("/ToUnicode"), Stream):
        return False
    if _composite(obj):
        ordering = str(_inner(obj).get("/CIDSystemInfo", Dictionary()).get("/Ordering"))
        return ordering not in COLLECTIONS and not str(obj.get("/Encoding"))[1:].startswith("Uni")
    return str(_based(obj)) not in LATIN and not _plain_truetype(obj)


def _standing_for(*chars: str) -> Rule:
    def rule(file: Opened) -> Iterator[str]:
        for font in file.fonts:
            if any(char in text for text in (font.unicode or {}).values() for char in chars):
                yield font.name

    return rule


def _bare(file: Opened) -> Iterator[str]:
    return (font.name for font in file.fonts if not font.embedded)


def _missing(file: Opened) -> Iterator[str]:
    lacking: dict[int, Font] = {
        id(shown.font): shown.font
        for content in file.contents
        for shown in content.shown
        if any(shown.font.missing(code) for code in shown.font.codes(shown.codes))
    }
    return (font.name for font in lacking.values())


RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "31-001": _each(_tabled, _system("/Registry")),
        "31-002": _each(_tabled, _system("/Ordering")),
        "31-003": _each(_tabled, _older),
        "31-004": _each(_truetype_composite, _odd_map),
        "31-005": _each(_truetype_composite, lambda obj: "/CIDToGIDMap" not in _inner(obj)),
        "31-006": _each(_composite, _unknown_table),
        "31-007": _each(_tabled, _turned),
        "31-008": _each(_tabled, _resting),
        "31-009": _bare,
        "31-019": _each(_plain_truetype, lambda obj: "/Encoding" not in obj),
        "31-020": _each(
            _plain_truetype,
            lambda obj: isinstance(obj.get("/Encoding"), Dictionary) and _based(obj) is None,
        ),
        "31-021": _each(_plain_truetype, lambda obj: str(_based(obj)) not in (*LATIN[:2], "None")),
        "31-024": _each(_symbol_truetype, lambda obj: "/Encoding" in obj),
        "31-027": _each(lambda obj: True, _silent),
        "31-028": _standing_for("\0"),
        "31-029": _standing_for("\ufeff", "\ufffe"),
        "31-030": _missing,
    }
)
