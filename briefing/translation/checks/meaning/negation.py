"""Negation: not, never, without … on one side only turns the meaning round."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.translation.checks.check_contract import Check, Context, Defect, Pair
from briefing.translation.checks.check_words import word_pattern
from briefing.translation.tables import shipped

_TWICE = re.compile("没有[^。；]+就(?:没有|无法|不能|不会|谈不上)")
# What English may say with “not”, one for one.
_ANY = re.compile(
    "[不没無无勿莫免防避缺拒难绝差仅只反止停破除]|未(?!来)|非(?!常|洲|遗|公)|(?<![特分区级个各性差类派])别(?![的人])|禁|否(?!则)|失去|失灵"
    "|而是|取消|消除|尚待|以外|之外|例外|脱离|空白|零"
)
# Words with 不 or 无 that English never renders with “not”.
_HOLLOW = re.compile(
    "不[断久懈管论禁愧]|无[论数疑]|不打烊|毫不动摇|不动产|不约而同|不遗余力|不可分割|无人机|无线|无锡|是否|能否|与否|无形|无限|不锈钢|大规模|非常|只要|只有|别人|特别|分别|区别|反映|反馈|反复|反而|除了|停车|避暑|防疫|免费|免税|防控|防治|防范|预防|国防|消防|突破|打破|破解|破除|防洪|防灾|绝对|绝大|差异|差距|难题|困难|免疫|防护|阻止|截止|废止|防止|举止"
)
_NOT = re.compile(
    r"\b(?:not|never|cannot|no longer|neither|must not|should not|\w+n['’]t)\b"
    r"(?! (?:only|just|merely|simply|solely|least))",
    re.IGNORECASE,
)
_CAN = re.compile(
    r"\b(?:can|won|don|doesn|isn|aren|wasn|weren|couldn|shouldn|mustn|needn|didn|hasn|haven)\b(?!['’]t)",
    re.IGNORECASE,
)


def find_defects(pair: Pair, context: Context) -> Iterator[Defect]:
    """Yield `negation` where one side denies and the other does not, sentence by sentence."""
    for zh, en in pair.sentences():
        plain = word_pattern("harmless").sub("", zh)
        reason = _find_lost(plain, en)
        if reason:
            yield Defect("negation", reason, zh, en)
        yield from _find_lost_prohibitions(plain, zh, en)
        yield from _find_added(zh, en)


def _find_lost(plain: str, en: str) -> str:
    """Return how a denial of the Chinese is lost, or an empty string."""
    twice = _TWICE.search(plain)
    if twice and len(_find_denials(en)) < 2:
        return f"{twice.group()}: one of two negations is lost"
    denied = [found.group() for found in word_pattern("denial").finditer(plain)]
    if denied and not _find_denials(en):
        return f"{denied[0]} is lost: the English does not deny it"
    if len(denied) > 1 and _count_denials(en) < len(denied) and not twice:
        return f"{len(denied)} denials in Chinese, fewer in English"
    return ""


def _find_lost_prohibitions(plain: str, zh: str, en: str) -> Iterator[Defect]:
    """Yield what 防止 or 反对 forbids and the English does not, or denies once more."""
    for found, also in _find_prohibitions(plain):
        said = also.search(en)
        if not _find_denials(en) and not said:
            yield Defect("negation", f"{found} is lost: the English does not say it", zh, en)
        elif said and _NOT.search(en) and not _ANY.search(plain.replace(found, "")):
            yield Defect("negation", f"{found} is denied in the English", zh, en)


def _find_added(zh: str, en: str) -> Iterator[Defect]:
    """Yield a “not” more than the Chinese can account for."""
    said = _NOT.findall(en)
    room = len(_ANY.findall(_HOLLOW.sub("", zh))) + len(re.findall("防止|避免", zh))
    if len(said) > room:
        yield Defect("negation", f"“{said[-1]}” is not in the Chinese", zh, en)
    only = re.search(r"(?<!not )(?<!just )\bonly\b(?=.{1,60}\bbut also\b)", en)
    if only and not re.search(r"\bnot (?:\w+ ){0,3}only\b", en):
        yield Defect("negation", "not only has lost its “not”", zh, en)


def _find_prohibitions(plain: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    for zh, also in _prohibitions():
        found = zh.search(plain)
        if found:
            yield found.group(), also


@cache
def _prohibitions() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (re.compile(row["zh"]), re.compile(rf"\b(?:{row['also']})\b", re.IGNORECASE))
        for row in shipped("denials")
    )


def _count_denials(en: str) -> int:
    """Return how often a sentence denies; what `or` and `nor` join counts for each."""
    return len(_find_denials(en)) + len(re.findall(r"\bn?or\b", en)) if _find_denials(en) else 0


def _find_denials(en: str) -> list[str]:
    said = [found.group() for found in word_pattern("denies").finditer(en)]
    return [word for word in said if not _CAN.fullmatch(word)]


SPEC = Check(
    name="negation",
    finds="“not” on one side only",
    find_defects=find_defects,
    severity="fail",
)
