"""Breaks inside a paragraph: that of a page or a column is none; a writer's own parts lines."""

import re

from briefing.reading.formats.lines import joined

_PAGE = re.compile(r"[ \t]*[\x0c\n]*\x0c[\x0c\n]*[ \t]*")
_ENDED = re.compile(r"[。！？；：!?;:][”’」』）)]*$|\.$")
_CLAUSE = re.compile(r"[，。；]")
BEGINS = re.compile(
    r"[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十]{1,2}[，,、是]|"
    r"[一二三四五六七八九十]{1,2}[是要]|[①-⒛]|[•●○■▪◦‣·*–—-]\s|其[一二三四五六]|首先|其次|再次|最后|"
    r"[^，。；！？：:\s]{2,30}[：:]"
)
"""What a paragraph begins with: a marker of a list, or the label of a speaker."""


def closed_breaks(text: str) -> str:
    """Return a paragraph with breaks inside a sentence closed; other breaks become line ends."""
    if "\x0c" in text:
        text = _closed_pages(_PAGE.sub(_at_page, text))
    return "\n".join(sentences_joined(text.split("\n"))) if "\n" in text else text


def _at_page(found: re.Match[str]) -> str:
    before, after = found.string[: found.start()], found.string[found.end() :]
    ended = not before.strip() or not after.strip() or _ENDED.search(before.rstrip())
    return "\n" if ended or BEGINS.match(after.lstrip()) else "\x00"


def sentences_joined(rows: list[str]) -> list[str]:
    """Return rows, those joined that a break parts inside a sentence.

    A sentence is told by its marks: a row with a comma or a full stop in it that does not end with
    one, above a row that ends one. A name above a title has none.
    """
    found: list[str] = []
    for at, row in enumerate(rows):
        row = row.strip()
        if found and row and _goes_on(found[-1], rows[at:]):
            found[-1] = joined(found[-1], row)
        elif row:
            found.append(row)
    return found


def _goes_on(before: str, rest: list[str]) -> bool:
    if _ENDED.search(before) or BEGINS.match(rest[0].strip()):
        return False
    if not (_CLAUSE.search(before) or BEGINS.match(before) or len(before) > 60):
        return False
    for row in rest:
        if BEGINS.match(row.strip()) and row is not rest[0]:
            return False
        if _ENDED.search(row.strip()):
            return True
    return False


def _closed_pages(row: str) -> str:
    while "\x00" in row:
        before, after = row.split("\x00", 1)
        row = joined(before.rstrip(), after.lstrip())
    return row
