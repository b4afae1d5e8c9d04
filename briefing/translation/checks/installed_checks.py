"""Checks that are installed: entry points `briefing.translation_checks`, ours in pyproject.toml;
and what they find in a pair.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from briefing.entries import installed, loaded
from briefing.errors import EnvironmentFault
from briefing.translation.checks.check_contract import Check, Context, Defect, Pair

ENTRIES = "briefing.translation_checks"
# The order in which ours are told; third parties' follow, by name.
OURS = (
    *("engine-talk", "chinese-left", "length", "left-out", "repetition", "breaking-off"),
    *("quotation-marks", "numbers", "numbers-in-words", "shares", "swapped-figures"),
    *("words-by-figures", "dates", "relative-times", "currency", "names", "terms"),
    *("negation", "opposites", "sensitive-words"),
)


@cache
def table() -> tuple[Check, ...]:
    """Return all checks, ours first.

    Raises EnvironmentFault when there is none, or one cannot be loaded.
    """
    checks = [loaded(entry, Check, "check of translations") for entry in installed(ENTRIES)]
    if not checks:
        raise EnvironmentFault(
            "no check of translations is installed.",
            hint="Install briefing again: pip install briefing",
        )
    return tuple(sorted(checks, key=_ours_first))


def _ours_first(check: Check) -> tuple[int, str]:
    return (OURS.index(check.name) if check.name in OURS else len(OURS), check.name)


def find_defects(
    pair: Pair, context: Context, *, english_is_source: bool = False
) -> tuple[Defect, ...]:
    """Return what is wrong with the rendering in `pair`, each once.

    No English at all is a defect of its own. Where the English is the source, checks of the English
    alone are left out. Raises EnvironmentFault when a check cannot be loaded, or breaks.
    """
    if not pair.en.strip():
        return (Defect("untranslated", "there is no English", pair.zh),) if pair.zh.strip() else ()
    checks = [check for check in table() if not (english_is_source and check.english_alone)]
    found = [defect for check in checks for defect in _run(check, pair, context)]
    return tuple(dict.fromkeys(found))


def _run(check: Check, pair: Pair, context: Context) -> Iterator[Defect]:
    try:
        for defect in check.find_defects(pair, context):
            yield replace(defect, severity=check.severity)
    except Exception as error:
        raise EnvironmentFault(
            f"the check of translations {check.name} broke ({type(error).__name__}), so "
            f"nobody looked for {check.finds}.",
            hint="Do without the package that brings it, or tell those who made it.",
        ) from error


def defect_codes(
    zh: str, en: str, context: Context, *, english_is_source: bool = False
) -> tuple[str, ...]:
    """Return the codes of the defects of a rendering, each once, for the origin of a text."""
    found = find_defects(Pair(zh, en), context, english_is_source=english_is_source)
    return tuple(dict.fromkeys(defect.code for defect in found))
