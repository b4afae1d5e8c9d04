"""The file formats that hold a sheet of units, and which of them a file is in."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import UsageError
from briefing.translation.exchange import spreadsheets, tmx, xliff, xliff2
from briefing.translation.exchange.units import Sheet, Unit


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: how a sheet of units is written to it, and units are read from it."""

    name: str
    suffix: str
    write: Callable[[Sheet], bytes]
    read: Callable[[bytes, str, tuple[str, str]], tuple[Unit, ...]]


FORMATS = {
    form.name: form
    for form in (
        Format("csv", ".csv", spreadsheets.write_csv, spreadsheets.read_csv),
        Format("xlsx", ".xlsx", spreadsheets.write_xlsx, spreadsheets.read_xlsx),
        Format("tmx", ".tmx", tmx.write, tmx.read),
        Format("xliff", ".xlf", xliff.write, xliff.read),
        Format("xliff2", ".xliff", xliff2.write, xliff2.read),
    )
}


def format_of(path: Path, content: bytes = b"") -> Format:
    """Return the format of a file by its ending; of the two kinds of XLIFF, by its content.

    Raises UsageError for an ending that is not known.
    """
    ending = path.suffix.lower()
    if ending in (".xlf", ".xliff") and content:
        return FORMATS["xliff2" if b"xliff:document:2." in content[:4_000] else "xliff"]
    found = next((form for form in FORMATS.values() if form.suffix == ending), None)
    if found is None:
        known = ", ".join(form.suffix for form in FORMATS.values())
        raise UsageError(f"no exchange format ends in “{ending}”.", where=str(path), hint=known)
    return found
