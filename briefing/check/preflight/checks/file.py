"""Checks of the file as a whole: what it weighs, holds and hides."""

from collections.abc import Iterator
from typing import Any

from pikepdf import Dictionary

from briefing.check.finding import Finding
from briefing.check.pdf_file.opened import Opened
from briefing.check.preflight.contract import Check

MB = 1_000_000
HEAVY = 10 * MB  # what the mail servers of many offices refuse
HEAVY_PRESS = 200 * MB
READ_ALOUD = 1 << 9  # the tenth bit of the permissions (ISO 32000-1, table 22)
ACTIONS = ("/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/Movie", "/Sound", "/Rendition")


def _size(file: Opened) -> Iterator[Finding]:
    weight, most = len(file.data), HEAVY_PRESS if file.claims.press else HEAVY
    told = f"{weight / MB:.1f} MB on {file.pages} pages"
    if weight > most:
        message = f"{told}: more than {most // MB} MB, which many mail servers refuse."
        yield Finding("warn", "size", message, hint="Look for large pictures.")
    else:
        yield Finding("pass", "size", f"{told}.")


def _damage(file: Opened) -> Iterator[Finding]:
    for told in file.pdf.get_warnings()[:5]:
        yield Finding("warn", "damage", f"the file is damaged: {str(told).split('): ')[-1]}.")


def _encryption(file: Opened) -> Iterator[Finding]:
    if not file.pdf.is_encrypted:
        return
    standard = file.claims.pdfx or ("PDF/A" if file.claims.pdfa else "")
    if standard:
        yield Finding("fail", "encryption", f"the file is encrypted, which {standard} forbids.")
    elif not int(file.pdf.trailer.Encrypt.get("/P", -1)) & READ_ALOUD:
        yield Finding("fail", "encryption", "the file is locked against screen readers.")
    else:
        yield Finding("warn", "encryption", "the file is encrypted.")


def _scripts(file: Opened) -> Iterator[Finding]:
    names = file.pdf.Root.get("/Names", Dictionary())
    if "/JavaScript" in names:
        yield Finding("fail", "scripts", "the file holds JavaScript.")
    if "/AA" in file.pdf.Root or _active(file.pdf.Root.get("/OpenAction")):
        yield Finding("fail", "scripts", "something is run when the file is opened.")
    for number, page in enumerate(file.pdf.pages, 1):
        for note in page.obj.get("/Annots", ()):
            if _active(note.get("/A")) or "/AA" in note:
                yield Finding(
                    "fail", "scripts", "a script or program is started.", f"page {number}"
                )


def _active(action: Any) -> bool:
    return isinstance(action, Dictionary) and str(action.get("/S")) in ACTIONS


def _attachments(file: Opened) -> Iterator[Finding]:
    names = [str(name) for name in file.pdf.attachments]
    if not names:
        return
    told = ", ".join(names)
    part = file.claims.pdfa[:1]
    if file.claims.pdfx or part in ("1", "2"):
        standard = file.claims.pdfx or f"PDF/A-{part}"
        message = f"{standard} forbids enclosed files such as {told}."
        yield Finding("fail", "attachments", message)
    else:
        yield Finding("pass", "attachments", f"enclosed: {told}.")


SIZE = Check("size", "the file is of a weight that travels", "file", _size)
DAMAGE = Check("damage", "the file is whole", "file", _damage)
ENCRYPTION = Check("encryption", "the file is not locked", "file", _encryption)
SCRIPTS = Check("scripts", "nothing in the file is run", "file", _scripts)
ATTACHMENTS = Check("attachments", "nothing is enclosed", "file", _attachments)
