"""Office files are zip archives of XML: opened within limits, without document types."""

import io
import zipfile

from briefing.errors import InputError
from briefing.reading.limits import MAX_PARTS, MAX_RATIO, MAX_UNPACKED_BYTES

_DOCTYPE = (b"<!DOCTYPE", b"<!\x00D\x00O\x00C\x00T\x00Y\x00P\x00E", b"<\x00!\x00D\x00O\x00C\x00T")
_SMALL = 1_000_000  # a part below this may pack as well as it likes


def checked(data: bytes, where: str, kind: str) -> zipfile.ZipFile:
    """Return the archive of an Office file of which every part stays within the limits.

    Raises InputError for archives that are broken, encrypted, too large once unpacked, or that
    define a document type (which no Office program writes, and which could name other files).
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        parts = archive.infolist()
        _check_sizes(parts, where, kind)
        for part in parts:
            if part.filename.endswith((".xml", ".rels")):
                _check_xml(archive.read(part), where, kind)
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError) as error:
        raise InputError(
            f"this {kind} file is damaged.", where=where, hint="Open it, and save it again."
        ) from error
    except RuntimeError as error:
        raise InputError(
            f"this {kind} file is locked by a password.", where=where, hint="Save it without one."
        ) from error
    return archive


def _check_sizes(parts: list[zipfile.ZipInfo], where: str, kind: str) -> None:
    whole = sum(part.file_size for part in parts)
    bombs = [p for p in parts if p.file_size > max(_SMALL, MAX_RATIO * max(p.compress_size, 1))]
    if len(parts) > MAX_PARTS or whole > MAX_UNPACKED_BYTES or bombs:
        raise InputError(
            f"this {kind} file unpacks to more than a document can hold.",
            where=where,
            hint="Save the text alone, without pictures.",
        )


def _check_xml(part: bytes, where: str, kind: str) -> None:
    if any(mark in part for mark in _DOCTYPE):
        raise InputError(
            f"this {kind} file defines a document type, which no Office program writes.",
            where=where,
            hint="Open it, and save it again.",
        )
