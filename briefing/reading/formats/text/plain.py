"""Plain text: its words untouched; lines that were only wrapped at a column are joined."""

from briefing.reading.characters import line_ends, seen
from briefing.reading.decode import decode
from briefing.reading.document import LeftOut
from briefing.reading.formats.table import Pages
from briefing.reading.formats.text.numbered import without_numbers
from briefing.reading.formats.text.quoted import without_quote_marks
from briefing.reading.formats.text.record import without_times
from briefing.reading.formats.text.spaced import closed_names
from briefing.reading.formats.text.wrapped import unwrapped


def read(data: bytes, where: str) -> Pages:
    """Return the text of `data` with line ends `\\n`; raises InputError when it is no text."""
    text, encoding = decode(data, where)
    words, left_out = tidied(line_ends(seen(text)))
    return Pages(words, encoding=encoding, left_out=tuple(left_out))


def tidied(text: str) -> tuple[str, list[LeftOut]]:
    """Return a text as its writer meant it, and what was set aside."""
    lines = without_quote_marks(text.split("\n"))
    lines, numbers = without_numbers(lines)
    lines, times = without_times(lines)
    return "\n".join(closed_names(unwrapped(lines))), [*numbers, *times]
