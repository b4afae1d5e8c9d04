"""Currencies of amounts of money."""

import re
from collections.abc import Iterator

from briefing.translation.checks.check_contract import Check, Context, Defect, Pair

# Chinese unit after a numeral, and what English may call it.
UNITS = {
    "美元": r"dollar|USD|US\$|\$",
    "欧元": r"euro|EUR|€",
    "日元": r"yen|JPY|¥",
    "英镑": r"pound|GBP|£",
    "港元": r"Hong Kong dollar|HKD|HK\$",
    "元": r"yuan|RMB|CNY|renminbi|¥|￥",
}
_AMOUNT = re.compile(r"[\d万亿千百十]\s*(?:多|余)?(美元|欧元|日元|英镑|港元|元)(?![旦素])")


def find_defects(pair: Pair, context: Context) -> Iterator[Defect]:
    """Yield `unit` for an amount of money whose currency the English does not name."""
    for found in _AMOUNT.finditer(pair.folded):
        if not re.search(UNITS[found[1]], pair.en, re.IGNORECASE):
            yield Defect(
                "unit", f"{found.group()}: the currency is not in the English", found.group()
            )


SPEC = Check(
    name="currency",
    finds="an amount of money without its currency",
    find_defects=find_defects,
    severity="warn",
)
