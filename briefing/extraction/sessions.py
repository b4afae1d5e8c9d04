"""Sessions: the parts of the event that the text names and gives people for."""

from briefing.extraction.model import Attribution, EventFacts, FoundSession
from briefing.reading import Document


def sessions(
    document: Document, attribution: Attribution, facts: EventFacts
) -> tuple[FoundSession, ...]:
    """Return the sessions in the order of the text."""
    return ()
