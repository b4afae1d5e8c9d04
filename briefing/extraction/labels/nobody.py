"""Labels that are a role without a name: of who only asks or leads (记者), and who states (发言人).

A label that goes on with a name after its role (首席记者李四) is a person's, and none of these.
"""

import re

from briefing.chinese.han import HAN
from briefing.chinese.numerals import HAN_COUNT
from briefing.extraction.lexicons.vocabulary import one_of, terms

_COUNTED = f" 0123456789{HAN_COUNT}甲乙丙丁ABCDE"  # of several: 记者二, 观众A
_MARKS = "*[]【】（）()：:."
_ROLE = rf"(?:{one_of('reporting', 'asks')}|(?<![总任级])编辑|编导)"
_ASKS = re.compile(rf"{_ROLE}(?:朋友|代表)?(?:提?问|追问)?$|^本[报刊]讯$")
_NAMELESS = re.compile(rf"{_ROLE}[{HAN}A-Z\d]{{0,4}}$|^{one_of('reporting', 'from_press')}")
_ENGLISH_ASKS = re.compile(
    r"(?:THE )?(?:\w+ )?(?:Q|QUESTIONS?|REPORTER|MODERATOR|AUDIENCE MEMBER|AUDIENCE|OPERATOR)"
    r"(?: \w| from .{2,40})?",
    re.I,
)
_ENGLISH_STATES = re.compile(
    r"(?:THE )?(?:\w+ )?(?:PARTICIPANT|SPEAKER|PRESIDENT|CHAIR(?:MAN|PERSON)?)(?: \w)?", re.I
)


def is_nobody(words: str) -> bool:
    """Return whether a Chinese label is a role alone, whatever is said under it."""
    return _bare(words) in terms("nameless_labels", "nobody", "asking")


def may_be_nobody(words: str) -> bool:
    """Return whether a Chinese label is that of nobody known, where no person is found in it."""
    return bool(_NAMELESS.search(_bare(words)))


def only_asks(words: str) -> bool:
    """Return whether a Chinese label without a name is of one who only asks or leads."""
    bare = _bare(words)
    return bare in terms("nameless_labels", "asking") or bool(_ASKS.search(bare))


def is_english_nobody(words: str) -> bool:
    """Return whether an English label is a role alone: Q, THE CHAIR, A REPORTER."""
    first = words.split("(")[0].strip()
    stating = first in terms("english", "nobody") or bool(_ENGLISH_STATES.fullmatch(first))
    return stating or only_asks_in_english(words)


def only_asks_in_english(words: str) -> bool:
    """Return whether an English label without a name is of one who asks or leads."""
    first = words.split("(")[0].strip()
    return first in terms("english", "asking") or bool(_ENGLISH_ASKS.fullmatch(first))


def _bare(words: str) -> str:
    return words.strip(_MARKS + _COUNTED)
