"""The institutions of a title: a chain of units, outermost first, each with its English."""

import re
from dataclasses import dataclass, field

from briefing.translation.glossary import Entry
from briefing.translation.rules.numbers import ordinal
from briefing.translation.rules.titles import place_names
from briefing.translation.rules.titles.composed_names import abroad, composed, long
from briefing.translation.rules.titles.departments import departments
from briefing.translation.rules.titles.institution_units import Chain, Unit, english, filled
from briefing.translation.rules.titles.tokens import LEVELS, Token, terms_of_office

# A name that begins so is of a body of its own, not of a part of the one named before.
OWN_STANDING = frozenset({"国家", "全国", "国际", "世界", "全球", "中央"})
# Departments and bureaus: an organ has so many of them, and their names are settled.
LISTED = frozenset({"division", "bureau"})
GOVERNMENT = frozenset({"政府", "人民政府"})
OWN_BRANCHES = frozenset({"party", "youth_league", "federation", "association"})


@dataclass
class _Building:
    """The chain while its tokens are read from left to right."""

    home: tuple[Token, ...]
    units: list[Unit] = field(default_factory=list)
    pending: list[Token] = field(default_factory=list)
    places: tuple[Token, ...] = ()
    flags: list[str] = field(default_factory=list)
    terms: list[int] = field(default_factory=list)


def chain(tokens: tuple[Token, ...], home: tuple[Token, ...] = ()) -> Chain:
    """Return the chain of the tokens before a post; `home` is the place that 省, 市 … mean."""
    building = _Building(home)
    for token in tokens:
        _READ.get(token.kind, _pend)(building, token)
    left = [token for token in building.pending if token.kind != "unknown"]
    unknown = [token.zh for token in building.pending if token.kind == "unknown"]
    if unknown:
        named = "".join(token.zh for token in building.pending)
        building.units.append(Unit(named, f"【{named}】", "", composed=True, known=False))
        building.flags.append(f"not in the glossary: {named}")
        left = []
    lone = tuple(token for token in left if token.kind == "place")
    words = tuple(token for token in left if token.kind != "place")
    return Chain(tuple(building.units), lone, words, tuple(building.flags))


def _pend(building: _Building, token: Token) -> None:
    building.pending.append(token)


def _ordinal(building: _Building, token: Token) -> None:
    building.terms = terms_of_office(token)


def _level(building: _Building, token: Token) -> None:
    if building.home:
        building.pending.extend(building.home)
        return
    building.flags.append(f"which place {token.zh} means is not said")
    building.pending.append(Token("place", token.zh, None))


def _body(building: _Building, token: Token) -> None:
    if token.klass == "cpc":
        return
    outer = [place for place in building.pending if place.kind == "place"]
    if token.klass == "ministry" and outer and abroad(outer[-1]):
        en = f"{token.en} of {place_names.full(outer[-1])}"
        building.units.append(Unit(_zh(building) + token.zh, en, "foreign", placed=True))
        building.pending.clear()
        return
    unknown = [word.zh for word in building.pending if word.kind not in {"place"}]
    if unknown:
        building.flags.append(f"not understood before {token.zh}: {''.join(unknown)}")
    en = _in_office(token.en, building)
    far = [place for place in outer if not place.klass.startswith("country")]
    if far and place_names.bare(far[-1]) not in en:
        en = f"{en}, {place_names.full(far[-1])}"
    building.units.append(Unit(token.zh, en, token.klass, known=not unknown))
    building.pending.clear()


def _in_office(en: str, building: _Building) -> str:
    if not building.terms:
        return en
    numbered = " and ".join(ordinal(number) for number in building.terms)
    building.terms = []
    for name in ("National People's Congress", "CPPCC", "CPC Central", "People's Congress"):
        if name in en:
            return en.replace(name, f"{numbered} {name}", 1)
    return f"{numbered} {en}"


def _local(building: _Building, token: Token) -> None:
    near = [place for place in building.pending if place.kind == "place"]
    last = building.pending[-1] if building.pending else token
    if last.kind == "unknown" and token.zh[0] in place_names.COUNTIES:
        near.append(_by_pinyin(building, last.zh, token.zh[0]))
    if not near and building.home and not building.units:
        near = list(building.home)
    if not near or near[-1].entry is None:
        _orphan(building, token)
        return
    if abroad(near[-1]):
        said = "Government" if token.zh in GOVERNMENT else token.en.replace("{} ", "")
        en = f"{said} of {place_names.full(near[-1])}"
        building.units.append(Unit(_zh(building) + token.zh, en, "foreign", placed=True))
        building.pending.clear()
        return
    building.places = tuple(near)
    ranked = [word.en for word in building.pending if word.kind == "word"]
    en = _in_office(_local_english(token, near, " ".join(ranked)), building)
    zh, klass = _zh(building) + token.zh, token.klass
    if building.units and building.units[-1].klass in OWN_BRANCHES and klass == "local_party":
        # 民革湖北省委 is a committee of that party, not of the CPC.
        outer = building.units.pop()
        zh, en, klass = outer.zh + zh, en.removeprefix("CPC ") + f" of the {outer.en}", outer.klass
    building.units.append(Unit(zh, en, klass, placed=True))
    building.pending.clear()


def _orphan(building: _Building, token: Token) -> None:
    """An organ without its place: part of what stands before it, else flagged."""
    words = [word for word in building.pending if word.kind != "place"]
    if words and token.zh == "委":
        building.flags.append(f"not understood: {_zh(building)}委")
    level = next((LEVELS[word.zh] for word in building.pending if word.zh in LEVELS), "")
    en = re.sub(r" ?\{\}", "", f"{level} {token.en}".strip())
    klass = token.klass if building.units else "organ"
    if not building.units:
        building.flags.append(f"{token.zh}: of which place is not said")
    building.units.append(Unit(token.zh, en, klass, composed=bool(building.units)))
    building.pending.clear()


def _local_english(token: Token, near: list[Token], ranked: str = "") -> str:
    """Return the organ of a place; `ranked` (First, Second) stands before its own name."""
    place = near[-1]
    if ranked:
        en = f"{place_names.attributive(place)} {ranked} {token.en.replace('{} ', '')}"
    elif "{}" in token.en:
        en = token.en.replace("{}", place_names.attributive(place))
    elif place_names.is_region(place):
        en = f"{token.en} of {place_names.full(place)}"
    else:
        en = f"{place_names.attributive(place)} {token.en}"
    outer = near[0]
    return en if outer is place else f"{en}, {place_names.full(outer)}"


def _zh(building: _Building) -> str:
    return "".join(token.zh for token in building.pending)


def _head(building: _Building, token: Token) -> None:
    words = building.pending
    again = building.units and building.units[-1].klass in {"company", "bank"}
    if not words and (again or token.zh in {"集团", "公司"}) and token.klass == "company":
        return
    while words and words[0].en == "and":
        # 学院暨研究院: two bodies in one; only the first is sure.
        building.flags.append(f"two bodies in one: {_zh(building)}{token.zh}")
        words.pop(0)
    while words and words[-1].en == "and":
        words.pop()
    unknown = [word for word in words if word.kind == "unknown"]
    if unknown and token.klass == "area" and words[-1] is unknown[0]:
        building.pending[-1] = _by_pinyin(building, unknown[0].zh, token.zh)
        return
    if words and token.klass == "company" and building.units and not unknown:
        _subsidiary(building, token)
        return
    if len(words) > 1 and token.zh == "部" and abroad(words[0]) and not unknown:
        _ministry(building)
        return
    if token.zh == "科" and any(unit.klass == "hospital" for unit in building.units):
        token = Token("head", "科", Entry("科", "Department of {x}", "head", "hospital_dept"))
    placed = bool(words) and (words[0].kind == "place" or words[0].zh in OWN_STANDING)
    named = _zh(building) + token.zh
    en = _in_office(composed(token, words), building)
    if unknown:
        building.flags.append(f"not in the glossary: {named}")
        en = f"【{named}】"
    if long(words):
        building.flags.append(f"put together of many words: {named}")
    elif words and token.klass in LISTED and building.units and _listed(building.units[-1]):
        building.flags.append(f"not among the departments of {building.units[-1].zh}: {named}")
    unit = Unit(named, en, token.klass, composed=True, known=not unknown, placed=placed)
    building.units.append(unit)
    building.pending = []


def _listed(organ: Unit) -> bool:
    """Return whether the glossary lists the departments of an organ."""
    return not organ.composed and bool(departments(organ.en))


def _ministry(building: _Building) -> None:
    """A ministry of another country: 泰国商务部 is the Ministry of Commerce of Thailand."""
    country, *field = building.pending
    named = f"{_zh(building)}部"
    en = f"Ministry of {english(field)} of {place_names.full(country)}"
    building.units.append(Unit(named, en, "foreign", composed=long(field), placed=True))
    building.pending = []


def _by_pinyin(building: _Building, name: str, level: str) -> Token:
    """Return a county or town in Pinyin, which is its English (GB/T 16159), but flagged."""
    building.flags.append(f"{name}{level}: place name by Pinyin")
    return place_names.by_pinyin(name, level)


def _subsidiary(building: _Building, token: Token) -> None:
    """A company named after the one before it: CETC Software Services Co., Ltd."""
    parent = building.units.pop()
    short = re.sub(r" (?:Group|Corporation|Company|Holdings|Technologies)$", "", parent.en)
    en = f"{short} {filled(token.en, english(building.pending))}"
    unit = Unit(parent.zh + _zh(building) + token.zh, en, token.klass, composed=True, placed=True)
    building.units.append(unit)
    building.pending = []


def _department(building: _Building, token: Token) -> None:
    building.units.append(Unit(token.zh, token.en, token.klass))


_READ = {
    "department": _department,
    "institution": _body,
    "company": _body,
    "local": _local,
    "head": _head,
    "ordinal": _ordinal,
    "level": _level,
}
