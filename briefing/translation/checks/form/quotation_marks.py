"""Quotation marks and brackets: balanced, and not lost."""

import re
from collections.abc import Iterator

from briefing.translation.checks.check_contract import Check, Context, Defect, Pair

_SINGLE = re.compile(r"(?<!\w)['‘][^'‘’]{2,80}['’](?!\w)")


def find_defects(pair: Pair, context: Context) -> Iterator[Defect]:
    """Yield `quotes` where marks or brackets in the English do not pair, or most were lost."""
    en = pair.en
    if en.count("“") != en.count("”") or en.count('"') % 2:
        yield Defect("quotes", "a quotation mark is not closed", en=en)
        return
    if en.count("(") != en.count(")") and pair.folded.count("（") == pair.folded.count("）"):
        yield Defect("quotes", "a bracket is not closed", en=en)
    quoted = len(re.findall("“[^”]+”", pair.folded))
    said = en.count("“") + en.count('"') // 2 + len(_SINGLE.findall(en))
    if quoted == 0 and said > 0 and "《" not in pair.folded and "‘" not in pair.folded:
        yield Defect("quotes", "the Chinese quotes nothing", en=en)


SPEC = Check(
    name="quotation-marks",
    finds="quotation marks or brackets that do not pair, or quote nothing",
    find_defects=find_defects,
    severity="warn",
    english_alone=True,
)
