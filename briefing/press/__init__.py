"""From set pages to a finished PDF: for a screen, an office printer, a print shop or an archive."""

from briefing.press.enclosed import enclosed
from briefing.press.making import pdf_for
from briefing.press.purposes import PURPOSES, Errand, errand

__all__ = ["PURPOSES", "Errand", "enclosed", "errand", "pdf_for"]
