"""One spelling to match rules against: Simplified characters, full-width punctuation in Chinese."""

import re
from functools import cache
from unicodedata import normalize

from briefing.chinese.han import HAN, has_han, is_han

# Half-width marks beside Chinese become full-width, character for character.
_MARKS = str.maketrans(",:;!?()", "，：；！？（）")
_BESIDE_HAN = re.compile(rf"(?<=[{HAN}”’」』》）)\]])[,:;!?()]|[,:;!?()](?=[{HAN}“‘「『《])")
_FORMS = str.maketrans({
    "「": "“", "」": "”", "『": "‘", "』": "’", "﹁": "“", "﹂": "”",
    "•": "·", "‧": "·", "・": "·",
    "\u00a0": " ", "\u3000": " ", "\t": " ",
    "﹐": "，", "﹕": "：", "﹔": "；", "︰": "：", "∶": "：", "꞉": "：", "ː": "：", "։": "：",
})  # fmt: skip
# Radicals of the supplement that stand for a character, and have no compatibility form: PDFs name
# a character by them (EquivalentUnifiedIdeograph.txt of Unicode 15.1).
_RADICALS = str.maketrans(
    "⺁⺃⺄⺇⺈⺋⺌⺍⺎⺗⺘⺙⺛⺝⺞⺟⺠⺡⺣⺤⺥⺨⺪⺫⺬⺭⺮⺯⺱⺲⺳⺵⺶⺹⺻⺼⺽⺾⺿⻀⻁⻄⻅⻈⻉⻊⻋⻌⻍⻎⻐⻑⻒⻓⻔⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻱",
    "厂乚乙几刀㔾小小兀心手攵旡月歺母民水火爪爪犬疋目示礻竹糸网罒罒网羊耂聿肉臼艹艹艹虎覀见讠贝足车辶辶辶钅長镸长门雨青韦页风飞食食饣马骨鬼鱼鸟卤麦黄黾齐齿龙龟",
)
# Numbers in a ring, in brackets or with a full stop: one form, that of ① to ⑳.
_NUMBERS = {
    first + number: 0x2460 + number
    for first, last in (
        (0x2474, 20), (0x2488, 20), (0x24F5, 10), (0x2776, 10), (0x2780, 10), (0x278A, 10),
        (0x3220, 10), (0x3280, 10),
    )
    for number in range(last)
}  # fmt: skip


class _Simplified(dict[int, str]):
    """The form of each character, looked up once: texts and glossaries repeat a few thousand."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if _has_other_form(code):
            char = _plain_form(char)
        self[code] = form = _simplified(char) if is_han(char) else char
        return form


def _has_other_form(code: int) -> bool:
    """Return whether a character is a radical, a compatibility ideograph or a full-width letter."""
    return (
        0x2E80 <= code <= 0x2FDF
        or 0xF900 <= code <= 0xFAFF
        or 0x2F800 <= code <= 0x2FA1F
        or 0xFF10 <= code <= 0xFF19
        or 0xFF21 <= code <= 0xFF5A
        or code == 0xFF0E
    )


def _plain_form(char: str) -> str:
    """Return the character that one of compatibility stands for (Unicode Standard Annex 15)."""
    form = normalize("NFKC", char.translate(_RADICALS))
    return form if len(form) == 1 else char


_SIMPLE = _Simplified(_FORMS)
_SIMPLE.update({code: chr(form) for code, form in _NUMBERS.items()})


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
