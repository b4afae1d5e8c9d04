"""A .zip of documents: each is read, one below the other, in the order of their names."""

import io
import zipfile
from pathlib import PurePath

from briefing.errors import InputError
from briefing.reading.document import Block, LeftOut, Span
from briefing.reading.formats.package import checked
from briefing.reading.formats.table import Pages, format_of

_MOST = 100
_IGNORED = ("__MACOSX/", ".DS_Store", "Thumbs.db")


def read(data: bytes, where: str) -> Pages:
    """Return the texts of the documents in an archive.

    Raises InputError when it holds none, or archives inside; a document that cannot be read is
    refused with its own reason.
    """
    checked(data, where, ".zip").close()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [n for n in archive.infolist() if not n.is_dir() and not _is_ignored(n.filename)]
        if not 0 < len(names) <= _MOST:
            raise InputError(
                f"this archive holds {len(names)} files.",
                where=where,
                hint=f"Give 1 to {_MOST} documents, or one of them.",
            )
        found = [
            (name, _one(archive.read(part), name, where))
            for part in names
            for name in [_name(part)]
        ]
    return _together(sorted(found, key=lambda pair: pair[0]))


def _is_ignored(name: str) -> bool:
    return any(part in name for part in _IGNORED) or PurePath(name).name.startswith(("~$", "._"))


def _name(part: zipfile.ZipInfo) -> str:
    """Return the name of a file; archives of Chinese Windows give it in GBK without saying so."""
    if part.flag_bits & 0x800:
        return part.filename
    try:
        return part.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return part.filename


def _one(data: bytes, name: str, where: str) -> Pages:
    kind = format_of(name, data)
    if kind.module == __name__:
        raise InputError(
            "there is an archive inside this archive.", where=f"{where}/{name}", hint="Unpack it."
        )
    return kind.read(data, f"{where}/{name}")


def _together(found: list[tuple[str, Pages]]) -> Pages:
    """Return documents one below the other."""
    from briefing.reading.blocks import blocks_of

    text = ""
    blocks: list[Block] = []
    left_out: list[LeftOut] = []
    for name, pages in found:
        start = len(text) + 1 if text else 0
        text = f"{text}\n{pages.text}" if text else pages.text
        for block in pages.blocks or blocks_of(pages.text):
            span = Span(block.span.start + start, block.span.end + start)
            blocks.append(Block(block.kind, span, block.level))
        left_out += [
            LeftOut(one.reason, one.text, f"{name}, {one.where}" if one.where else name)
            for one in pages.left_out
        ]
    return Pages(text, tuple(blocks), found[0][1].encoding, tuple(left_out))
