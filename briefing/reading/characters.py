"""Characters that no reader sees, and the many ways to end a line: taken out, and made one."""

import re

from briefing.chinese.han import HAN

LINE_END = re.compile("\r\n|[\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_ODD = re.compile("[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
# Zero-width blanks and joiners, marks of direction, soft hyphens, the byte order mark, and the
# variants of a Chinese character. A joiner inside an emoji (before a pictograph) stays.
_UNSEEN = re.compile(
    "[\xad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
    f"|(?<=[{HAN}])[\ufe00-\ufe0f\U000e0100-\U000e01ef]"
    "|\u200d(?![\u2190-\u2bff\U0001f000-\U0001faff])"
)
_MAY_BE_UNSEEN = re.compile(
    "[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)


def seen(text: str) -> str:
    """Return `text` without the characters that are not seen."""
    return _UNSEEN.sub("", text) if _MAY_BE_UNSEEN.search(text) else text


def line_ends(text: str) -> str:
    """Return `text` with every line end as `\\n` (Unicode Annex 14: classes BK, CR, LF, NL)."""
    return LINE_END.sub("\n", text) if _ODD.search(text) else text
