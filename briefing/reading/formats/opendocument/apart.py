"""What stands outside the text of an OpenDocument file: running heads, and what was deleted."""

from collections.abc import Iterator
from typing import Any

from briefing.reading.document import LeftOut
from briefing.reading.formats.opendocument.names import style, text
from briefing.reading.formats.opendocument.words import flat


def running_heads(shared: Any) -> Iterator[LeftOut]:
    """Yield the heads and feet of the pages."""
    for name, called in (("header", "running head"), ("footer", "running foot")):
        for suffix in ("", "-left", "-first"):
            for found in shared.iter(style(f"{name}{suffix}")):
                yield LeftOut("furniture", flat(found), called)


def deletions(body: Any) -> dict[str, LeftOut]:
    """Return what reviewers deleted, by the name of the change."""
    found = {}
    for region in body.iter(text("changed-region")):
        gone = region.find(text("deletion"))
        if gone is not None:
            found[region.get(text("id")) or ""] = LeftOut("deleted", flat(gone))
    return found
