"""Reading: a source file becomes a Document, whatever its format; nothing is understood yet.

In reading order: `document` (text, blocks, spans), `read` (by what a file is, not by its name
alone), `decode` (bytes to text), `formats/` (a file a format, in `table`), `blocks`, `language`,
`limits`.

Open to other rooms: document, limits.
"""

from briefing.reading.document import Block, Document, LeftOut, Span
from briefing.reading.read import read

__all__ = ["Block", "Document", "LeftOut", "Span", "read"]
