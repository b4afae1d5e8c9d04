"""Extraction: a Document becomes a Record, by rules held as data."""

from briefing.extraction.extract import extract

__all__ = ["extract"]
