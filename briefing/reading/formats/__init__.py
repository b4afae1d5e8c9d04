"""The formats that are read: a table of readers with one signature, one file each."""

from briefing.reading.formats.table import Format, Pages, format_of

__all__ = ["Format", "Pages", "format_of"]
