"""Fonts of a PDF as its dictionaries describe them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from pikepdf import Stream

FILES = ("/FontFile", "/FontFile2", "/FontFile3")
SUBSET = re.compile(r"[A-Z]{6}\+")  # ISO 32000-1, 9.6.4
BLOCK = re.compile(rb"begin(bfchar|bfrange|cidchar|cidrange)(.*?)end\1", re.S)
CHAR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]*)>")
RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[(.*?)\])", re.S)
CID = re.compile(rb"<([0-9A-Fa-f]+)>(?:\s*<([0-9A-Fa-f]+)>)?\s+(\d+)")
NOTHING = frozenset("\0\ufeff\ufffe\uffff\ufffd")  # ISO 14289-1, 7.21.7
PRIVATE = (("\ue000", "\uf8ff"), ("\U000f0000", "\U0010ffff"))
WIDE = 2  # bytes of a code that is a glyph of a composite font
WIDEST = 65535  # the highest such code


@dataclass(frozen=True, slots=True)
class Font:
    """A font: its name without the tag of a subset, and what the file tells of it.

    `width` is how many bytes make a code, and 0 where only a table outside the file knows;
    `unicode` maps codes to text, and is None where the file has no such map; `glyphs` maps codes
    to glyphs where they are not the same number.
    """

    name: str
    kind: str
    embedded: bool
    subset: bool
    width: int
    unicode: Mapping[int, str] | None
    glyphs: Mapping[int, int] | None
    obj: Any = field(repr=False, compare=False)

    def missing(self, code: int) -> bool:
        """Return whether a code shows glyph 0, .notdef (ISO 32000-1, 9.7.6.3)."""
        if self.width != WIDE:
            return False
        return (code if self.glyphs is None else self.glyphs.get(code, 0)) == 0

    def codes(self, shown: bytes) -> Iterator[int]:
        """Yield the codes of a shown string."""
        if self.width == WIDE:
            return (int.from_bytes(shown[at : at + 2], "big") for at in range(0, len(shown), 2))
        return iter(shown)

    def text(self, shown: bytes) -> str:
        """Return what a shown string says, as far as the file tells."""
        table = self.unicode
        if table is None:
            return shown.decode("latin-1") if self.width == 1 else ""
        return "".join(table.get(code, "") for code in self.codes(shown))


def font(obj: Any) -> Font:
    """Return a font dictionary as a Font."""
    name = str(obj.get("/BaseFont", "?")).lstrip("/")
    kind = str(obj.get("/Subtype", "")).lstrip("/")
    inner = obj["/DescendantFonts"][0] if "/DescendantFonts" in obj else obj
    descriptor = inner.get("/FontDescriptor")
    table = obj.get("/ToUnicode")
    return Font(
        name=SUBSET.sub("", name, count=1),
        kind=kind,
        embedded=kind == "Type3"
        or (descriptor is not None and any(f in descriptor for f in FILES)),
        subset=kind == "Type3" or bool(SUBSET.match(name)),
        width=_width(kind, obj.get("/Encoding")),
        unicode=_unicode(table.read_bytes()) if isinstance(table, Stream) else None,
        glyphs=_glyphs(obj.get("/Encoding")),
        obj=obj,
    )


def _width(kind: str, encoding: Any) -> int:
    if kind != "Type0":
        return 1
    known = isinstance(encoding, Stream) or str(encoding) in ("/Identity-H", "/Identity-V")
    return WIDE if known else 0


def _glyphs(encoding: Any) -> dict[int, int] | None:
    """Return the map of an embedded CMap, or None where there is none (ISO 32000-1, 9.7.5.3)."""
    if not isinstance(encoding, Stream):
        return None
    found: dict[int, int] = {}
    for block in BLOCK.finditer(encoding.read_bytes()):
        for low, high, glyph in CID.findall(block[2]):
            first, last = int(low, 16), min(int(high or low, 16), WIDEST)
            found.update(zip(range(first, last + 1), count(int(glyph)), strict=False))
    return found


def _unicode(cmap: bytes) -> dict[int, str]:
    """Return the map of a ToUnicode stream (ISO 32000-1, 9.10.3)."""
    found: dict[int, str] = {}
    for block in BLOCK.finditer(cmap):
        if block[1] == b"bfchar":
            found.update((int(code, 16), _utf16(text)) for code, text in CHAR.findall(block[2]))
        else:
            for low, high, text, texts in RANGE.findall(block[2]):
                found.update(_ranged(int(low, 16), int(high, 16), text, texts))
    return found


def _ranged(low: int, high: int, text: bytes, texts: bytes) -> Iterator[tuple[int, str]]:
    listed = re.findall(rb"<([0-9A-Fa-f\s]*)>", texts)
    start = _utf16(text)
    for at, code in enumerate(range(low, min(high, WIDEST) + 1)):
        if at < len(listed):
            yield code, _utf16(listed[at])
        elif start:
            yield code, start[:-1] + chr(ord(start[-1]) + at)


def _utf16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode("ascii")).decode("utf-16-be", "replace")


def is_readable(text: str) -> bool:
    """Return whether a text says something: there, no stand-in, nothing of private use."""
    return bool(text) and not any(
        char in NOTHING or any(low <= char <= high for low, high in PRIVATE) for char in text
    )
