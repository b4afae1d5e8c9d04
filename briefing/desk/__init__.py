"""The desk: joins the rooms for each verb of the command line; prints nothing, reads no clock."""

from briefing.desk.build import Built, Wish, build, render
from briefing.desk.check import Checked, Kind, accessibility, check, read_aloud
from briefing.desk.extract import differences, explained, extract_into, extract_record
from briefing.desk.opened import open_into, opened
from briefing.desk.source import Paper, read_paper, saved_place

__all__ = [
    "Built",
    "Checked",
    "Kind",
    "Paper",
    "Wish",
    "accessibility",
    "build",
    "check",
    "differences",
    "explained",
    "extract_into",
    "extract_record",
    "open_into",
    "opened",
    "read_aloud",
    "read_paper",
    "render",
    "saved_place",
]
