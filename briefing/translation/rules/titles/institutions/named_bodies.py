"""Bodies that the glossary knows: national ones, companies, and organs of a place."""

import re

from briefing.translation.rules.titles.institutions import place_names
from briefing.translation.rules.titles.institutions.chain_so_far import ChainSoFar
from briefing.translation.rules.titles.institutions.place_names import is_foreign
from briefing.translation.rules.titles.institutions.units_of_chain import Unit
from briefing.translation.rules.titles.tokens import LEVELS, Token

GOVERNMENT = frozenset({"政府", "人民政府"})
OWN_BRANCHES = frozenset({"party", "youth_league", "federation", "association"})


def read_department(chain: ChainSoFar, token: Token) -> None:
    """Read a department that the organ before it is known to have."""
    chain.units.append(Unit(token.zh, token.en, token.klass))


def read_body(chain: ChainSoFar, token: Token) -> None:
    """Read a body by its own name; a ministry after another country's name is that country's."""
    if token.klass == "cpc":
        return
    outer = [place for place in chain.pending if place.kind == "place"]
    if token.klass == "ministry" and outer and is_foreign(outer[-1]):
        en = f"{token.en} of {place_names.full(outer[-1])}"
        chain.complete(Unit(chain.pending_zh + token.zh, en, "foreign", placed=True))
        return
    unknown = [word.zh for word in chain.pending if word.kind not in {"place"}]
    if unknown:
        chain.flags.append(f"not understood before {token.zh}: {''.join(unknown)}")
    en = chain.with_term_of_office(token.en)
    far = [place for place in outer if not place.klass.startswith("country")]
    if far and place_names.bare(far[-1]) not in en:
        en = f"{en}, {place_names.full(far[-1])}"
    chain.complete(Unit(token.zh, en, token.klass, known=not unknown))


def read_local_organ(chain: ChainSoFar, token: Token) -> None:
    """Read an organ of the place before it, or of the place that the title is about."""
    near = _places_before(chain, token)
    if not near or near[-1].entry is None:
        _read_organ_without_place(chain, token)
    elif is_foreign(near[-1]):
        said = "Government" if token.zh in GOVERNMENT else token.en.replace("{} ", "")
        en = f"{said} of {place_names.full(near[-1])}"
        chain.complete(Unit(chain.pending_zh + token.zh, en, "foreign", placed=True))
    else:
        _read_organ_of_place(chain, token, near)


def _places_before(chain: ChainSoFar, token: Token) -> list[Token]:
    near = [place for place in chain.pending if place.kind == "place"]
    last = chain.pending[-1] if chain.pending else token
    if last.kind == "unknown" and token.zh[0] in place_names.COUNTIES:
        near.append(chain.spell_place(last.zh, token.zh[0]))
    return near or (list(chain.home) if chain.home and not chain.units else [])


def _read_organ_of_place(chain: ChainSoFar, token: Token, near: list[Token]) -> None:
    ranked = [word.en for word in chain.pending if word.kind == "word"]
    en = chain.with_term_of_office(_organ_english(token, near, " ".join(ranked)))
    zh, klass = chain.pending_zh + token.zh, token.klass
    if chain.units and chain.units[-1].klass in OWN_BRANCHES and klass == "local_party":
        # 民革湖北省委 is a committee of that party, not of the CPC.
        outer = chain.units.pop()
        zh, en, klass = outer.zh + zh, en.removeprefix("CPC ") + f" of the {outer.en}", outer.klass
    chain.complete(Unit(zh, en, klass, placed=True))


def _read_organ_without_place(chain: ChainSoFar, token: Token) -> None:
    """Read an organ without its place: part of what stands before it, else flagged."""
    words = [word for word in chain.pending if word.kind != "place"]
    if words and token.zh == "委":
        chain.flags.append(f"not understood: {chain.pending_zh}委")
    level = next((LEVELS[word.zh] for word in chain.pending if word.zh in LEVELS), "")
    en = re.sub(r" ?\{\}", "", f"{level} {token.en}".strip())
    klass = token.klass if chain.units else "organ"
    if not chain.units:
        chain.flags.append(f"{token.zh}: of which place is not said")
    chain.complete(Unit(token.zh, en, klass, composed=bool(chain.units)))


def _organ_english(token: Token, near: list[Token], ranked: str = "") -> str:
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
