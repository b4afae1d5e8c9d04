"""Figures that changed places: from A to B said as from B to A; A's figure given to B."""

import re
from collections.abc import Iterator
from decimal import Decimal

from briefing.chinese.numerals import read_amount
from briefing.translation.checks.check_contract import Check, Context, Defect, Pair
from briefing.translation.checks.figures import chinese_quantities
from briefing.translation.checks.figures.english_numbers import find_numbers
from briefing.translation.glossary import Entry, shipped_glossary
from briefing.translation.rules.titles.institutions.place_names import bare
from briefing.translation.rules.titles.tokens import Token

_YEARS = range(1900, 2100)
_N = r"(\d[\d,]*(?:\.\d+)?[十百千万亿]*)"
_PASSAGE = re.compile(r"[从由自](?P<before>[^。；，]*?)(?:到|至|为)(?P<after>[^。；，]*)")
_ANCHORED = frozenset({"place", "term"})


def find_defects(pair: Pair, context: Context) -> Iterator[Defect]:
    """Yield `swapped` where two figures stand in each other's place."""
    yield from _find_swapped_ends(pair)
    yield from _find_swapped_anchors(pair, context)


def _find_swapped_ends(pair: Pair) -> Iterator[Defect]:
    """从3.2万增加到11.7万 must not be from 117,000 to 32,000."""
    for found in _PASSAGE.finditer(pair.folded):
        before, after = _last_amount(found["before"]), _last_amount(found["after"])
        if before is None or after is None or before == after:
            continue
        for start, end in _ranges_in_english(pair.en):
            if (start, end) == (after, before):
                yield Defect("swapped", f"{found.group()}: the figures are swapped", found.group())


def _last_amount(text: str) -> Decimal | None:
    """Return the last figure of a text that is no year, or None."""
    found = [read_amount(match) for match in re.findall(_N, text)]
    plain = [amount for amount in found if amount is not None and not _is_year(amount)]
    return plain[-1] if plain else None


def _is_year(amount: Decimal) -> bool:
    return amount == int(amount) and int(amount) in _YEARS


def _ranges_in_english(en: str) -> list[tuple[Decimal, Decimal]]:
    pairs = []
    for found in re.finditer(r"\bfrom\b(?P<a>.*?)\bto\b(?P<b>.*?)(?=[.;]\s|\bfrom\b|$)", en):
        a = [n.value for n in find_numbers(found["a"]) if not _is_year(n.value)]
        b = [n.value for n in find_numbers(found["b"]) if not _is_year(n.value)]
        if a and b:
            pairs.append((a[0], b[0]))
    return pairs


def _find_swapped_anchors(pair: Pair, context: Context) -> Iterator[Defect]:
    """Two figures, each beside a place or term: in English each must stay beside its own."""
    zh = _sequence_in_chinese(pair.folded, context)
    if not zh:
        return
    en = _sequence_in_english(pair.en, zh)
    if en and _pair_up(zh) != _pair_up(en):
        yield Defect("swapped", "two figures are swapped between what they belong to", pair.zh)


def _pair_up(sequence: list[object]) -> set[tuple[object, ...]]:
    """Return figure and anchor in pairs, of a sequence of two of each, in any of four orders."""
    first, second = sequence[:2], sequence[2:]
    return {tuple(sorted(map(str, first))), tuple(sorted(map(str, second)))}


def _sequence_in_chinese(folded: str, context: Context) -> list[object]:
    """Return two figures and two anchors in turn, or an empty list where there are others."""
    blank = chinese_quantities.blank_out(folded, re.compile("“?十[一二三四五六七八九]?五”?"))
    marks: list[tuple[int, object]] = [
        (found.start(), amount)
        for found in re.finditer(_N, blank)
        if (amount := read_amount(found.group())) is not None
    ]
    if len(marks) != 2:
        return []
    marks += [(at, en) for at, en in _find_anchors(folded, context)]
    sequence = [what for _, what in sorted(marks, key=lambda mark: mark[0])]
    return sequence if _alternates(sequence) else []


def _alternates(sequence: list[object]) -> bool:
    if len(sequence) != 4 or len(set(map(str, sequence))) != 4:
        return False
    kinds = [isinstance(what, Decimal) for what in sequence]
    return kinds[0] != kinds[1] and kinds[2] != kinds[3]


def _find_anchors(folded: str, context: Context) -> Iterator[tuple[int, tuple[str, ...]]]:
    glossary = shipped_glossary()
    at = 0
    while at < len(folded):
        own = [zh for zh in context.terms if folded.startswith(zh, at)]
        found = [e for e in glossary.starting(folded, at) if e.kind in _ANCHORED]
        if own:
            zh = max(own, key=len)
            yield at, context.terms[zh]
            at += len(zh)
        elif found:
            entry = max(found, key=lambda e: len(e.zh))
            yield at, (_short_english(entry),)
            at += len(entry.zh)
        else:
            at += 1


def _short_english(entry: Entry) -> str:
    return bare(Token(entry.kind, entry.zh, entry)) if entry.kind == "place" else entry.en


def _sequence_in_english(en: str, zh: list[object]) -> list[object]:
    """Return the same four things in their English order, or nothing where one is missing."""
    wanted = {what for what in zh if isinstance(what, Decimal)}
    marks: list[tuple[int, object]] = [(n.start, n.value) for n in find_numbers(en)]
    if {what for _, what in marks} != wanted or len(marks) != 2:
        return []
    for anchor in zh:
        if isinstance(anchor, tuple):
            places = [at for form in anchor if (at := en.lower().find(form.lower())) >= 0]
            if not places:
                return []
            marks.append((min(places), anchor))
    sequence = [what for _, what in sorted(marks, key=lambda mark: mark[0])]
    return sequence if _alternates(sequence) else []


SPEC = Check(
    name="swapped-figures",
    finds="two figures that stand in each other’s place",
    find_defects=find_defects,
    severity="fail",
)
