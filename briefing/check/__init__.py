"""Checking what goes in and what comes out: a source, a record, a PDF."""

from briefing.check.finding import Finding
from briefing.check.pdf import check_pdf
from briefing.check.record import check_record
from briefing.check.source import check_source

__all__ = ["Finding", "check_pdf", "check_record", "check_source"]
