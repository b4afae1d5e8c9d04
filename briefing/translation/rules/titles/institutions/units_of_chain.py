"""Institutions and parts of them, and how English says a chain of them."""

import re
from dataclasses import dataclass

from briefing.translation.rules.titles.institutions import place_names
from briefing.translation.rules.titles.tokens import Token

# Units that belong to the institution named before them.
PARTS = frozenset(
    [
        "school",
        "institute",
        "institute_director",
        "center",
        "office",
        "department",
        "department_co",
        "division",
        "bureau",
        "dept",
        "committee",
        "group",
        "council",
        "board",
        "branch",
        "court",
        "party_dept",
        "local_party",
        "embassy",
    ]
)
COMMA_PARENTS = frozenset(
    [
        "university",
        "university_rector",
        "academy",
        "company",
        "bank",
        "institute",
        "school",
        "hospital",
        "intl",
    ]
)
NO_ARTICLE = frozenset(
    ["company", "bank", "university", "university_rector", "hospital", "place", "event", "venue"]
)
BARE = {"Institute": "Research Institute", "Research Office": "Research Office"}


@dataclass(frozen=True, slots=True)
class Unit:
    """One institution or part of one."""

    zh: str
    en: str
    klass: str
    composed: bool = False
    known: bool = True
    placed: bool = False

    @property
    def is_part(self) -> bool:
        """Whether the unit only makes sense inside another one."""
        return self.composed and self.klass in PARTS and (not self.placed or self.klass == "branch")


@dataclass(frozen=True, slots=True)
class Chain:
    """What a clause names before its posts: units, and what was left before the post."""

    units: tuple[Unit, ...] = ()
    places: tuple[Token, ...] = ()
    words: tuple[Token, ...] = ()
    flags: tuple[str, ...] = ()

    @property
    def klass(self) -> str:
        """The class of the innermost unit, or `place`."""
        return self.units[-1].klass if self.units else "place" if self.places else ""


def fill_pattern(pattern: str, words: str) -> str:
    """Return a head's pattern with the words of the name; bare where there are none."""
    if words:
        return re.sub(r"\{(of |for )?x\+?\}", lambda m: _fill_slot(m, words), pattern)
    bare = (
        re.sub(r" (?:of|for) \{x\}| ?\{(?:of |for )?x\}", "", pattern).replace("{x+}", "").strip()
    )
    return BARE.get(bare, bare)


def _fill_slot(found: re.Match[str], words: str) -> str:
    if found.group().endswith("+}"):
        return f"{words} and "
    return f" {found[1]}{words}" if found[1] else words


def join_words(words: list[Token]) -> str:
    """Return the words of a name in order, places without their level."""
    said = [
        place_names.bare(word) if word.kind == "place" else word.en or word.zh for word in words
    ]
    return " ".join(said).replace(" and and ", " and ").replace(" ,", ",")


def article_before(unit: Unit) -> str:
    """Return `the ` where English wants it before the unit's name, else an empty string."""
    first = unit.en.split(" ", 1)[0]
    if unit.en.startswith(("University of", "Chinese University", "World Bank")):
        return "the "
    if unit.en.startswith("The ") or unit.klass.startswith(place_names.STYLED):
        return ""
    acronym = unit.en.isupper() and unit.en.isalpha()
    possessive = unit.klass == "media" and first.endswith(("'s", "’s"))
    named = unit.klass in NO_ARTICLE or not unit.known or acronym or possessive
    return "" if named else "the "


def join_units(units: tuple[Unit, ...], inner_article: bool = True) -> str:
    """Return a chain as it stands after `of`: the School of Law, Zhejiang University."""
    text = ""
    for unit in reversed(units):
        lead = article_before(unit)
        if not text:
            text = (lead if inner_article else "") + unit.en
        elif unit.klass in COMMA_PARENTS:
            text = f"{text}, {unit.en}"
        else:
            text = f"{text} of {lead}{unit.en}"
    return text
