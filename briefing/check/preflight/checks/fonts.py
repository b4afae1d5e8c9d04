"""Checks of fonts: there, small, with a glyph for every character, and legible to a machine."""

from collections.abc import Iterator

from briefing.check.finding import Finding, page_name
from briefing.check.pdf_file.content import Content, Shown
from briefing.check.pdf_file.font import Font, is_readable
from briefing.check.pdf_file.opened import Opened
from briefing.check.preflight.contract import Check

AROUND = 8  # characters of context that a finding quotes


def _fonts(file: Opened) -> Iterator[Finding]:
    for font in file.fonts:
        if not font.embedded:
            yield Finding("fail", "fonts", f"the font {font.name} is not embedded.")
        elif not font.subset:
            yield Finding("warn", "fonts", f"the font {font.name} is embedded whole.")
    if all(font.embedded for font in file.fonts):
        yield Finding("pass", "fonts", f"{len(file.fonts)} fonts are embedded.")


def _glyphs(file: Opened) -> Iterator[Finding]:
    """Yield the characters that are drawn as the empty box of glyph 0, .notdef."""
    hint = "Install a font that has it; `briefing doctor` names the fonts."
    for number, content in enumerate(file.contents):
        lacks = {font.name: font for font in _lacking(content)}
        for name, font in lacks.items():
            words = "、".join(dict.fromkeys(_undrawn(content, font)))
            message = f"{name} has no glyph for {words}: an empty box is drawn."
            yield Finding("fail", "glyphs", message, page_name(number), hint)


def _lacking(content: Content) -> Iterator[Font]:
    for shown in content.shown:
        if any(shown.font.missing(code) for code in shown.font.codes(shown.codes)):
            yield shown.font


def _undrawn(content: Content, font: Font) -> Iterator[str]:
    """Yield each character without a glyph, by name where the file tells it, with its context."""
    for shown in content.shown:
        if shown.font is font:
            for code in font.codes(shown.codes):
                if font.missing(code):
                    yield _named((font.unicode or {}).get(code, ""), shown)


def _named(text: str, shown: Shown) -> str:
    if text:
        return f"“{text}” (U+{ord(text[0]):04X})"
    around = shown.font.text(shown.codes)[:AROUND]
    return f"a character in “{around}”" if around.strip() else "a character"


def _copying(file: Opened) -> Iterator[Finding]:
    """Yield fonts whose text cannot be searched, copied or read aloud."""
    used: dict[int, set[int]] = {}
    for content in file.contents:
        for shown in content.shown:
            used.setdefault(id(shown.font), set()).update(shown.font.codes(shown.codes))
    for font in file.fonts:
        if font.unicode is None and font.kind in ("Type0", "Type3"):
            message = f"the text set in {font.name} cannot be copied or read aloud."
            yield Finding("fail", "copying", message)
        elif font.unicode is not None and (lost := _unread(font, used[id(font)])):
            message = f"{lost} characters set in {font.name} cannot be copied or read aloud."
            yield Finding("fail", "copying", message)


def _unread(font: Font, codes: set[int]) -> int:
    table = font.unicode or {}
    return sum(1 for code in codes if not is_readable(table.get(code, "")))


FONTS = Check("fonts", "fonts are embedded", "text", _fonts)
GLYPHS = Check("glyphs", "every character has its glyph", "text", _glyphs)
COPYING = Check("copying", "all text can be copied and read aloud", "text", _copying)
