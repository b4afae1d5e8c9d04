"""Formats that are known and not read: each is refused with what to do instead."""

from typing import NoReturn

from briefing.errors import InputError

_OCR = "Put it through OCR first (ocrmypdf or tesseract), or give the text itself."
_KINDS = (
    (b"\x89PNG", "a picture", _OCR),
    (b"\xff\xd8\xff", "a picture", _OCR),
    (b"GIF8", "a picture", _OCR),
    (b"II*\x00", "a picture", _OCR),
    (b"MM\x00*", "a picture", _OCR),
    (b"PK\x03\x04", "a book or a document of Pages", "Export it as .docx or .pdf."),
)


def read(data: bytes, where: str) -> NoReturn:
    """Raise InputError, which says what the file is and in which form to give it."""
    kind, cure = next(
        ((kind, cure) for magic, kind, cure in _KINDS if data.startswith(magic)),
        ("of a kind that is not read", "Give .txt, .md, .html, .docx, .odt or .pdf."),
    )
    raise InputError(f"this is {kind}.", where=where, hint=cure)
