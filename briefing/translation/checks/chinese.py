"""The quantities that a Chinese text states, each with the English values that render it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from briefing.translation.numbers import value

HAN_DIGIT = "零〇一二两三四五六七八九十百千万亿"
# Characters after a small Han numeral that make it a count of something.
CLASSIFIERS = (
    "点|个|项|条|大|位|名|次|类|种|方面|省|国|家|届|批|轮|期|周年|年|月|天|日|小时|岁|人|组|座|所|场"
    "|级|层|步|倍|市|县|区|部|套|份|篇|章|节|股|门|支|台|架|艘|辆|亩|公里|吨|元|字|者|重|化|好|严"
)
_PLAN = re.compile(r"(?<![一二三四五六七八九])“?(十[一二三四五六七八九]?)五”?(?=规划|期间|时期|以来|末|之|收官|开局|”|的|，|。|和|、)")
_ARABIC = re.compile(r"(?<![A-Za-z\d.])(\d[\d,，]*(?:\.\d+)?)([十百千万亿]*)(?![A-Za-z\d])")
_HAN = re.compile(
    rf"(第?)([二两三四五六七八九十百千万亿][{HAN_DIGIT}]*|一[十百千万亿][{HAN_DIGIT}]*)"
    rf"(余|多|来)?({CLASSIFIERS}|万|亿)"
)
_YEAR = re.compile(r"([〇零一二三四五六七八九]{4})年")
# Words in which a numeral counts nothing, or which English says without it.
IDIOMS = re.compile(
    "百姓|百年大计|千方百计|千家万户|千千万万|万众|万无一失|万一|万物|亿万|十分|四川|五道口|三农|三亚|三明|三沙"
    "|六安|六盘水|九江|十堰|五粮液|二维码|三十而立|四通八达|五花八门|七上八下|八方|十全十美|百花|百家争鸣"
    "|千军万马|千秋|万里|两岸|两弹一星|三心二意|再三|二手|两会|三公经费|第三方|第二产业|第三产业|第一产业"
    "|三峡|三七|三国|三江|三门峡|四平|双十一|五一|十一黄金周|七夕|九三学社|万科|万达|千年|百度|五大连池"
    "|两面|两难|两极|三角|四面|五星|百强|百万富翁|千古|半百|成千上万|数以[万亿千百]计|三番五次|二元|三维|一二三"
    "|[几数]十[万亿]?|[几数][百千万亿]+|十几[万亿]?|二三十|三四十|四五十|五六十|六七十|七八十|八九十"
    "|[一二三四五六七八九][二三四五六七八九][个年家人位次天项点](?!分)"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity as printed, its value, what it is, and the values English may say instead."""

    text: str
    amount: Decimal
    kind: str
    start: int
    also: tuple[Decimal, ...] = ()
    words: str = ""
    vague: bool = False


def plans(folded: str) -> Iterator[Quantity]:
    """Yield 十三五 and its like, the number of a five-year plan."""
    for found in _PLAN.finditer(folded):
        amount = value(found[1])
        if amount is not None:
            yield Quantity(found.group(), amount, "number", found.start())


def without(folded: str, *patterns: re.Pattern[str]) -> str:
    """Return the text with what the patterns find blanked out, of the same length."""
    for pattern in patterns:
        folded = pattern.sub(lambda found: "　" * len(found.group()), folded)
    return folded


def arabic(folded: str) -> Iterator[Quantity]:
    """Yield numbers in Arabic digits, with 万 or 亿 after them reckoned in."""
    for found in _ARABIC.finditer(folded):
        amount = value(found[1].replace("，", ",") + found[2])
        if amount is None:
            continue
        after = folded[found.end() : found.end() + 1]
        vague = after in {"余", "多"}
        kind = "magnitude" if found[2] else "number"
        also, words = _arabic_also(amount, after)
        yield Quantity(found.group(), amount, kind, found.start(), also, words, vague)


def _arabic_also(amount: Decimal, after: str) -> tuple[tuple[Decimal, ...], str]:
    also = (1900 + amount, 2000 + amount) if after in {"年", "后"} and amount < 100 else ()
    words = "round[- ]the[- ]clock|around the clock|24/7" if amount in {24, 7} else ""
    return also, words


def han(folded: str) -> Iterator[Quantity]:
    """Yield numbers in Han characters that count something: 四点建议, 三千万人, 第十三届."""
    for found in _HAN.finditer(without(folded, IDIOMS, _YEAR)):
        marker = found[1] and (folded[found.end() - 1] in "，、" or found.group(4) == "点")
        tail = found[4] if found[4] in {"万", "亿"} else ""
        amount = value(found[2] + tail)
        if amount is None or marker:
            continue
        large = any(unit in found[2] + tail for unit in "万亿")
        kind = "magnitude" if large else "number" if found[1] else "count"
        vague = bool(found[3]) and found[3] != "来"
        yield Quantity(found.group(), amount, kind, found.start(), (), "", vague)


def years(folded: str) -> Iterator[Quantity]:
    """Yield years in Han digits: 二〇一九年."""
    for found in _YEAR.finditer(folded):
        amount = value(found[1])
        if amount is not None:
            yield Quantity(found.group(), amount, "date", found.start())
