"""The chain of institutions while its tokens are read from left to right."""

from dataclasses import dataclass, field

from briefing.translation.rules.numbers import ordinal_in_english
from briefing.translation.rules.titles.institutions import place_names
from briefing.translation.rules.titles.institutions.units_of_chain import Unit
from briefing.translation.rules.titles.tokens import Token

# Bodies whose English takes the ordinal of a term of office inside its name.
NUMBERED = ("National People's Congress", "CPPCC", "CPC Central", "People's Congress")


@dataclass
class ChainSoFar:
    """Units that are complete, tokens that wait for the noun they belong to, and reasons to look.

    `home` is the place that 省, 市 … mean; `terms` are the numbers of terms of office (第十三届).
    """

    home: tuple[Token, ...]
    units: list[Unit] = field(default_factory=list)
    pending: list[Token] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    terms: list[int] = field(default_factory=list)

    @property
    def pending_zh(self) -> str:
        """The Chinese of the tokens that wait."""
        return "".join(token.zh for token in self.pending)

    def complete(self, unit: Unit) -> None:
        """Add a unit, which takes up the tokens that waited."""
        self.units.append(unit)
        self.pending = []

    def with_term_of_office(self, en: str) -> str:
        """Return a body's English with its term of office, which is used up: 14th CPPCC …"""
        if not self.terms:
            return en
        numbered = " and ".join(ordinal_in_english(number) for number in self.terms)
        self.terms = []
        for name in NUMBERED:
            if name in en:
                return en.replace(name, f"{numbered} {name}", 1)
        return f"{numbered} {en}"

    def spell_place(self, name: str, level: str) -> Token:
        """Return a county or town in Pinyin, which is its English (GB/T 16159), but flagged."""
        self.flags.append(f"{name}{level}: place name by Pinyin")
        return place_names.by_pinyin(name, level)
