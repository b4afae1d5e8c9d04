"""Checks of a translation: one table, one file a check, one signature."""

from briefing.translation.checks.beside import beside
from briefing.translation.checks.chatter import chatter
from briefing.translation.checks.currency import currency
from briefing.translation.checks.dates import dates
from briefing.translation.checks.length import length
from briefing.translation.checks.loops import loops
from briefing.translation.checks.missing import missing
from briefing.translation.checks.model import Check, Context, Defect, Pair
from briefing.translation.checks.named import named
from briefing.translation.checks.negation import negation
from briefing.translation.checks.numerals import numerals
from briefing.translation.checks.opposites import opposites
from briefing.translation.checks.order import order
from briefing.translation.checks.quotes import quotes
from briefing.translation.checks.relative import relative
from briefing.translation.checks.residue import residue
from briefing.translation.checks.sensitive import sensitive
from briefing.translation.checks.shares import shares
from briefing.translation.checks.spoken import spoken
from briefing.translation.checks.terms import terms
from briefing.translation.checks.truncation import truncation

CHECKS: dict[str, Check] = {
    "chatter": chatter,
    "residue": residue,
    "length": length,
    "missing": missing,
    "loops": loops,
    "truncation": truncation,
    "quotes": quotes,
    "numerals": numerals,
    "spoken": spoken,
    "shares": shares,
    "order": order,
    "beside": beside,
    "dates": dates,
    "relative": relative,
    "currency": currency,
    "names": named,
    "terms": terms,
    "negation": negation,
    "opposites": opposites,
    "sensitive": sensitive,
}

# Defects of the English itself: where that is the source, they are no defects of the Chinese.
OF_THE_ENGLISH = frozenset({"truncated", "repetition", "quotes", "sensitive", "engine_message"})

__all__ = ["CHECKS", "OF_THE_ENGLISH", "Check", "Context", "Defect", "Pair", "check", "flags"]


def check(pair: Pair, context: Context) -> tuple[Defect, ...]:
    """Return what is wrong with the English of `pair`; an empty English is a defect of its own."""
    if not pair.en.strip():
        return (Defect("untranslated", "there is no English", pair.zh),) if pair.zh.strip() else ()
    found = [defect for one in CHECKS.values() for defect in one(pair, context)]
    return tuple(dict.fromkeys(found))


def flags(zh: str, en: str, context: Context) -> tuple[str, ...]:
    """Return the codes of the defects of a rendering, each once, for the origin of a text."""
    return tuple(dict.fromkeys(defect.code for defect in check(Pair(zh, en), context)))
