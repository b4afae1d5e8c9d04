"""Loops: words, phrases and sentences that an engine says over and over."""

import re
from collections.abc import Iterator

from briefing.chinese.han import HAN
from briefing.translation.checks.check_contract import Check, Context, Defect, Pair

_TWICE = re.compile(r"\b(\w+)(?:[\s,;]+\1\b)+", re.IGNORECASE)
_PHRASE = re.compile(r"\b((?:[\w'’-]+[\s,;:.()]+){2,12}?)(?:\1){1,}", re.IGNORECASE)
_RUN = re.compile(r"(.{1,12}?)\1{4,}")
ALLOWED = frozenset(
    [
        "that",
        "had",
        "very",
        "far",
        "more",
        "again",
        "bye",
        "so",
        "step",
        "year",
        "day",
        "hand",
        "face",
        "one",
        "by",
        "side",
    ]
)
_SENTENCE = re.compile(r"[^.!?。！？]+[.!?。！？]?")


def find_defects(pair: Pair, context: Context) -> Iterator[Defect]:
    """Yield `repetition` for what is said twice in a row, or a sentence that comes twice."""
    found = _find_immediate(pair.en) or _find_sentence_again(pair)
    if found:
        start = pair.en.find(found)
        yield Defect(
            "repetition",
            f"said again and again: {found[:80]}",
            en=found,
            place=(start, start + len(found)),
        )


def _find_immediate(en: str) -> str:
    for found in _TWICE.finditer(en):
        times = len(re.findall(rf"\b{re.escape(found[1])}\b", found.group(), re.IGNORECASE))
        if times > 2 or (
            found[1].lower() not in ALLOWED
            and not found[1].isdigit()
            and found.group().count(",") == 0
        ):
            return found.group()
    phrase = _PHRASE.search(en + " ")
    if phrase:
        return phrase.group().strip()
    run = _RUN.search(en)
    return run.group() if run and run.group().strip(" .-_–—0*=\n") else ""


def _find_sentence_again(pair: Pair) -> str:
    """Return an English sentence or long phrase that comes back, unless the Chinese repeats too."""
    sentences = [" ".join(s.lower().split()).strip(" .!?") for s in _SENTENCE.findall(pair.en)]
    again = [s for s in sentences if len(s.split()) > 3 and sentences.count(s) > 1]
    if again and not _chinese_repeats(pair.folded):
        found = re.search(re.escape(again[0][:20]), pair.en, re.IGNORECASE)
        return found.group() if found else again[0]
    words = re.findall(r"\w+", pair.en.lower())
    grams = [tuple(words[i : i + 5]) for i in range(len(words) - 4)]
    most = max(((grams.count(gram), gram) for gram in set(grams)), default=(0, ()))
    if most[0] >= 3 and not _chinese_repeats(pair.folded, 2):
        return " ".join(most[1])
    return ""


def _chinese_repeats(folded: str, times: int = 1, size: int = 5) -> bool:
    grams = [folded[i : i + size] for i in range(len(folded) - size + 1)]
    return any(grams.count(gram) > times for gram in set(grams) if re.fullmatch(rf"[{HAN}]+", gram))


SPEC = Check(
    name="repetition",
    finds="a word, a phrase or a sentence said over and over",
    find_defects=find_defects,
    severity="warn",
    english_alone=True,
)
