"""The numbers that an English text says: digits, words, ordinals, scales, multiples."""

import re
from dataclasses import dataclass
from decimal import Decimal

ONES = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2
    )
}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
SCALES = {
    "hundred": 100, "thousand": 10**3, "k": 10**3, "million": 10**6, "mln": 10**6, "m": 10**6,
    "billion": 10**9, "bn": 10**9, "trillion": 10**12, "decade": 10, "decades": 10,
    "century": 100, "centuries": 100, "dozen": 12, "dozens": 12, "score": 20,
    "hundreds": 100, "thousands": 10**3, "millions": 10**6, "billions": 10**9,
}  # fmt: skip
MULTIPLES: dict[str, Decimal | int] = {
    "once": 1, "single": 1, "both": 2, "twice": 2, "double": 2, "doubled": 2, "doubling": 2,
    "doubles": 2, "two-fold": 2, "twofold": 2, "dual": 2, "pair": 2, "couple": 2, "triple": 3,
    "tripled": 3, "tripling": 3, "trilateral": 3, "threefold": 3, "thrice": 3, "trio": 3,
    "quadruple": 4, "quadrupled": 4, "fourfold": 4, "quintuple": 5, "fivefold": 5, "tenfold": 10,
    "sixfold": 6, "eightfold": 8, "half": Decimal("0.5"), "halved": Decimal("0.5"),
    "decade": 10, "century": 100, "centenary": 100, "centennial": 100, "millennium": 1000,
    "fortnight": 14, "dozen": 12, "dozens": 12, "bilateral": 2, "quarter": Decimal("0.25"),
}  # fmt: skip
_WORD = re.compile(r"\d[\d,]*(?:\.\d+)?|[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in an English text: its value, how it is written, and where."""

    value: Decimal
    text: str
    start: int
    end: int
    scaled: bool = False


def find_numbers(en: str) -> tuple[Number, ...]:
    """Return every number in the text; a compound (2.5 million, twenty-three) is one."""
    tokens = [(found.group(), found.start(), found.end()) for found in _WORD.finditer(en)]
    found: list[Number] = []
    place = 0
    while place < len(tokens):
        number, after = _read_number(tokens, place, en)
        if number:
            found.append(number)
        place = after
    return tuple(found)


def _read_number(tokens: list[tuple[str, int, int]], at: int, en: str) -> tuple[Number | None, int]:
    total, section, seen, scaled = Decimal(0), Decimal(0), False, False
    place = at
    while place < len(tokens):
        word = tokens[place][0].lower()
        if seen and not _is_near(en[tokens[place - 1][2] : tokens[place][1]]):
            break
        simple = _read_simple(word)
        if simple is not None and not (seen and not _continues(section, simple, word)):
            section, seen = section + simple, True
        elif word in SCALES and (seen or word not in {"k", "m", "score"}):
            total, section = _scale(total, section if seen else Decimal(1), SCALES[word])
            seen = scaled = True
        elif not (word == "and" and seen and _joins_numbers(tokens, place)):
            break
        place += 1
    if not seen:
        return _read_ordinal_or_multiple(tokens, at), at + 1
    start, end = tokens[at][1], tokens[place - 1][2]
    return Number(total + section, en[start:end], start, end, scaled), place


def _is_near(gap: str) -> bool:
    return gap in {" ", "-", "", "‑", " - ", "\u00a0"} or gap.strip() == ""


def _read_simple(word: str) -> Decimal | None:
    if word[0].isdigit():
        return Decimal(word.replace(",", "").rstrip("."))
    amount = ONES.get(word, TENS.get(word))
    return None if amount is None else Decimal(amount)


def _continues(section: Decimal, amount: Decimal, word: str) -> bool:
    """Return whether `amount` goes on with the number: twenty + three, two hundred + five."""
    if word[0].isdigit():
        return False
    return (section % 100 >= 20 and section % 10 == 0 and amount < 10) or (
        section >= 100 and section % 100 == 0 and amount < 100
    )


def _scale(total: Decimal, section: Decimal, size: int) -> tuple[Decimal, Decimal]:
    if size == 100 or size < 100:
        return total, section * size
    return total + section * size, Decimal(0)


def _joins_numbers(tokens: list[tuple[str, int, int]], place: int) -> bool:
    before = tokens[place - 1][0].lower()
    after = tokens[place + 1][0].lower() if place + 1 < len(tokens) else ""
    return before in {"hundred", "thousand"} and (after in ONES or after in TENS)


def _read_ordinal_or_multiple(tokens: list[tuple[str, int, int]], at: int) -> Number | None:
    word, start, end = tokens[at]
    amount = ORDINALS.get(word.lower(), MULTIPLES.get(word.lower()))
    return None if amount is None else Number(Decimal(amount), word, start, end)


def find_cardinals(en: str) -> set[Decimal]:
    """Return the values that count something: first, second … do not."""
    return {number.value for number in find_numbers(en) if number.text.lower() not in ORDINALS}


def find_values(en: str) -> set[Decimal]:
    """Return every value the text may mean, compound ordinals (thirty-first) included."""
    found = {number.value for number in find_numbers(en)}
    for match in re.finditer(r"\b([a-z]+ty)[- ]([a-z]+)\b", en.lower()):
        tens, one = TENS.get(match[1]), ORDINALS.get(match[2])
        if tens and one and one < 10:
            found.add(Decimal(tens + one))
    return found
