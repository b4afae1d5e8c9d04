"""The quantities that a Chinese text states, each with the English values that render it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from briefing.chinese.numerals import read_amount
from briefing.translation.checks.check_words import word_pattern

HAN_DIGIT = "零〇一二两三四五六七八九十百千万亿"
# Characters after a small Han numeral that make it a count of something.
CLASSIFIERS = (
    "点|个|项|条|大|位|名|次|类|种|方面|省|国|家|届|批|轮|期|周年|周|年|天|小时|分钟|岁|人|组|座|所|场"
    "|级|层|步|倍|市|县|区|部|套|份|篇|章|节|股|门|支|台|架|艘|辆|亩|公里|吨|元|字|者|重|好|严"
    "|翼|轴|核|圈|极|端|件|户|款|段|间|块|张|本|册|幅|班|趟|笔|枚|只|头|棵|道|堂|宗|页|平方|公顷|季度|回|遍|镇|乡|村"
    "|街道|社区|高校|企业|部门|单位|机构|专家|代表|院士|学者|试点|任务|领域|环节|层面|维度|阶段|原则|目标"
)
_PLAN = re.compile(
    r"(?<![一二三四五六七八九])“?(十[一二三四五六七八九]?)五”?(?=规划|期间|时期|以来|末|之|收官|开局|”|的|，|。|和|、)"
)
_ARABIC = re.compile(
    r"(?<![A-Za-z\d.])(\d[\d,，]*(?:\.\d+)?)([余多]?)([十百千万亿]*)(?![A-Za-z\d])"
)
_HAN = re.compile(
    rf"(?<![\d.万亿千百])(第?)([二两三四五六七八九十][{HAN_DIGIT}]*|一[十百千万亿][{HAN_DIGIT}]*|[百千](?=[余多]))"
    rf"(余|多|来)?({CLASSIFIERS}|万|亿)"
)
_DECADE = re.compile(r"(\d\d)世纪(?:(\d)0年代)?")
_YEAR = re.compile(r"([〇零一二三四五六七八九]{4})年")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity as printed, its value, what it is, and the values English may say instead."""

    text: str
    amount: Decimal
    kind: str
    start: int
    also: tuple[Decimal, ...] = ()
    phrase: str = ""
    vague: bool = False


def find_plans(folded: str) -> Iterator[Quantity]:
    """Yield 十三五 and its like, the number of a five-year plan."""
    for found in _PLAN.finditer(folded):
        amount = read_amount(found[1])
        if amount is not None:
            yield Quantity(found.group(), amount, "number", found.start())


def blank_out(folded: str, *patterns: re.Pattern[str]) -> str:
    """Return the text with what the patterns find blanked out, of the same length."""
    for pattern in patterns:
        folded = pattern.sub(lambda found: "　" * len(found.group()), folded)
    return folded


def find_arabic(folded: str) -> Iterator[Quantity]:
    """Yield numbers in Arabic digits, with 万 or 亿 after them reckoned in."""
    for found in _ARABIC.finditer(folded):
        amount = read_amount(found[1].replace("，", ",") + found[3])
        if amount is None:
            continue
        after = folded[found.end() : found.end() + 1]
        vague = bool(found[2]) or after in {"余", "多"}
        kind = "magnitude" if found[3] else "number"
        also, phrase = _other_ways(amount, after)
        text = found.group() + ("倍" if after == "倍" else "")
        yield Quantity(text, amount, kind, found.start(), also, phrase, vague)


# A Chinese measure in those that English readers use: 斤 in kilograms and tons, 亩 in hectares.
MEASURES = {
    "斤": (Decimal("0.5"), Decimal("0.0005")),
    "亩": (Decimal(1) / 15, Decimal("0.1647")),
    "里": (Decimal("0.5"),),
    "尺": (Decimal(1) / 3,),
}


def _other_ways(amount: Decimal, after: str) -> tuple[tuple[Decimal, ...], str]:
    also: tuple[Decimal, ...] = (
        (1900 + amount, 2000 + amount) if after in {"年", "后"} and amount < 100 else ()
    )
    also += tuple(amount * size for size in MEASURES.get(after, ()))
    phrase = "round[- ]the[- ]clock|around the clock|24/7" if amount in {24, 7} else ""
    return also, phrase


def find_han(folded: str) -> Iterator[Quantity]:
    """Yield numbers in Han characters that count something: 四点建议, 三千万人, 第十三届."""
    for found in _HAN.finditer(blank_out(folded, word_pattern("idiom"), _YEAR)):
        marker = found[1] and (folded[found.end() - 1] in "，、" or found.group(4) == "点")
        tail = found[4] if found[4] in {"万", "亿"} else ""
        amount = read_amount(found[2] + tail)
        if amount is None or marker:
            continue
        large = any(unit in found[2] + tail for unit in "万亿")
        exact = found[1] or tail or found[4] in {"倍", "成"}
        kind = "magnitude" if large else "number" if exact else "count"
        vague = bool(found[3]) and found[3] != "来"
        _, phrase = _other_ways(amount, "")
        yield Quantity(found.group(), amount, kind, found.start(), (), phrase, vague)


def find_decades(folded: str) -> Iterator[Quantity]:
    """Yield 20世纪80年代 as 1980, and 21世纪 as 21."""
    for found in _DECADE.finditer(folded):
        century = int(found[1])
        amount = (century - 1) * 100 + int(found[2]) * 10 if found[2] else century
        yield Quantity(found.group(), Decimal(amount), "date", found.start())
