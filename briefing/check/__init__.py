"""Checking what goes in and what comes out: a source, a record, a PDF.

Nothing here makes what it checks, or knows how it is made. In reading order: `finding`,
`source_check`, `record_check`; `pdf_check`, on `pdf_file/` (a PDF, opened once), `preflight/` (ours
and third parties' checks, by entry point) and `matterhorn/` (PDF/UA, number by number); `aloud`
(what a screen reader reads).
"""

from briefing.check.aloud import Passage, passages
from briefing.check.finding import Finding
from briefing.check.matterhorn import Outcome, outcomes
from briefing.check.pdf_check import check_pdf, open_pdf, passed
from briefing.check.preflight import Result
from briefing.check.record_check import check_record
from briefing.check.source_check import check_source

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
