"""English that breaks off."""

import re
from collections.abc import Iterator

from briefing.translation.checks.check_contract import Check, Context, Defect, Pair

_OPEN_END = re.compile(
    r"(?:\b(?:the|a|an|of|and|or|to|in|on|for|with|by|from|at|as|that|which|is|are|be|will|its|their|our|this|into|between|through|but|also|more|most|should|must|can|has|have|not)"
    r"|[,;:(–—-]|\.\.\.|…)\s*$",
    re.IGNORECASE,
)
_STOPPED = re.compile(r"[.!?][\"”’')\]]*\s*$|[\"”’')\]][.!?]?\s*$")


def find_defects(pair: Pair, context: Context) -> Iterator[Defect]:
    """Yield `truncated` for English that ends inside a sentence where the Chinese does not."""
    zh, en = pair.folded.rstrip(), pair.en.rstrip()
    last = en[-40:]
    if _OPEN_END.search(en) and not re.search("[…：，、—]$", zh):
        yield Defect("truncated", f"breaks off: …{last}", en=last)
    elif re.search("[。！？]”?$", zh) and not _STOPPED.search(en):
        yield Defect("truncated", f"does not end as a sentence: …{last}", en=last)


SPEC = Check(
    name="breaking-off",
    finds="English that ends inside a sentence",
    find_defects=find_defects,
    severity="warn",
    english_alone=True,
)
