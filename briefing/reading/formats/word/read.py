"""A Word file becomes Pages: its parts are opened, its body is walked."""

import posixpath
import re
import zipfile
from typing import Any

from lxml import etree

from briefing.errors import InputError
from briefing.reading.formats.lines import pages
from briefing.reading.formats.package import checked
from briefing.reading.formats.table import Pages
from briefing.reading.formats.word.apart import apart
from briefing.reading.formats.word.body import Body
from briefing.reading.formats.word.names import STRICT, w
from briefing.reading.formats.word.numbers import Numbers
from briefing.reading.formats.word.styles import Styles

_MAIN = re.compile(rb'Type="[^"]*/officeDocument"[^>]*?Target="([^"]+)"')
_MAIN_BEFORE = re.compile(rb'Target="([^"]+)"[^>]*?Type="[^"]*/officeDocument"')


def read(data: bytes, where: str) -> Pages:
    """Return the text of a Word file; raises InputError for a damaged or huge one.

    Parts that the file refers to and does not hold (pictures, templates) are not missed.
    """
    try:
        with checked(data, where, ".docx") as archive:
            main = _main(archive)
            root = part(archive, main)
            folder = posixpath.dirname(main)
            styles = Styles(part(archive, f"{folder}/styles.xml"))
            numbers = Numbers(part(archive, f"{folder}/numbering.xml"), styles)
            others = list(apart(archive, folder))
    except (KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise _damaged(where) from error
    body = root.find(w("body")) if root is not None else None
    if body is None:
        raise _damaged(where)
    return pages([*Body(styles, numbers).whole(body), *others])


def _damaged(where: str) -> InputError:
    return InputError(
        "this .docx file is damaged.", where=where, hint="Open it, and save it again."
    )


def _main(archive: zipfile.ZipFile) -> str:
    """Return the name of the part with the text."""
    relations = archive.read("_rels/.rels") if "_rels/.rels" in archive.namelist() else b""
    found = _MAIN.search(relations) or _MAIN_BEFORE.search(relations)
    name = found.group(1).decode().lstrip("/") if found else ""
    return name if name in archive.namelist() else "word/document.xml"


def part(archive: zipfile.ZipFile, name: str) -> Any:
    """Return the root of a part, its names those of the usual files, or None where it is missing.

    Raises KeyError or XMLSyntaxError for a part that is damaged.
    """
    if name not in archive.namelist():
        return None
    content = archive.read(name)
    for strict, usual in STRICT:
        content = content.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True
    )
    return etree.fromstring(content, parser)
