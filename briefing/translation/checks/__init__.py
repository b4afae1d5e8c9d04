"""Checks of a translation: one table, one file a check, one signature."""

from briefing.translation.checks.check_contract import Check, Context, Defect, Pair
from briefing.translation.checks.figures.calendar_dates import dates
from briefing.translation.checks.figures.currency import currency
from briefing.translation.checks.figures.lost_numbers import numerals
from briefing.translation.checks.figures.numbers_in_words import spoken
from briefing.translation.checks.figures.relative_times import relative
from briefing.translation.checks.figures.shares import shares
from briefing.translation.checks.figures.swapped_figures import order
from briefing.translation.checks.figures.words_by_figures import beside
from briefing.translation.checks.form.breaking_off import truncation
from briefing.translation.checks.form.chinese_left import residue
from briefing.translation.checks.form.engine_talk import chatter
from briefing.translation.checks.form.english_length import length
from briefing.translation.checks.form.quotation_marks import quotes
from briefing.translation.checks.form.repetition import loops
from briefing.translation.checks.meaning.agreed_terms import terms
from briefing.translation.checks.meaning.left_out import missing
from briefing.translation.checks.meaning.names_of_people import named
from briefing.translation.checks.meaning.negation import negation
from briefing.translation.checks.meaning.opposites import opposites
from briefing.translation.checks.meaning.sensitive_words import sensitive

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
