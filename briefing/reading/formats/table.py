"""Which reader reads a file: told by its first bytes, else by the extension of its name.

A package adds a format by an entry point of the group `briefing.formats` that names a Format.
"""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import PurePath

from briefing.entries import installed, loaded
from briefing.reading.document import Block, LeftOut


@dataclass(frozen=True, slots=True)
class Pages:
    """What a reader returns: text with line ends `\\n`, and blocks where the format knows them.

    `left_out` are the words of the file that are not in the text.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    encoding: str = "utf-8"
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the module of its reader, its extensions, and the first bytes of its files.

    `inside` is text near the beginning that tells files with the same first bytes apart.
    """

    module: str
    extensions: tuple[str, ...] = ()
    magic: tuple[bytes, ...] = ()
    inside: tuple[bytes, ...] = ()

    @property
    def read(self) -> Callable[[bytes, str], Pages]:
        """The reader: bytes and the place to name in errors give Pages; imported when asked for."""
        reader: Callable[[bytes, str], Pages] = import_module(self.module).read
        return reader

    def begins(self, head: bytes, whole: bytes) -> bool:
        """Return whether a file begins as files of this format do."""
        found = any(head.startswith(magic) for magic in self.magic)
        return found and (not self.inside or any(mark in whole for mark in self.inside))


GROUP = "briefing.formats"
_HOME = "briefing.reading.formats."
_ZIP = (b"pk\x03\x04",)
_MAIL = (b"from:", b"return-path:", b"received:", b"delivered-to:", b"mime-version:")
PLAIN = Format(f"{_HOME}text.plain", (".txt", ".text"))
FORMATS = (
    Format(f"{_HOME}pdf.read", (".pdf",), (b"%pdf-",)),
    Format(
        f"{_HOME}word.read",
        (".docx", ".docm", ".dotx", ".dotm"),
        (b"pk\x03\x04",),
        (b"word/document.xml",),
    ),
    Format(
        f"{_HOME}opendocument.read",
        (".odt", ".ott", ".fodt"),
        (*_ZIP, b"<office:document"),
        (b"application/vnd.oasis.opendocument.text",),
    ),
    Format(f"{_HOME}web.read", (".html", ".htm", ".xhtml"), (b"<!doctype html", b"<html")),
    Format(
        f"{_HOME}web.archive",
        (".mhtml", ".mht"),
        (b"from: <saved by", b"mime-version:", b"from:", b"content-type: multipart/related"),
        (b"multipart/related",),
    ),
    Format(f"{_HOME}office.slides", (".pptx", ".pptm", ".ppsx"), _ZIP, (b"ppt/presentation.xml",)),
    Format(f"{_HOME}office.sheets", (".xlsx", ".xlsm"), _ZIP, (b"xl/workbook.xml",)),
    Format(f"{_HOME}office.rich_text", (".rtf",), (b"{\\rtf",)),
    Format(f"{_HOME}office.mail", (".eml",), _MAIL, (b"\nSubject:", b"\nsubject:", b"\nTo:")),
    Format(f"{_HOME}office.old", (".doc", ".dot", ".wps"), (b"\xd0\xcf\x11\xe0",)),
    Format(
        f"{_HOME}refused",
        (".pages", ".epub", ".ppt", ".xls"),
        (b"\x89png", b"\xff\xd8\xff", b"gif8", b"ii*\x00", b"mm\x00*"),
    ),
    Format(f"{_HOME}refused", (), _ZIP, (b"application/epub+zip", b"Index/Document.iwa")),
    Format(f"{_HOME}office.archive", (".zip",), _ZIP),
    Format(f"{_HOME}markdown", (".md", ".markdown")),
    PLAIN,
)
_HEAD = 512
_MARK = b"\xef\xbb\xbf"
_DECLARED = re.compile(rb"^\s*(?:<\?xml[^>]*\?>|<!--.{0,300}?-->|\s)+", re.S)


def format_of(name: str, data: bytes) -> Format:
    """Return the format of a file; what is not known by first bytes or name is plain text."""
    head = _DECLARED.sub(b"", data[:_HEAD].removeprefix(_MARK)).lstrip().lower()
    extension = PurePath(name).suffix.lower()
    known = (*FORMATS, *_added())
    by_name = next((found for found in known if extension in found.extensions), PLAIN)
    inside = _listing(data) if head.startswith(_ZIP) else data
    return next((found for found in known if found.begins(head, inside)), by_name)


@cache
def _added() -> tuple[Format, ...]:
    """Return the formats that other packages add by an entry point of `briefing.formats`."""
    return tuple(loaded(entry, Format, "format") for entry in installed(GROUP))


def _listing(data: bytes) -> bytes:
    """Return the names of the parts of a zip archive, and the kind that it may name.

    Its bytes would not do: a document inside an archive has the parts of a document in them.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            kind = archive.open("mimetype").read(_HEAD) if "mimetype" in names else b""
            return kind + "\n".join(names).encode(errors="replace")
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, EOFError):
        return data
