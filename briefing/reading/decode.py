"""The encoding of a text file: by its mark, as UTF-8, else by how plausible its Chinese is."""

import codecs
import re
from collections.abc import Iterable
from functools import cache
from itertools import chain

from briefing.errors import InputError
from briefing.reading.limits import MAX_JUNK_SHARE

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE = ("utf-16-le", "utf-16-be")
_CHINESE = ("gb18030", "cp950", "big5hkscs", *_WIDE)
_PLAUSIBLE = 0.75  # of the characters outside ASCII; a wrong guess seldom reaches 0.55
_WESTERN_SHARE = 0.2  # English with curly quotes or accents has few bytes above 127
_ASCII = re.compile("[\x00-\x7f]+")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]")
_PUNCTUATION = "，。、：；？！“”‘’（）《》「」『』【】〔〕—…·～　％–\u00a0"
_HINT = "Save it as UTF-8 text, or as .docx, .odt, .html or .pdf."


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Return the text of `data` and the name of its encoding.

    Raises InputError when the bytes are no text, or text in no encoding known here.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, name), encoding
    try:
        if b"\x00" not in data:
            return _text(data.decode("utf-8"), name), "utf-8"
        text, encoding = _wide(data, name)
    except UnicodeDecodeError as error:
        text, encoding = _guess(data, name, error)
    return _text(text, name), encoding


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return _text(data.decode(encoding), name)
    except UnicodeDecodeError as error:
        raise InputError(
            f"the file says that it is {encoding}, but byte {error.start} is not.",
            where=name,
            hint=_HINT,
        ) from error


def _wide(data: bytes, name: str) -> tuple[str, str]:
    """Return text with NUL bytes in it as UTF-16 without a mark, the only text that has them."""
    tried = [(text, encoding) for encoding in _WIDE if (text := _decoded(data, encoding))]
    scored = [(plausibility(text, among=text), text, encoding) for text, encoding in tried]
    best = max(scored, default=(0.0, "", ""))
    if best[0] < _PLAUSIBLE:
        raise _binary(name)
    return best[1], best[2]


def _guess(data: bytes, name: str, error: UnicodeDecodeError) -> tuple[str, str]:
    tried = [(encoding, text) for encoding in _CHINESE if (text := _decoded(data, encoding))]
    scored = [(plausibility(text), encoding, text) for encoding, text in tried]
    best = max(scored, default=(0.0, "", ""), key=lambda found: found[0])
    if best[0] >= _PLAUSIBLE:
        return best[2], best[1]
    high = sum(byte > 127 for byte in data)
    western = _decoded(data, "cp1252")
    if western and high <= _WESTERN_SHARE * len(data):
        return western, "cp1252"
    line = data.count(b"\n", 0, error.start) + 1
    raise InputError(
        "this is not text in UTF-8, UTF-16, GB18030 or Big5.", where=f"{name}:{line}", hint=_HINT
    )


def _decoded(data: bytes, encoding: str) -> str | None:
    if encoding.startswith("utf-16") and len(data) % 2:
        return None
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if "\x00" in text else text


def plausibility(text: str, *, among: str | None = None) -> float:
    """Return the share, 0 to 1, of common characters in `among`, else in what is outside ASCII.

    Nothing to judge by is as plausible as can be.
    """
    judged = among or _ASCII.sub("", text)
    common = common_characters()
    return sum(char in common or char < "\x7f" for char in judged) / len(judged) if judged else 1.0


@cache
def common_characters() -> frozenset[str]:
    """Return the characters of level 1 of GB/T 2312-1980 (3,755) and of Big5 (5,401), and marks."""
    gb = (_cells("gb2312", row, range(0xA1, 0xFF)) for row in range(0xB0, 0xD8))
    trails = [*range(0x40, 0x7F), *range(0xA1, 0xFF)]
    big5 = (_cells("big5", row, trails) for row in range(0xA4, 0xC7))
    full_width = map(chr, range(0xFF01, 0xFF5F))
    return frozenset(chain(_PUNCTUATION, full_width, *gb, *big5))


def _cells(encoding: str, row: int, trails: Iterable[int]) -> str:
    return "".join(bytes((row, trail)).decode(encoding, "ignore") for trail in trails)


def _text(text: str, name: str) -> str:
    """Return `text`; raise InputError when it is full of control characters."""
    junk = len(_CONTROLS.findall(text))
    if "\x00" in text or junk > MAX_JUNK_SHARE * len(text) + 1:
        raise _binary(name)
    return text


def _binary(name: str) -> InputError:
    return InputError("this is not a text but binary data.", where=name, hint=_HINT)
