"""Fonts of a PDF: embedded, and with a glyph for every character that is shown."""

from collections.abc import Iterator
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, DictionaryObject

from briefing.check.finding import Finding

FILES = ("/FontFile", "/FontFile2", "/FontFile3")
DEEPEST = 8
SHOWING = {b"Tj", b"TJ", b"'", b'"'}


def fonts(reader: PdfReader) -> Iterator[Finding]:
    """Yield every font that is not embedded, or that all are."""
    known = {name: font for page in reader.pages for name, font in _named(page)}
    bare = sorted(name for name, font in known.items() if not _embedded(font))
    for name in bare:
        yield Finding("fail", "font", f"the font {name} is not embedded.")
    whole = sorted(name for name in known if name not in bare and name[6:7] != "+")
    for name in whole:
        yield Finding("warn", "font", f"the font {name} is embedded whole.")
    if not bare and known:
        yield Finding("pass", "fonts", f"{len(known)} fonts are embedded.")


def _named(page: PageObject) -> Iterator[tuple[str, Any]]:
    for resources in _resources(page):
        for font in _table(resources, "/Font").values():
            loaded = font.get_object()
            if loaded.get("/Subtype") != "/Type3":
                yield str(loaded.get("/BaseFont", "?")).lstrip("/"), loaded


def _resources(holder: Any, depth: int = 0) -> Iterator[Any]:
    """Yield the resources of a page and of the forms that it draws."""
    resources = _table(holder, "/Resources")
    yield resources
    if depth < DEEPEST:
        for form in _forms(resources):
            yield from _resources(form, depth + 1)


def _table(holder: Any, key: str) -> Any:
    """Return the dictionary under a key, resolved, or an empty one."""
    return (holder.get(key) or DictionaryObject()).get_object()


def _embedded(font: Any) -> bool:
    descendants = font.get("/DescendantFonts")
    inner = descendants.get_object()[0].get_object() if descendants else font
    descriptor = inner.get("/FontDescriptor")
    return bool(descriptor) and any(name in descriptor.get_object() for name in FILES)


def glyphs(reader: PdfReader) -> Iterator[Finding]:
    """Yield each page on which a character is drawn as the empty box (glyph 0, .notdef)."""
    boxes = {number: _boxes(page) for number, page in enumerate(reader.pages, 1)}
    for number, count in boxes.items():
        if count:
            yield Finding(
                "fail",
                "missing-glyph",
                f"{count} characters are drawn as empty boxes.",
                f"page {number}",
                "Install a font that has them; `briefing doctor` names the fonts.",
            )
    if not any(boxes.values()):
        yield Finding("pass", "glyphs", "every character has its glyph.")


def _boxes(holder: Any, depth: int = 0) -> int:
    """Return how often glyph 0 is shown, by fonts whose codes are glyphs (ISO 32000-1, 9.7.5)."""
    content = holder.get_contents() if isinstance(holder, PageObject) else holder
    if content is None:
        return 0
    resources = _table(holder, "/Resources")
    return _shown(content, resources) + (
        sum(_boxes(form, depth + 1) for form in _forms(resources)) if depth < DEEPEST else 0
    )


def _forms(resources: Any) -> Iterator[Any]:
    for form in _table(resources, "/XObject").values():
        drawn = form.get_object()
        if drawn.get("/Subtype") == "/Form":
            yield drawn


def _shown(content: Any, resources: Any) -> int:
    stream = ContentStream(content, None)
    known = _table(resources, "/Font")
    wide, count = False, 0
    for operands, operator in stream.operations:
        if operator == b"Tf":
            font = known.get(operands[0])
            wide = bool(font) and font.get_object().get("/Encoding") == "/Identity-H"
        elif operator in SHOWING and wide:
            count += sum(map(_zeros, _strings(operands)))
    return count


def _strings(operands: Any) -> Iterator[bytes]:
    for operand in operands:
        if isinstance(operand, list):
            yield from _strings(operand)
        elif isinstance(operand, bytes):
            yield operand
        elif hasattr(operand, "original_bytes"):
            yield operand.original_bytes


def _zeros(codes: bytes) -> int:
    return sum(1 for at in range(0, len(codes) - 1, 2) if codes[at : at + 2] == b"\0\0")
