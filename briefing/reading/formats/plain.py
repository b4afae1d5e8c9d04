"""Plain text: untouched but for its line ends."""

from briefing.reading.decode import decode
from briefing.reading.formats.table import Pages


def read(data: bytes, where: str) -> Pages:
    """Return the text of `data` with line ends `\\n`; raises InputError when it is no text."""
    text, encoding = decode(data, where)
    return Pages(line_ends(text), encoding=encoding)


def line_ends(text: str) -> str:
    """Return `text` with every line end as `\\n`."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
