"""A Document becomes a Record: a reader finds, what it found is put together."""

from briefing.extraction.assemble import assemble
from briefing.extraction.model import Findings
from briefing.extraction.readers.reader import OURS, chosen
from briefing.reading import Document
from briefing.record import Record


def extract(document: Document) -> Record:
    """Return the record of `document`; what was not understood is in `unplaced`."""
    return assemble(document, find(document))


def find(document: Document, reader: str = OURS) -> Findings:
    """Return what the reader of that name finds in `document`.

    Raises UsageError where no such reader is installed.
    """
    return chosen(reader).find(document)
