"""From set pages to a finished PDF, for an office printer, a print shop or an archive.

PDF → PDF: nothing of a record or of its pages is known here. `PURPOSES` are what a PDF may be for
and `pdf_use` is what is asked for. A use has a standard (`standards`), which names the steps that
finish a file (`finish`); the steps read a job ticket (`job_ticket`), made of the project's settings
(`ticket_settings`). They lie in `inks/`, `sheets/` and `metadata/`.

Open to other rooms: finish, standards, ticket_settings.
"""

from briefing.press.purposes import PURPOSES, SCREEN, PdfUse, pdf_use

__all__ = ["PURPOSES", "SCREEN", "PdfUse", "pdf_use"]
