"""Words that the checks go by, from the data file."""

import re
from functools import cache

from briefing.translation.tables import shipped


@cache
def word_pattern(kind: str) -> re.Pattern[str]:
    """Return a pattern that finds any word of a kind; English ones as whole words."""
    listed = "|".join(row["pattern"] for row in shipped("check_words") if row["kind"] == kind)
    if kind == "denies":
        return re.compile(rf"\b(?:{listed})\b(?:['’]t)?", re.IGNORECASE)
    return re.compile(listed)
