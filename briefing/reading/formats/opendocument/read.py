"""An OpenDocument text becomes Pages: packed (.odt, .ott) or flat (.fodt)."""

from typing import Any

from lxml import etree

from briefing.errors import InputError
from briefing.reading.formats.lines import pages
from briefing.reading.formats.opendocument.apart import running_heads
from briefing.reading.formats.opendocument.body import Body
from briefing.reading.formats.opendocument.names import office
from briefing.reading.formats.opendocument.styles import Styles
from briefing.reading.formats.package import checked
from briefing.reading.formats.table import Pages


def read(data: bytes, where: str) -> Pages:
    """Return the text of an OpenDocument file; raises InputError for a damaged or too large one."""
    try:
        content, shared = _parts(data, where)
    except (KeyError, etree.XMLSyntaxError) as error:
        raise InputError(
            "this .odt file is damaged.", where=where, hint="Open it, and save it again."
        ) from error
    body = content.find(f"{office('body')}/{office('text')}")
    if body is None:
        return pages(())
    found = Body(Styles(content, shared)).whole(body)
    return pages([*found, *running_heads(shared)])


def _parts(data: bytes, where: str) -> tuple[Any, Any]:
    """Return the roots of the text and of the styles it shares, which a flat file has in one."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    if not data.startswith(b"PK"):
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            raise InputError(
                "this .fodt file defines a document type, which no Office program writes.",
                where=where,
                hint="Open it, and save it again.",
            )
        root = etree.fromstring(data, parser)
        return root, root
    with checked(data, where, ".odt") as archive:
        content = etree.fromstring(archive.read("content.xml"), parser)
        names = archive.namelist()
        shared = archive.read("styles.xml") if "styles.xml" in names else None
        return content, content if shared is None else etree.fromstring(shared, parser)
