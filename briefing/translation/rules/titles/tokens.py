"""A title cut into the words the glossary knows: the cheapest cut, longest words first."""

import re
from dataclasses import dataclass

from briefing.chinese.numerals import read_amount
from briefing.translation.glossary import Entry, Glossary
from briefing.translation.rules.numbers import ordinal_in_english
from briefing.translation.rules.titles.departments import departments_at

# The fewer tokens the better; equal cuts are settled by these small differences.
COST = {
    "institution": 1.0,
    "company": 1.0,
    "department": 1.0,
    "place": 1.0,
    "local": 0.95,
    "head": 1.05,
    "post": 0.95,
    "mod": 1.0,
    "word": 1.1,
    "ordinal": 0.5,
    "level": 1.0,
    "and": 1.0,
    "unknown": 8.0,
}
# An organ such as 发改委 belongs to the place just before it; elsewhere it is another word.
STRAY_LOCAL = 2.5
# Modifiers that may stand before the institution as well as before the post.
MOVABLE = frozenset({"Former", "Then", "Acting", "Presiding", "Retired", "Renowned"})
NTH = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth")
LEVELS = {
    "省": "Provincial",
    "市": "Municipal",
    "区": "District",
    "县": "County",
    "州": "Prefectural",
}
_CHIEF = re.compile(r"首席([^、，首官]{2,5})官")
_RANKED = re.compile(r"第([一二三四五六七八九十]{1,3})(?![届期次任])")
_TENURE = re.compile(r"第([一二三四五六七八九十]{1,3})任")
_TERM = re.compile(
    r"第?([一二三四五六七八九十百\d]+(?:[、，至及和][一二三四五六七八九十百\d]+)*)届"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a title; `entry` is the glossary's row for it, if it has one."""

    kind: str
    zh: str
    entry: Entry | None = None

    @property
    def en(self) -> str:
        """The glossary's English, or an empty string."""
        return self.entry.en if self.entry else ""

    @property
    def klass(self) -> str:
        """The glossary's class, or an empty string."""
        return self.entry.klass if self.entry else ""


@dataclass(frozen=True, slots=True)
class _Path:
    cost: float
    tokens: tuple[Token, ...]


def cut_title(folded: str, glossary: Glossary) -> tuple[Token, ...]:
    """Return the words of a folded title; characters that nothing covers are `unknown`."""
    best: list[_Path | None] = [_Path(0.0, ()), *[None] * len(folded)]
    for place in range(len(folded)):
        path = best[place]
        if path is None:
            continue
        for token in (
            *_departments_inside(folded, place, path.tokens),
            *_candidates(folded, place, glossary),
        ):
            end = place + len(token.zh)
            cost = path.cost + _cost(token, path.tokens)
            known = best[end]
            if known is None or cost < known.cost:
                best[end] = _Path(cost, (*path.tokens, token))
    last = best[-1]
    return _join_unknown(_settle_modifiers(last.tokens, glossary)) if last else ()


def _departments_inside(folded: str, place: int, before: tuple[Token, ...]) -> list[Token]:
    """Return the departments of the organ just named that begin here."""
    if not before or before[-1].kind != "institution":
        return []
    found = departments_at(folded, place, before[-1].en)
    return [Token(entry.kind, entry.zh, entry) for entry in found]


def _candidates(folded: str, place: int, glossary: Glossary) -> list[Token]:
    found = [
        Token(entry.kind, entry.zh, entry)
        for entry in glossary.starting(folded, place)
        if entry.kind in COST
    ]
    nth = _TERM.match(folded, place)
    if nth:
        found.append(Token("ordinal", nth.group()))
    ranked = _RANKED.match(folded, place)
    if ranked:
        found.append(Token("word", ranked.group(), _ordinal_word(ranked)))
    tenure = _TENURE.match(folded, place)
    if tenure:
        found.append(Token("mod", tenure.group(), _ordinal_word(tenure)))
    chief = _CHIEF.match(folded, place)
    field = glossary.find(chief[1], "word") if chief else None
    if chief and field:
        said = f"Chief {field.en} Officer"
        found.append(Token("post", chief.group(), Entry(chief.group(), said, "post", "*")))
    char = folded[place]
    if char in LEVELS and place == 0:
        found.append(Token("level", char))
    if char in "兼、，；/" or folded.startswith("并", place):
        found.append(Token("and", char))
    return [*found, Token("unknown", char)]


def _ordinal_word(found: re.Match[str]) -> Entry:
    """Return the word for 第六: Sixth; above the ninth in figures."""
    amount = int(read_amount(found[1]) or 0)
    said = NTH[amount - 1] if 0 < amount <= len(NTH) else ordinal_in_english(amount)
    return Entry(found.group(), said, "word")


def _cost(token: Token, before: tuple[Token, ...]) -> float:
    stray = (
        token.kind == "local" and before and before[-1].kind not in {"place", "level", "ordinal"}
    )
    # Of two equal cuts the one with the longer word is right: 朝阳区 and 委, not 朝阳 and 区委.
    # Between 信息管理 and 学院, 信息 and 管理学院 the longer word of the field is right.
    share = 1001 if token.kind == "head" else 1000
    return COST[token.kind] + (STRAY_LOCAL if stray else 0.0) - len(token.zh) ** 2 / share


def _settle_modifiers(tokens: tuple[Token, ...], glossary: Glossary) -> list[Token]:
    """Return the tokens, a word inside a name no longer read as one that changes the post."""
    return [
        _as_word(token, glossary)
        if token.kind == "mod" and _is_inside_name(tokens, place)
        else token
        for place, token in enumerate(tokens)
    ]


def _is_inside_name(tokens: tuple[Token, ...], place: int) -> bool:
    """Return whether the modifier at `place` stands inside a name: 病原生物学, 创新与技术部."""
    inside = {"mod", "word", "unknown"}
    after = next((t for t in tokens[place + 1 :] if t.kind not in inside), None)
    if after is None or after.kind == "post":
        return False
    if tokens[place].en in MOVABLE:
        return place > 0 and tokens[place - 1].kind in {"word", "unknown"}
    return bool(tokens[place].en)


def _as_word(token: Token, glossary: Glossary) -> Token:
    entry = glossary.find(token.zh, "word")
    if entry is None and token.en not in MOVABLE:
        entry = Entry(token.zh, token.en, "word")
    return Token("word" if entry else "unknown", token.zh, entry)


def _join_unknown(tokens: list[Token]) -> tuple[Token, ...]:
    joined: list[Token] = []
    for token in tokens:
        if token.kind == "unknown" and joined and joined[-1].kind == "unknown":
            joined[-1] = Token("unknown", joined[-1].zh + token.zh)
        else:
            joined.append(token)
    return tuple(joined)


def terms_of_office(token: Token) -> list[int]:
    """Return the numbers in 第十二、十三届: [12, 13]."""
    found = _TERM.fullmatch(token.zh)
    parts = re.split("[、，至及和]", found[1]) if found else []
    return [int(amount) for part in parts if (amount := read_amount(part)) is not None]
