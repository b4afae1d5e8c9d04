"""Read a source file, or the bytes of standard input, into a Document."""

import hashlib
import re
import stat
from pathlib import Path

from briefing.errors import InputError
from briefing.reading.blocks import blocks_of
from briefing.reading.document import Document
from briefing.reading.formats import Pages, format_of
from briefing.reading.language import language_of
from briefing.reading.limits import MAX_BYTES, MAX_CHARACTERS

_ADDRESS = re.compile(r"[a-z]{3,6}:/+", re.IGNORECASE)


def read(source: Path | bytes, *, name: str | None = None) -> Document:
    """Return the Document of a file, or of bytes, which are called `name` or else `stdin`.

    The format is known by the first bytes and the extension of the name; unknown ones are text.
    Raises InputError for what is missing, no file, empty, too large, or in no form that we read.
    """
    title = name or (source.name if isinstance(source, Path) else "stdin")
    where = str(source) if isinstance(source, Path) else title
    data = _bytes(source, where) if isinstance(source, Path) else source
    _check_size(data, where)
    pages = format_of(title, data).read(data, where)
    text = _checked(pages, where)
    return Document(
        name=title,
        text=text,
        blocks=pages.blocks or blocks_of(text),
        sha256=hashlib.sha256(data).hexdigest(),
        language=language_of(text),
        encoding=pages.encoding,
        left_out=pages.left_out,
    )


def _bytes(path: Path, where: str) -> bytes:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise InputError(
                "this is a folder, not a file.", where=where, hint="Name a file in it."
            )
        if not stat.S_ISREG(mode):
            raise InputError(
                "this is not an ordinary file.", where=where, hint="Pipe it in and name it “-”."
            )
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        if _ADDRESS.match(str(path)):
            raise InputError(
                "this is an address of the web, not a file.",
                where=str(path),
                hint="Save the page (as “complete” or .mhtml), and name the file.",
            ) from error
        raise InputError(
            "there is no such file.", where=where, hint="Check the name and the folder."
        ) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not valid"
        raise InputError(f"the file cannot be read: {reason}.", where=where) from error


def _check_size(data: bytes, where: str) -> None:
    if not data:
        raise InputError(
            "the file is empty.", where=where, hint="Give a digest with speakers in it."
        )
    if len(data) > MAX_BYTES:
        raise InputError(
            f"the file is larger than {MAX_BYTES // 1_000_000} MB.",
            where=where,
            hint="Leave out pictures, or split it by day or session.",
        )


def _checked(pages: Pages, where: str) -> str:
    text = pages.text
    if len(text) > MAX_CHARACTERS:
        raise InputError(
            f"the text is longer than {MAX_CHARACTERS:,} characters.",
            where=where,
            hint="Split it by day or session.",
        )
    if not any(char.isalnum() for char in text):
        raise InputError(
            "there is no text in it.", where=where, hint="Give a digest with speakers in it."
        )
    return text
