"""XML as it is exchanged: read without entities, network or DTD; write_xml with what XML allows."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, cast

from briefing.errors import EnvironmentFault, InputError

if TYPE_CHECKING:
    from lxml.etree import _Element

LARGEST = 50_000_000
"""Bytes of a file that are read; a memory of 100,000 units has about half of that."""

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

# Codes of a tool inside a text: they hold formatting, not words (TMX 1.4b, XLIFF 1.2 and 2.0).
_CODES = frozenset(("bpt", "ept", "ph", "it", "ut", "x", "bx", "ex", "sc", "ec", "cp"))
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TAGS = {"zh": "zh-CN", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "en": "en"}


def parse_xml(data: bytes, where: str) -> "_Element":
    """Return the root of the document. Raises InputError: too large, not XML, or with entities.

    A file of a translator's tool never defines entities; one that does means harm.
    """
    etree = _etree()
    if len(data) > LARGEST:
        raise InputError("this file is too large.", where=where)
    if b"<!ENTITY" in data.replace(b"\0", b""):
        raise InputError("this file defines XML entities, which is not safe.", where=where)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root: _Element = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None)
        raise InputError("this is not XML.", where=f"{where}:{line}" if line else where) from None
    if root.getroottree().docinfo.internalDTD is not None:
        _refuse_entities(root, where)
    return root


def write_xml(root: "_Element", doctype: str = "") -> bytes:
    """Return the document in UTF-8, indented, with a declaration."""
    etree = _etree()
    etree.indent(root, " ")
    return bytes(
        etree.tostring(
            root, encoding="UTF-8", xml_declaration=True, doctype=doctype or None, pretty_print=True
        )
    )


def element(tag: str, /, text: str = "", **attributes: str) -> "_Element":
    """Return an element; characters that XML 1.0 cannot hold are left out."""
    cleaned = {key: clean(value) for key, value in attributes.items()}
    made: _Element = _etree().Element(tag, cleaned)
    if text:
        made.text = clean(text)
    return made


def root_of(tag: str, namespace: str, **attributes: str) -> "_Element":
    """Return a root element in a namespace that is the document's default one."""
    name = f"{{{namespace}}}{tag}"
    return cast("_Element", _etree().Element(name, attributes, nsmap={None: namespace}))


def clean(text: str) -> str:
    """Return the text without the characters that XML 1.0 (2.2) does not allow."""
    return _NOT_XML.sub("", text)


def tag_of(language: str) -> str:
    """Return the language as translators' tools name it: `zh-CN`, `zh-TW`, `en`."""
    return _TAGS.get(language, language)


def same_language(one: str, other: str) -> bool:
    """Return whether two tags have the same primary language: zh and zh-CN, EN and en-GB."""
    primary = [tag.replace("_", "-").partition("-")[0].lower() for tag in (one, other)]
    return primary[0] == primary[1]


def local_name(node: "_Element") -> str:
    """Return the name of an element without its namespace."""
    return str(node.tag).rpartition("}")[2]


def each(root: "_Element", name: str) -> Iterator["_Element"]:
    """Yield every element of that name below `root`, in any namespace."""
    return root.iter(f"{{*}}{name}")


def first(node: "_Element", name: str) -> "_Element | None":
    """Return the first child of that name, in any namespace."""
    return node.find(f"{{*}}{name}")


def text_of(node: "_Element | None") -> str:
    """Return all text in an element, inline codes left out with what they hold."""
    return "" if node is None else "".join(_words(node))


def _words(node: "_Element") -> Iterator[str]:
    yield node.text or ""
    for child in node:
        if isinstance(child.tag, str) and local_name(child) not in _CODES:
            yield from _words(child)
        yield child.tail or ""


def joined(segments: Iterable[str]) -> str:
    """Return the segments of a passage as one, with a blank between, but none beside Chinese."""
    whole = ""
    for segment in segments:
        borders = whole[-1:] + segment[:1]
        tight = len(borders) < 2 or any(c.isspace() or c > "\u2e7f" for c in borders)
        whole += segment if tight else f" {segment}"
    return whole


def _refuse_entities(root: "_Element", where: str) -> None:
    dtd: Any = root.getroottree().docinfo.internalDTD
    if any(True for _ in dtd.iterentities()):
        raise InputError("this file defines XML entities, which is not safe.", where=where)


def _etree() -> Any:
    try:
        from lxml import etree
    except ImportError as error:
        raise EnvironmentFault(
            "translators' files need lxml.", hint="Install briefing[exchange]."
        ) from error
    return etree
