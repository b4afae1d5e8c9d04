"""The record that a PDF carries, taken out of it again."""

from pathlib import Path

from briefing.errors import InputError
from briefing.files import write_whole
from briefing.outputs.enclosed_record import enclosed
from briefing.record_file import parse, save

YAML = (".yaml", ".yml")


def opened(pdf: Path) -> bytes:
    """Return the record of a PDF as it was put in: JSON, equal to it by its hash.

    Raises InputError when the PDF carries none, or one that was changed.
    """
    return enclosed(pdf)


def open_into(pdf: Path, saved: Path) -> Path:
    """Save the record of a PDF: as it was put in, or where `saved` ends so as YAML to be edited.

    Raises InputError when there is no sound record, or another file is at `saved`.
    """
    content = opened(pdf)
    if saved.exists() and saved.read_bytes() != content:
        raise InputError(
            "there is a file already.", where=str(saved), hint="Choose another -o, or remove it."
        )
    if saved.suffix not in YAML:
        return write_whole(saved, content)
    return save(parse(content, str(pdf)), saved)
