"""Characters of symbol fonts, which have no names of their own, as Unicode has them.

Sources: the encodings of Wingdings, Wingdings 2 and Symbol as the Unicode Consortium maps them.
"""

_WINGDINGS = {
    0x46: "☞", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧",
    0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x80: "⓪", 0x8B: "⓿", 0x9E: "·", 0x9F: "•",
    0xA1: "○", 0xA7: "▪", 0xA8: "□", 0xAB: "★", 0xB2: "✧", 0xD8: "➢", 0xE0: "→", 0xE8: "➔",
    0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
} | {0x81 + n: chr(0x2460 + n) for n in range(10)} | {
    0x8C + n: chr(0x2776 + n) for n in range(10)
}  # fmt: skip
_WINGDINGS_2 = (
    {0x50: "✓", 0x51: "✗", 0x52: "☑", 0x53: "☒", 0x69: "⓪", 0xA3: "□"}
    | {0x6A + n: chr(0x2460 + n) for n in range(10)}
    | {0x75 + n: chr(0x2776 + n) for n in range(10)}
)
_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
_SYMBOL = {
    0x61 + n: char.lower() for n, char in enumerate(_GREEK) if char not in "ϑς"
} | {0x41 + n: char for n, char in enumerate(_GREEK)} | {
    0x2D: "−", 0xA3: "≤", 0xA5: "∞", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×",
    0xB5: "∝", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xD7: "⋅",
    0x56: "ς", 0x4A: "ϑ", 0x6A: "φ", 0x76: "ϖ", 0xE5: "∑", 0xF2: "∫", 0xD6: "√",
}  # fmt: skip
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}
_PRIVATE = range(0xF000, 0xF100)
UNKNOWN = "□"


def is_symbol_font(font: str) -> bool:
    """Return whether the letters of a font are signs."""
    return font.lower() in _FONTS or font.lower().startswith(("wingdings", "webdings"))


def symbol(font: str, code: int) -> str:
    """Return the character that a symbol font has at `code`; a box where it is not known.

    Outside the private area of Unicode a code names its character itself.
    """
    place = code - 0xF000 if code in _PRIVATE else code
    if code not in _PRIVATE and (code > 0xFF or not is_symbol_font(font)):
        return chr(code)
    found = _FONTS.get(font.lower(), {}).get(place)
    if found:
        return found
    if font.lower() == "symbol" and 0x20 <= place < 0x7F:
        return chr(place)
    return UNKNOWN if place != 0x20 else " "


def named(text: str, font: str) -> str:
    """Return `text` of a run with the characters of a symbol font by their names."""
    private = any(ord(char) in _PRIVATE for char in text)
    if not private and not is_symbol_font(font):
        return text
    return "".join(symbol(font or "wingdings", ord(char)) for char in text)
