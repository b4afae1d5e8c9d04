"""Preflight: what a printer, a reader or a screen reader would stumble over in a PDF."""

from briefing.check.preflight.check import Check, Result
from briefing.check.preflight.opened import Opened, opened
from briefing.check.preflight.table import chosen, results

__all__ = ["Check", "Opened", "Result", "chosen", "opened", "results"]
