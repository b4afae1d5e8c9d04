"""Numbers of lists as word processors print them; styles of ECMA-376 part 1, 17.18.59."""

import re

from briefing.chinese.numerals import write_numeral, write_roman

# What extraction knows for a marker of a list; any other is printed as a number with a full stop.
_KNOWN = re.compile(
    r"[（(]?(?:\d{1,3}|[一二三四五六七八九十百两]{1,4}|[A-Za-z]{1,5})[）)、.．]+|[①-⒛㈠-㈩⓵-⓾❶-➓]|"
    r"第?(?:\d{1,3}|[一二三四五六七八九十百]{1,4})(?:[、，,]|[章节節部场場条條点點是要])|[（(].{1,4}[）)]|"
    r"\d{1,2}(?:\.\d{1,2})+[.、]?|Step \d{1,2}.?|(?:Session|Part|Panel|Section).{1,6}",
    re.I,
)


def marker(printed: str, number: int) -> str:
    """Return the marker of a list's item with the blank after it.

    A number without any mark beside it (1, 001, I) would read as a word of the item: it is given
    in figures with a full stop.
    """
    words = printed.strip()
    if not words:
        return ""
    if not _KNOWN.fullmatch(words):
        bare = re.fullmatch(r"[\w\W]{0,3}?\d{1,4}\W{0,2}|\w{1,4}", words)
        words = f"{number}." if bare else words
    return words if words[-1] > "\u2fff" else f"{words} "


def numeral(number: int, style: str) -> str:
    """Return `number` in a style of ECMA-376; unknown styles count in figures."""
    if style in _CHINESE:
        return write_numeral(number) if 0 < number < 100 else str(number)
    for name, first, last in _SINGLE:
        if style == name and 0 < number <= last:
            return chr(first + number - 1)
    if style in _SERIES and 0 < number <= len(_SERIES[style]):
        return _SERIES[style][number - 1]
    if style in ("lowerLetter", "upperLetter") and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if style == "upperLetter" else letter
    if style in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        roman = write_roman(number)
        return roman.upper() if style == "upperRoman" else roman
    if style == "ordinal":
        return f"{number}{_ordinal(number)}"
    return f"{number:02}" if style == "decimalZero" else str(number)


def _ordinal(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


_SINGLE = (  # number formats with one character for each number, the first and how many
    ("decimalEnclosedCircle", 0x2460, 20),
    ("decimalEnclosedCircleChinese", 0x2460, 20),
    ("decimalEnclosedParen", 0x2474, 20),
    ("decimalEnclosedFullstop", 0x2488, 20),
    ("ideographEnclosedCircle", 0x3280, 10),
)
_SERIES = {
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
    "ideographZodiac": "子丑寅卯辰巳午未申酉戌亥",
}
_CHINESE = frozenset(
    (
        "chineseCounting",
        "chineseCountingThousand",
        "chineseLegalSimplified",
        "ideographDigital",
        "ideographLegalTraditional",
        "taiwaneseCounting",
        "taiwaneseCountingThousand",
        "taiwaneseDigital",
        "japaneseCounting",
        "japaneseDigitalTenThousand",
    )
)
