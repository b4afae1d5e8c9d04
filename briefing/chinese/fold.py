"""One spelling to match rules against: Simplified characters, full-width punctuation in Chinese."""

import re
from functools import cache

from briefing.chinese.han import HAN, has_han, is_han

# Half-width marks beside Chinese become full-width, character for character.
_MARKS = str.maketrans(",:;!?()", "，：；！？（）")
_BESIDE_HAN = re.compile(rf"(?<=[{HAN}”’」』》）)\]])[,:;!?()]|[,:;!?()](?=[{HAN}“‘「『《])")
_FORMS = str.maketrans({
    "「": "“", "」": "”", "『": "‘", "』": "’", "﹁": "“", "﹂": "”",
    "•": "·", "‧": "·", "・": "·",
    "\u00a0": " ", "\u3000": " ", "\t": " ",
    "﹐": "，", "﹕": "：", "﹔": "；", "︰": "：",
})  # fmt: skip


class _Simplified(dict[int, str]):
    """The form of each character, looked up once: texts and glossaries repeat a few thousand."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = form = _simplified(char) if is_han(char) else char
        return form


_SIMPLE = _Simplified(_FORMS)


def fold(text: str) -> str:
    """Return `text` simplified and with one form of punctuation, of exactly the same length."""
    return "\n".join(map(_with_marks, text.split("\n"))).translate(_SIMPLE)


def _with_marks(line: str) -> str:
    """Return a line with the marks of its Chinese full-width; one without any keeps its own."""
    if not has_han(line):
        return line
    return _BESIDE_HAN.sub(lambda found: found.group().translate(_MARKS), line)


def _simplified(char: str) -> str:
    found = str(_converter().convert(char))
    return found if len(found) == 1 else char


@cache
def _converter():  # type: ignore[no-untyped-def]
    from opencc import OpenCC

    return OpenCC("t2s")
