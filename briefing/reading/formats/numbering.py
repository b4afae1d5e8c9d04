"""Numbers of lists as word processors print them; styles of ECMA-376 part 1, 17.18.59."""

from briefing.chinese.numerals import write_numeral, write_roman

_CIRCLED = 20  # the last of the circled numbers ① to ⑳


def numeral(number: int, style: str) -> str:
    """Return `number` in a style of ECMA-376; unknown styles count in figures."""
    if style in _CHINESE:
        return write_numeral(number) if 0 < number < 100 else str(number)
    if style.startswith("decimalEnclosedCircle") and 0 < number <= _CIRCLED:
        return chr(0x245F + number)
    if style in ("lowerLetter", "upperLetter") and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if style == "upperLetter" else letter
    if style in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        roman = write_roman(number)
        return roman.upper() if style == "upperRoman" else roman
    return f"{number:02}" if style == "decimalZero" else str(number)


_CHINESE = frozenset(
    (
        "chineseCounting",
        "chineseCountingThousand",
        "ideographDigital",
        "taiwaneseCounting",
        "taiwaneseCountingThousand",
        "japaneseCounting",
    )
)
