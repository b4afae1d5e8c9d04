"""The record inside its PDF: put in when the pages are set, and read back as it was."""

from datetime import datetime
from hashlib import sha256
from pathlib import Path

from pikepdf import Pdf, PdfError

from briefing.errors import InputError
from briefing.record import Record
from briefing.rendering.layout.medium import UNDATED, Enclosure

ENDING = ".briefing.json"
DESCRIBED = "The record that these pages are made from. SHA-256: "
MAX_BYTES = 500_000_000


def enclosure(record: Record, built: datetime | None = None) -> Enclosure:
    """Return the record as a file for its PDF, with its hash beside it, dated as `built` says."""
    content = f"{record.model_dump_json(by_alias=True, indent=1)}\n".encode()
    name = f"{Path(record.source.name).stem}{ENDING}"
    return Enclosure(name, content, DESCRIBED + sha256(content).hexdigest(), built or UNDATED)


def enclosed(path: Path) -> bytes:
    """Return the record that a PDF carries, as it was put in.

    Raises InputError when the PDF cannot be read, carries none, or carries one that was changed.
    """
    try:
        found = _described(path)
    except (OSError, PdfError, ValueError, KeyError, TypeError) as error:
        raise _unreadable(path, error) from error
    if not found:
        hint = "A file for an archive does (--for archive), and one for the screen where it may."
        raise InputError("this PDF carries no record.", where=str(path), hint=hint)
    content, told = found
    if sha256(content).hexdigest() != told:
        raise InputError(
            "the record in this PDF is not the one that was put in: its hash differs.",
            where=str(path),
            hint="Take the record from who sent you the file, or build the PDF again.",
        )
    return content


def _unreadable(path: Path, error: Exception) -> InputError:
    """Return the refusal of what is no PDF, or a broken one."""
    if isinstance(error, FileNotFoundError):
        what, hint = "there is no such file.", "Check the name and the folder."
    elif isinstance(error, OSError):
        what, hint = f"this PDF cannot be read: {error.strerror or error}.", ""
    elif not _says_pdf(path):
        what, hint = "this is not a PDF.", "Name a PDF that `briefing build` made."
    else:
        what, hint = "this PDF is damaged.", "Take it again from who sent it, or build it again."
    return InputError(what, where=str(path), hint=hint)


def _says_pdf(path: Path) -> bool:
    """Return whether the file begins as PDFs do (PDF Reference 1.7, appendix H, note 13)."""
    with path.open("rb") as stream:
        return b"%PDF-" in stream.read(1024)


def _described(path: Path) -> tuple[bytes, str] | None:
    """Return the record's bytes and the hash that was stored with it."""
    if path.stat().st_size > MAX_BYTES:
        raise InputError(f"larger than {MAX_BYTES // 1_000_000} MB.", where=str(path))
    with Pdf.open(path) as pdf:
        for name, spec in pdf.attachments.items():
            if name.endswith(ENDING) and spec.description.startswith(DESCRIBED):
                return spec.get_file().read_bytes(), spec.description[len(DESCRIBED) :]
    return None
