"""Extraction: a Document becomes a Record, by rules held as data, and by readers beside them.

Open to other rooms: readers.listing.
"""

from briefing.extraction.explain import Explanation, explanations
from briefing.extraction.extract import extract
from briefing.extraction.readers.reader import OURS, Circumstances

__all__ = ["OURS", "Circumstances", "Explanation", "explanations", "extract"]
