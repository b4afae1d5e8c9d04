"""Formats that are known and not read: each is refused with what to do instead."""

from typing import NoReturn

from briefing.errors import InputError

_KINDS = (
    (b"\xd0\xcf\x11\xe0", "an old Office document (.doc, .ppt, .xls)", "Save it as .docx."),
    (b"{\\rtf", "a rich-text document (.rtf)", "Save it as .docx or .odt."),
    (b"\x89PNG", "a picture", "Give the text; OCR of a scan must come first."),
    (b"\xff\xd8\xff", "a picture", "Give the text; OCR of a scan must come first."),
    (b"GIF8", "a picture", "Give the text; OCR of a scan must come first."),
    (
        b"PK\x03\x04",
        "an archive, or an Office file that is no text document",
        "Give .docx or .odt.",
    ),
)


def read(data: bytes, where: str) -> NoReturn:
    """Raise InputError, which says what the file is and in which form to give it."""
    kind, cure = next(
        ((kind, cure) for magic, kind, cure in _KINDS if data.startswith(magic)),
        ("of a kind that is not read", "Give .txt, .md, .html, .docx, .odt or .pdf."),
    )
    raise InputError(f"this is {kind}.", where=where, hint=cure)
