"""Extraction: a Document becomes a Record, by rules held as data.

Open to other rooms: readers.assist.
"""

from briefing.extraction.explain import Explanation, explanations
from briefing.extraction.extract import extract

__all__ = ["Explanation", "explanations", "extract"]
