"""The record as a file that a person edits: `NAME.briefing.yaml`."""

from briefing.record_file.load import load, parse
from briefing.record_file.save import dump, files, save

__all__ = ["dump", "files", "load", "parse", "save"]
