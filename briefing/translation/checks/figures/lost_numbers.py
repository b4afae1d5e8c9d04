"""Numbers, magnitudes and counts: what the Chinese counts, the English must say."""

import re
from collections.abc import Iterator
from decimal import Decimal

from briefing import facts
from briefing.chinese.numerals import read_amount
from briefing.translation.checks.check_contract import Check, Context, Defect, Pair
from briefing.translation.checks.figures import chinese_quantities
from briefing.translation.checks.figures.calendar_dates import DATE
from briefing.translation.checks.figures.chinese_quantities import Quantity
from briefing.translation.checks.figures.english_numbers import (
    Number,
    find_cardinals,
    find_numbers,
    find_values,
)
from briefing.translation.checks.figures.shares import SHARE

MORE = re.compile(
    r"more than|over|above|exceed|excess|upwards?|plus|\+|odd|at least|some|beyond|surpass|top"
    r"|greater|around|about|nearly|almost|approximately|dozens|hundreds|thousands|millions|than",
    re.IGNORECASE,
)
# Of these, first and second are no count: 三点建议 needs three, whatever is listed after it.
COUNTED = ("点", "个", "项", "条", "大", "种", "类", "方面")
GROWN = re.compile("增长|增加|提高|上升|扩大|提升|上涨|增|多|高出")
TIMES = re.compile(rf"([\d.{chinese_quantities.HAN_DIGIT}]+)倍")
YEAR = range(1900, 2100)


def find_defects(pair: Pair, context: Context) -> Iterator[Defect]:
    """Yield `number`, `magnitude` or `count` for quantities that are lost, changed or invented."""
    rest = _unknown_terms_blanked(pair.folded, context)
    wanted = tuple(_find_quantities(rest))
    said = find_values(pair.en)
    for quantity in wanted:
        if not _is_rendered(quantity, said, pair):
            yield _describe_loss(quantity, said)
        elif quantity.vague and not MORE.search(pair.en):
            yield Defect(
                "number", f"{quantity.text}余: English does not say “more than”", quantity.text
            )
    if not any(True for quantity in wanted if not _is_rendered(quantity, said, pair)):
        yield from _find_invented(pair, wanted)


def _unknown_terms_blanked(folded: str, context: Context) -> str:
    """Return the text without terms whose English is fixed and says no number: 一网通办."""
    terms = [re.escape(zh) for zh in context.terms]
    listed = [
        re.escape(row["word"])
        for row in facts.table("policy_terms")
        if row["en"] and re.search("[一二三四五六七八九十百千万]", row["word"])
        if row["kind"] == "term" or not find_numbers(row["en"])
    ]
    pattern = re.compile("|".join(sorted({*terms, *listed}, key=len, reverse=True)) or r"(?!)")
    return chinese_quantities.blank_out(folded, pattern)


def _find_quantities(folded: str) -> Iterator[Quantity]:
    plans = tuple(chinese_quantities.find_plans(folded))
    yield from plans
    decades = tuple(chinese_quantities.find_decades(folded))
    yield from decades
    taken = (re.compile(re.escape(quantity.text)) for quantity in (*plans, *decades))
    blanked = chinese_quantities.blank_out(folded, SHARE, DATE, *taken)
    yield from chinese_quantities.find_arabic(blanked)
    yield from chinese_quantities.find_han(blanked)


def _is_rendered(quantity: Quantity, said: set[Decimal], pair: Pair) -> bool:
    en, folded = pair.en, pair.folded
    if quantity.phrase and re.search(quantity.phrase, en, re.IGNORECASE):
        return True
    if quantity.kind == "count" and quantity.text.endswith(COUNTED):
        said = find_cardinals(en)
    wanted = {quantity.amount, *quantity.also}
    if wanted & said:
        return True
    if quantity.text.endswith("倍"):
        return bool(_other_multiples(quantity, folded) & said)
    if _has_decade(quantity, en):
        return True
    return any(_is_close(amount, number) for amount in wanted for number in said)


def _other_multiples(quantity: Quantity, folded: str) -> set[Decimal]:
    """Return what 三倍 may be: 300 percent; after 增长, which adds to what was, also fourfold."""
    grown = GROWN.search(folded[max(0, quantity.start - 6) : quantity.start])
    hundreds = {quantity.amount * 100, (quantity.amount - 1) * 100}
    return hundreds | {quantity.amount + 1} if grown else hundreds


def _has_decade(quantity: Quantity, en: str) -> bool:
    """Return whether the English has the decade that a quantity such as 80年代 means."""
    whole = quantity.amount == int(quantity.amount) and int(quantity.amount) % 10 == 0
    decade = int(quantity.amount) % 100 if whole else -1
    return decade >= 0 and bool(re.search(rf"\b(?:\d\d)?{decade:02d}['’]?s\b", en))


def _is_close(amount: Decimal, number: Decimal) -> bool:
    """Return whether an English number is the amount rounded to three figures or more."""
    return amount >= 10000 and number > 0 and abs(amount - number) / amount < Decimal("0.005")


def _describe_loss(quantity: Quantity, said: set[Decimal]) -> Defect:
    shifted = any(_is_shifted(quantity.amount, number) for number in said)
    code = "magnitude" if shifted or quantity.kind == "magnitude" else quantity.kind
    return Defect(
        code, f"{quantity.text} is not in the English as {quantity.amount:,f}", quantity.text
    )


def _is_shifted(amount: Decimal, number: Decimal) -> bool:
    return bool(amount and number and amount >= 1000) and any(
        amount * 10**shift == number or number * 10**shift == amount for shift in range(1, 9)
    )


def _find_invented(pair: Pair, wanted: tuple[Quantity, ...]) -> Iterator[Defect]:
    """Yield large or precise English numbers for which the Chinese has no numeral at all."""
    measured = {amount for quantity in wanted for amount in quantity.also}
    known = _all_amounts_in(pair.folded) | measured
    for number in find_numbers(pair.en):
        if _is_telling(number, pair) and not any(
            _is_same(number.value, amount) for amount in known
        ):
            yield Defect(
                "number",
                f"{number.text} is not in the Chinese",
                en=number.text,
                place=(number.start, number.end),
            )


def _is_telling(number: Number, pair: Pair) -> bool:
    if not number.text[0].isdigit() or number.value < 10:
        return False
    before = pair.en[max(0, number.start - 1) : number.start]
    if before.isalpha() or before in {"(", "（", "-"}:
        return False
    relative = re.search("[今去明前后]年|年代|世纪|当年|五”?规划|初|末|年", pair.folded)
    return not (number.value in YEAR and relative)


def _all_amounts_in(folded: str) -> set[Decimal]:
    """Return every value that any run of numerals in the Chinese may have."""
    found: set[Decimal] = set()
    for match in re.finditer(
        rf"[\d.,{chinese_quantities.HAN_DIGIT}]+", re.sub("(?<=\\d)[余多]", "", folded)
    ):
        text = match.group().strip(".,")
        for start in range(len(text)):
            for end in range(start + 1, len(text) + 1):
                amount = read_amount(text[start:end])
                if amount is not None:
                    found.add(amount)
    found |= {amount * 100 for text in TIMES.findall(folded) if (amount := read_amount(text))}
    for match in SHARE.finditer(folded):
        if match["tenths"]:
            amount = read_amount(match["tenths"])
            found |= {amount * 10} if amount is not None else set()
    return found


def _is_same(number: Decimal, amount: Decimal) -> bool:
    return number in {amount, amount * 10, amount + 1} or _is_close(amount, number)


SPEC = Check(
    name="numbers",
    finds="a number or count that is lost, changed or made up",
    find_defects=find_defects,
    severity="fail",
)
