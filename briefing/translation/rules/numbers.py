"""Chinese numerals and quantities, and how English says them."""

import re
from decimal import Decimal

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
UNITS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8, "兆": 10**12}
NUMERAL = r"[零〇一二两三四五六七八九十百千万亿兆\d][零〇一二两三四五六七八九十百千万亿兆\d.,]*"
_PLAIN = re.compile(r"[\d.]+")


def value(numeral: str) -> Decimal | None:
    """Return the value of a numeral (1.5亿, 二十三, 二〇一九, 3,000), or None if it is none."""
    text = numeral.replace(",", "").replace("，", "").replace("点", ".")
    if not text:
        return None
    if re.fullmatch(r"\d+(\.\d+)?", text):
        return Decimal(text)
    if re.fullmatch(r"[零〇一二三四五六七八九]+", text):
        return Decimal("".join(str(DIGITS[char]) for char in text))
    return _counted(text)


def _counted(text: str) -> Decimal | None:
    total, section, digit = Decimal(0), Decimal(0), Decimal(0)
    seen = False
    for part in re.findall(r"\d+(?:\.\d+)?|.", text):
        if re.fullmatch(r"\d+(?:\.\d+)?", part):
            digit, seen = Decimal(part), True
        elif part in DIGITS:
            digit, seen = Decimal(DIGITS[part]), True
        elif part in UNITS:
            section += (digit if seen else Decimal(1)) * UNITS[part]
            digit, seen = Decimal(0), False
        elif part in MYRIADS:
            total = (total + section + digit) * MYRIADS[part]
            section, digit, seen = Decimal(0), Decimal(0), False
        else:
            return None
    return total + section + digit


def ordinal(number: int) -> str:
    """Return 1st, 2nd, 3rd, 4th …"""
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10)
    return f"{number}{ending or 'th'}"


def spoken(amount: Decimal) -> str:
    """Return an amount as English prints it: 400, 12,000, 1.5 million, 500 million, 2 trillion."""
    for size, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if amount >= size:
            return f"{_short(amount / size)} {word}"
    return f"{int(amount):,}" if amount == int(amount) else _short(amount)


def _short(amount: Decimal) -> str:
    return f"{amount.normalize():f}"
