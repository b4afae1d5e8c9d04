"""Chinese numerals, read and written in one place; Roman ones too, since lists count by them.

Read are counted numerals (二十三, 一百零五, 一百五, 1.5亿), digits one by one (二〇二六), the
formal characters of contracts (壹拾贰), and Arabic digits of any width (23, ２３, 3,000).
"""

import re
from decimal import Decimal

HAN_DIGITS = "零一二三四五六七八九"
HAN_WEEKDAYS = HAN_DIGITS[1:7] + "日天"
"""The characters behind 周 and 星期, to stand in brackets."""

HAN_COUNT = HAN_DIGITS[1:] + "十"
"""The characters that count lists and parts up to 99, to stand in brackets: `[{HAN_COUNT}]`."""

NUMERAL = r"[零〇一二两三四五六七八九十百千万亿兆\d][零〇一二两三四五六七八九十百千万亿兆\d.,]*"
"""A regular expression of what may be a numeral, large ones and decimals too."""

_FORMAL = str.maketrans("壹贰叁参肆伍陆柒捌玖拾佰仟○", "一二三三四五六七八九十百千〇")
_DIGITS = {char: value for value, char in enumerate(HAN_DIGITS)} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_SIZES = ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十"))
_ONE_BY_ONE = re.compile(rf"[\d〇{HAN_DIGITS}]+")
_PARTS = re.compile(r"\d+(?:\.\d+)?|.", re.DOTALL)
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def read_number(numeral: str) -> int | None:
    """Return the whole number that `numeral` is, or None where it is none."""
    amount = read_amount(numeral)
    return None if amount is None or amount != int(amount) else int(amount)


def read_amount(numeral: str) -> Decimal | None:
    """Return the value of a numeral (1.5亿, 二十三, 二〇一九, 3,000), or None if it is none."""
    text = numeral.translate(_FORMAL).replace("廿", "二十").replace("卅", "三十")
    text = text.replace(",", "").replace("，", "").replace("点", ".")
    if re.fullmatch(r"\d+\.\d+", text):
        return Decimal(text)
    if _ONE_BY_ONE.fullmatch(text):
        return Decimal("".join(str(_DIGITS.get(char, char)) for char in text))
    return _count(text) if text else None


def _count(text: str) -> Decimal | None:
    """Return the value of digits with units behind them; 一百五 and 三万五 leave out the last."""
    total, section, digit = Decimal(0), Decimal(0), Decimal(0)
    largest, before, unit = 0, "", 1
    for part in _PARTS.findall(text):
        if part[0].isdecimal() or part in _DIGITS:
            digit = Decimal(_DIGITS.get(part, part))
        elif part in _UNITS:
            unit = _UNITS[part]
            section += (digit or Decimal(1)) * unit
            digit = Decimal(0)
        elif part in _MYRIADS:
            unit = _MYRIADS[part]
            if unit > largest:  # 一万亿: all before is multiplied, and not only since the last 亿
                total, section = Decimal(0), total + section
            total += (section + digit) * unit
            largest, section, digit = max(largest, unit), Decimal(0), Decimal(0)
        else:
            return None
        before, last = part, before
    shortened = unit > 10 and before in _DIGITS and last in _UNITS | _MYRIADS
    return total + section + digit * (unit // 10 if shortened else 1)


def write_numeral(number: int) -> str:
    """Return a whole number as Chinese counts: 十二, 一百一十, 一千零五, 三亿零二十万.

    Raises ValueError for a negative number.
    """
    if number < 0:
        raise ValueError(f"no Chinese numeral for {number}")
    written = _write(number)
    return written[1:] if written.startswith("一十") else written


def _write(number: int) -> str:
    for size, unit in _SIZES:
        if number >= size:
            count, rest = divmod(number, size)
            gap = "零" if rest < size // 10 else ""
            return _write(count) + unit + (gap + _write(rest) if rest else "")
    return HAN_DIGITS[number]


def read_roman(numeral: str) -> int | None:
    """Return the number that a Roman numeral below 4000 is in either case, or None."""
    number, rest = 0, numeral.lower()
    for value, letters in _ROMAN:
        while rest.startswith(letters):
            number, rest = number + value, rest.removeprefix(letters)
    return number if numeral and not rest and write_roman(number) == numeral.lower() else None


def write_roman(number: int) -> str:
    """Return a number from 1 to 3999 in small Roman letters; raises ValueError outside of it."""
    if not 0 < number < 4000:
        raise ValueError(f"no Roman numeral for {number}")
    found = ""
    for value, letters in _ROMAN:
        found += letters * (number // value)
        number %= value
    return found
