"""The record as a file that a person edits: `NAME.briefing.yaml`."""

from briefing.record_file.load import load, parse
from briefing.record_file.save import dump, save

__all__ = ["dump", "load", "parse", "save"]
