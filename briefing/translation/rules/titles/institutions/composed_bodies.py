"""Bodies put together from words and the noun that ends their name: 国家金融研究院, 商务部."""

import re

from briefing.translation.glossary import Entry
from briefing.translation.rules.titles.departments import departments_of
from briefing.translation.rules.titles.institutions import place_names
from briefing.translation.rules.titles.institutions.chain_so_far import ChainSoFar
from briefing.translation.rules.titles.institutions.composed_names import (
    compose_name,
    is_composed_of_many,
)
from briefing.translation.rules.titles.institutions.place_names import is_foreign
from briefing.translation.rules.titles.institutions.units_of_chain import (
    Unit,
    fill_pattern,
    join_words,
)
from briefing.translation.rules.titles.tokens import Token

# A name that begins so is of a body of its own, not of a part of the one named before.
OWN_STANDING = frozenset({"国家", "全国", "国际", "世界", "全球", "中央"})
# Departments and bureaus: an organ has so many of them, and their names are settled.
LISTED = frozenset({"division", "bureau"})
HOSPITAL_DEPARTMENT = Entry("科", "Department of {x}", "head", "hospital_dept")


def read_head(chain: ChainSoFar, token: Token) -> None:
    """Read the noun that ends a name: with the words before it, it is a body or a part of one."""
    if _repeats_company(chain, token):
        return
    _drop_loose_and(chain, token)
    words = chain.pending
    unknown = [word for word in words if word.kind == "unknown"]
    if unknown and token.klass == "area" and words[-1] is unknown[0]:
        chain.pending[-1] = chain.spell_place(unknown[0].zh, token.zh)
    elif words and token.klass == "company" and chain.units and not unknown:
        _read_subsidiary(chain, token)
    elif len(words) > 1 and token.zh == "部" and is_foreign(words[0]) and not unknown:
        _read_foreign_ministry(chain)
    else:
        _read_composed(chain, token)


def _repeats_company(chain: ChainSoFar, token: Token) -> bool:
    """Return whether 集团 or 公司 only says again what the company before it is."""
    again = chain.units and chain.units[-1].klass in {"company", "bank"}
    bare = not chain.pending and token.klass == "company"
    return bare and bool(again or token.zh in {"集团", "公司"})


def _drop_loose_and(chain: ChainSoFar, token: Token) -> None:
    """Drop an `and` at either end of the words; 学院暨研究院 is two bodies, one of them sure."""
    words = chain.pending
    while words and words[0].en == "and":
        chain.flags.append(f"two bodies in one: {chain.pending_zh}{token.zh}")
        words.pop(0)
    while words and words[-1].en == "and":
        words.pop()


def _read_composed(chain: ChainSoFar, token: Token) -> None:
    words, named = chain.pending, chain.pending_zh + token.zh
    if token.zh == "科" and any(unit.klass == "hospital" for unit in chain.units):
        token = Token("head", "科", HOSPITAL_DEPARTMENT)
    known = all(word.kind != "unknown" for word in words)
    placed = bool(words) and (words[0].kind == "place" or words[0].zh in OWN_STANDING)
    en = chain.with_term_of_office(compose_name(token, words))
    _flag_composed(chain, token, named)
    unit = Unit(
        named,
        en if known else f"【{named}】",
        token.klass,
        composed=True,
        known=known,
        placed=placed,
    )
    chain.complete(unit)


def _flag_composed(chain: ChainSoFar, token: Token, named: str) -> None:
    words = chain.pending
    if any(word.kind == "unknown" for word in words):
        chain.flags.append(f"not in the glossary: {named}")
    if is_composed_of_many(words):
        chain.flags.append(f"put together of many words: {named}")
    elif words and token.klass in LISTED and chain.units and _has_departments(chain.units[-1]):
        chain.flags.append(f"not among the departments of {chain.units[-1].zh}: {named}")


def _has_departments(organ: Unit) -> bool:
    """Return whether the glossary lists the departments of an organ."""
    return not organ.composed and bool(departments_of(organ.en))


def _read_foreign_ministry(chain: ChainSoFar) -> None:
    """Read a ministry of another country: 泰国商务部 is the Ministry of Commerce of Thailand."""
    country, *field = chain.pending
    named = f"{chain.pending_zh}部"
    en = f"Ministry of {join_words(field)} of {place_names.full(country)}"
    composed = is_composed_of_many(field)
    chain.complete(Unit(named, en, "foreign", composed=composed, placed=True))


def _read_subsidiary(chain: ChainSoFar, token: Token) -> None:
    """Read a company named after the one before it: CETC Software Services Co., Ltd."""
    parent = chain.units.pop()
    short = re.sub(r" (?:Group|Corporation|Company|Holdings|Technologies)$", "", parent.en)
    en = f"{short} {fill_pattern(token.en, join_words(chain.pending))}"
    named = parent.zh + chain.pending_zh + token.zh
    chain.complete(Unit(named, en, token.klass, composed=True, placed=True))
