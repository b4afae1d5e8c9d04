"""Whether a day that a model names is printed in the source."""

import datetime as dt
import re

from briefing.chinese.numerals import HAN_COUNT, HAN_DIGITS, read_number
from briefing.extraction.event.event_dates import find_dates
from briefing.reading.document import Document

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_YEAR = re.compile(rf"(?<!\d)(?:\d{{4}}|[〇○{HAN_DIGITS}]{{4}})(?=\s*年)|\b(?:19|20)\d\d\b")
_WITHOUT_YEAR = re.compile(
    rf"(?P<mo>[\d{HAN_COUNT}]{{1,3}})\s*月\s*(?P<d>[\d{HAN_COUNT}]{{1,3}})\s*[日号]"
)


def is_printed(document: Document, day: str) -> bool:
    """Return whether `day` (ISO 8601) is printed: whole, or the day and somewhere its year."""
    if not _DAY.fullmatch(day):
        return False
    try:
        asked = dt.date.fromisoformat(day)
    except ValueError:
        return False
    for date in find_dates(document.folded, 0, len(document.folded)):
        last = (date.end or date.start)[:10]
        if date.start[:10] <= day <= (last if len(last) == 10 else date.start[:10]):
            return True
    return _year_printed(document, asked.year) and _day_printed(document, asked)


def _year_printed(document: Document, year: int) -> bool:
    return any(read_number(found.group()) == year for found in _YEAR.finditer(document.folded))


def _day_printed(document: Document, day: dt.date) -> bool:
    pairs = ((found["mo"], found["d"]) for found in _WITHOUT_YEAR.finditer(document.folded))
    if any(
        (read_number(month), read_number(of_month)) == (day.month, day.day)
        for month, of_month in pairs
    ):
        return True
    name = f"{day:%B}"
    written = rf"\b(?:{name}|{name[:3]})\.?\s+{day.day}\b|\b{day.day}\s+(?:{name}|{name[:3]})\b"
    return re.search(written, document.folded, re.IGNORECASE) is not None
