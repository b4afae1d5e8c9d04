"""EPUB 3 (W3C EPUB 3.3): a chapter for each part, for reading devices and telephones."""

import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from lxml import etree
from lxml.html import builder as make
from lxml.html import html_to_xhtml

from briefing.outputs.archive import zipped
from briefing.outputs.content.page import Element, Page, pair
from briefing.outputs.output import Edition, Output
from briefing.outputs.web import contents, style, web

TYPE = b"application/epub+zip"
CONTAINER = b"""<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles></container>
"""
EPOCH = datetime(1980, 1, 1, tzinfo=UTC)  # the format asks for a time of change
OPF, DC = "http://www.idpf.org/2007/opf", "http://purl.org/dc/elements/1.1/"
# What a reader who cannot see may expect (EPUB Accessibility 1.1, 2).
ACCESS = (
    ("accessMode", "textual"),
    ("accessModeSufficient", "textual"),
    ("accessibilityFeature", "structuralNavigation"),
    ("accessibilityFeature", "tableOfContents"),
    ("accessibilityFeature", "alternativeText"),
    ("accessibilityHazard", "none"),
)
XHTML, SVG = "http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg"
OPS = "http://www.idpf.org/2007/ops"


def write(edition: Edition) -> bytes:
    """Return the page as EPUB. Raises ResultError when a template is not right."""
    shown = web(edition)
    way = contents(shown)
    chapters = dict(_chapters(shown))
    places = {
        element.get("id"): name
        for name, chapter in chapters.items()
        for element in chapter.iter()
        if element.get("id")
    }
    for tree in (way, *chapters.values()):
        _point_into(tree, places)
    files = {name: _document(chapter, shown) for name, chapter in chapters.items()}
    parts = {
        "mimetype": TYPE,
        "META-INF/container.xml": CONTAINER,
        "EPUB/package.opf": _package(edition, shown, files),
        "EPUB/nav.xhtml": _document(_navigation(way, shown), shown),
        "EPUB/style.css": style(edition).encode(),
        **{f"EPUB/{name}": content for name, content in files.items()},
    }
    return zipped(parts.items(), stored=frozenset({"mimetype"}))


def _chapters(shown: Page) -> Iterator[tuple[str, Element]]:
    """Yield each part by the name of its file; the notice stands at the head of the first."""
    for number, section in enumerate(shown.body.xpath("./section"), 1):
        chapter = make.DIV(section)
        if number == 1:
            for lang, said in reversed(shown.notice):
                chapter.insert(0, make.P(said, lang=lang))
        yield f"part{number:02}.xhtml", chapter


def _point_into(tree: Element, places: dict[str, str]) -> None:
    """Have links within the book name the file that holds their target."""
    for link in tree.iter("a"):
        key = link.get("href", "")[1:]
        if link.get("href", "").startswith("#") and key in places:
            link.set("href", f"{places[key]}#{key}")
        elif link.get("href", "").startswith("#"):
            link.drop_tag()


def _document(body: Element, shown: Page) -> bytes:
    title = make.TITLE(shown.title)
    sheet = make.LINK(rel="stylesheet", type="text/css", href="style.css")
    root = make.HTML(make.HEAD(title, sheet), make.BODY(body))
    for element in root.iter():
        if lang := element.get("lang"):
            element.set("{http://www.w3.org/XML/1998/namespace}lang", lang)
    root.set("lang", shown.langs[0])
    root.set("{http://www.w3.org/XML/1998/namespace}lang", shown.langs[0])
    html_to_xhtml(root)
    for drawing in root.iter(f"{{{XHTML}}}svg"):
        _spell(drawing)
    plain = _without_prefix(root)
    return etree.tostring(plain, encoding="utf-8", xml_declaration=True, doctype="<!DOCTYPE html>")


def _without_prefix(root: Element) -> Element:
    """Return the page with XHTML as its own namespace: old reading devices know no prefixes."""
    spaces: Any = {None: XHTML, "epub": OPS}
    page = etree.Element(f"{{{XHTML}}}html", attrib=dict(root.attrib), nsmap=spaces)
    page.extend(list(root))
    return page


def _spell(drawing: Element) -> None:
    """Give a drawing its namespace, and its attributes the capitals that XML asks for."""
    for element in drawing.iter():
        if isinstance(element.tag, str):
            element.tag = f"{{{SVG}}}{element.tag.rpartition('}')[2]}"
    drawing.attrib.pop("xmlns", None)
    if size := drawing.attrib.pop("viewbox", None):
        drawing.set("viewBox", size)


def _navigation(way: Element, shown: Page) -> Element:
    title = make.H2(*pair(shown.fixed["web_contents"], shown.langs))
    nav = make.NAV(title, way)
    nav.set(f"{{{OPS}}}type", "toc")
    return nav


def _package(edition: Edition, shown: Page, files: dict[str, bytes]) -> bytes:
    """Return what the book says of itself (EPUB 3.3, 5): the same book has the same identity."""
    spaces: Any = {None: OPF, "dc": DC}
    root = etree.Element(f"{{{OPF}}}package", nsmap=spaces)
    root.set("version", "3.0")
    root.set("unique-identifier", "id")
    about = etree.SubElement(root, f"{{{OPF}}}metadata")
    known = f"{edition.record.model_dump_json()} {edition.audience.name}"
    _tell(about, "identifier", uuid.uuid5(uuid.NAMESPACE_OID, known).urn).set("id", "id")
    _tell(about, "title", shown.title)
    for lang in shown.langs:
        _tell(about, "language", lang)
    for host in edition.record.event.hosts:
        _tell(about, "creator", host.zh or host.en)
    for key, text in ACCESS:
        etree.SubElement(about, f"{{{OPF}}}meta", property=f"schema:{key}").text = text
    changed = etree.SubElement(about, f"{{{OPF}}}meta", property="dcterms:modified")
    changed.text = f"{edition.making.built or EPOCH:%Y-%m-%dT%H:%M:%SZ}"
    listed = etree.SubElement(root, f"{{{OPF}}}manifest")
    _list(listed, "nav.xhtml", "application/xhtml+xml").set("properties", "nav")
    _list(listed, "style.css", "text/css")
    spine = etree.SubElement(root, f"{{{OPF}}}spine")
    for name, content in files.items():
        item = _list(listed, name, "application/xhtml+xml")
        if b"<svg" in content or b":svg" in content:
            item.set("properties", "svg")
        etree.SubElement(spine, f"{{{OPF}}}itemref", idref=_key(name))
    return etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)


def _tell(about: Element, name: str, text: str) -> Element:
    element = etree.SubElement(about, f"{{{DC}}}{name}")
    element.text = text
    return element


def _list(listed: Element, name: str, kind: str) -> Element:
    tag = f"{{{OPF}}}item"
    return etree.SubElement(listed, tag, {"id": _key(name), "href": name, "media-type": kind})


def _key(name: str) -> str:
    return name.replace(".", "-")


SPEC = Output("epub", ".epub", "for reading devices", write)
