"""Reading: a source file becomes a Document."""

from briefing.reading.document import Block, Document, Span
from briefing.reading.read import read

__all__ = ["Block", "Document", "Span", "read"]
