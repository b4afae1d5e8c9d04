"""Checks of a translation: what the English loses, changes or makes up, told by code and place.

A check never changes a text. Each is one file with one signature, found by the entry point group
`briefing.translation_checks`, ours and third parties' alike, and loaded when the first pair is
checked. To read: `check_contract` (what a check is), `check_table` (all of them, run on a pair),
then `form/`, `figures/` and `meaning/`, one check a file; `check_words` holds words of several.
"""

from briefing.translation.checks.check_contract import Check, Context, Defect, Pair
from briefing.translation.checks.installed_checks import defect_codes, find_defects, table

__all__ = ["Check", "Context", "Defect", "Pair", "defect_codes", "find_defects", "table"]
