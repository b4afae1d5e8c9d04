"""From set pages to a finished PDF: for a screen, an office printer, a print shop or an archive."""

from briefing.press.enclosed import enclosed
from briefing.press.making import pdf_for
from briefing.press.purposes import PURPOSES, PdfUse, pdf_use

__all__ = ["PURPOSES", "PdfUse", "enclosed", "pdf_for", "pdf_use"]
