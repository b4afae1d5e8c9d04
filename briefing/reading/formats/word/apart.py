"""What a Word file shows outside its text, or not at all: notes, comments, heads, diagrams."""

import re
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

from briefing.reading.document import LeftOut, Reason
from briefing.reading.formats.word.names import DRAWN, STRICT, w

_PARTS: tuple[tuple[str, Reason, str], ...] = (
    (r"footnotes\.xml", "note", "footnote"),
    (r"endnotes\.xml", "note", "endnote"),
    (r"comments\.xml", "comment", "comment"),
    (r"header\d*\.xml", "furniture", "running head"),
    (r"footer\d*\.xml", "furniture", "running foot"),
    (r"diagrams/data\d*\.xml", "drawing", "diagram"),
    (r"charts/chart\d*\.xml", "drawing", "chart"),
)
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


def apart(archive: zipfile.ZipFile, folder: str) -> Iterator[LeftOut]:
    """Yield the words outside the text, each with its reason."""
    for name in archive.namelist():
        for pattern, reason, called in _PARTS:
            if re.fullmatch(rf"{re.escape(folder)}/{pattern}", name):
                yield from _items(archive.read(name), reason, called)


def _items(content: bytes, reason: Reason, called: str) -> Iterator[LeftOut]:
    for strict, usual in STRICT:
        content = content.replace(strict, usual)
    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return
    items = list(root) if reason in ("note", "comment") else [root]
    for item in items:
        if item.get(w("type")) not in _SEPARATORS and (words := _words(item)):
            number = item.get(w("id"))
            yield LeftOut(reason, words, f"{called} {number}" if number else called)


def _words(item: Any) -> str:
    texts = [t.text or "" for t in item.iter(w("t"), f"{DRAWN}t")]
    return " ".join("".join(texts).split())
