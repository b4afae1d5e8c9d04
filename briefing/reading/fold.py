"""One spelling to match rules against: Simplified characters, full-width punctuation in Chinese."""

import re
from functools import cache

_HAN = r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
# Half-width marks beside Chinese become full-width, character for character.
_MARKS = str.maketrans(",:;!?()", "，：；！？（）")
_BESIDE_HAN = re.compile(rf"(?<={_HAN}|[”’」』》）)\]])[,:;!?()]|[,:;!?()](?={_HAN}|[“‘「『《])")
_FORMS = str.maketrans({
    "「": "“", "」": "”", "『": "‘", "』": "’", "﹁": "“", "﹂": "”", "•": "·", "‧": "·", "・": "·",
    "\u00a0": " ", "\u3000": " ", "\t": " ", "﹐": "，", "﹕": "：", "﹔": "；", "︰": "：",
})


def fold(text: str) -> str:
    """Return `text` simplified and with one form of punctuation, of exactly the same length."""
    marks = _BESIDE_HAN.sub(lambda found: found.group().translate(_MARKS), text) if _has_han(text) else text
    simple = {ord(char): _simplified(char) for char in set(marks) if char > "\u33ff"}
    return marks.translate(simple).translate(_FORMS)


def _has_han(text: str) -> bool:
    return re.search(_HAN, text) is not None


@cache
def _simplified(char: str) -> str:
    found = _converter().convert(char)
    return found if len(found) == 1 else char


@cache
def _converter():  # type: ignore[no-untyped-def]
    from opencc import OpenCC

    return OpenCC("t2s")
