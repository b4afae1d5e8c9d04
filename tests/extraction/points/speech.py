"""Speeches for the tests: lines that one invented person says."""

import re
from typing import Literal

from briefing.extraction.model import Points, Statement
from briefing.extraction.proposals.find_proposals import find_points
from briefing.reading.document import Block, Document, Span

Language = Literal["zh-Hans", "zh-Hant", "en"]


def speech(text: str, language: Language = "zh-Hans") -> tuple[Document, list[Statement]]:
    """Return a document of `text` and its lines as the statements of one person."""
    spans = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    blocks = tuple(Block("paragraph", span) for span in spans)
    document = Document("speech.txt", text, blocks, "", language)
    return document, [Statement("a", span, reported=False, rule="") for span in spans]


def found(text: str, language: Language = "zh-Hans") -> Points:
    """Return the points of `text`."""
    return find_points(*speech(text, language))


def proposals(text: str, language: Language = "zh-Hans") -> list[str]:
    """Return the words of the proposals of `text`."""
    return [text[slice(*point.span)] for point in found(text, language).points]


def headlines(text: str, language: Language = "zh-Hans") -> list[str]:
    """Return the words of the headlines of `text`."""
    return [text[slice(*point.headline)] for point in found(text, language).points]
