"""Checking what goes in and what comes out: a source, a record, a PDF."""

from briefing.check.aloud import Passage, passages
from briefing.check.finding import Finding
from briefing.check.matterhorn import Outcome, outcomes
from briefing.check.pdf import check_pdf, open_pdf, passed
from briefing.check.preflight import Result
from briefing.check.record import check_record
from briefing.check.source import check_source

__all__ = [
    "Finding",
    "Outcome",
    "Passage",
    "Result",
    "check_pdf",
    "check_record",
    "check_source",
    "open_pdf",
    "outcomes",
    "passages",
    "passed",
]
