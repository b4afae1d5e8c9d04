"""Preflight: what a printer, a reader or a screen reader would stumble over in a PDF."""

from briefing.check.pdf_file.opened import Opened, opened
from briefing.check.preflight.contract import Check, Result
from briefing.check.preflight.installed_checks_of_pdfs import chosen, results

__all__ = ["Check", "Opened", "Result", "chosen", "opened", "results"]
