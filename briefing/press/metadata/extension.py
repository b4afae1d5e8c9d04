"""The description that PDF/A asks for of properties it does not know (ISO 19005-2, 6.6.2.3)."""

from lxml import etree

from briefing.press.metadata.xmp import RDF, SPACES

_PDFA = "http://www.aiim.org/pdfa/ns"
_SPACES = {
    "rdf": RDF,
    "pdfaExtension": f"{_PDFA}/extension/",
    "pdfaSchema": f"{_PDFA}/schema#",
    "pdfaProperty": f"{_PDFA}/property#",
}


def accessibility() -> etree._Element:
    """Return the description of `pdfuaid:part`, by which a file says that it is PDF/UA."""
    root = etree.Element(f"{{{RDF}}}Description", nsmap=_SPACES)
    root.set(f"{{{RDF}}}about", "")
    schemas = _inside(root, "pdfaExtension", "schemas", "Bag")
    schema = etree.SubElement(schemas, f"{{{RDF}}}li")
    schema.set(f"{{{RDF}}}parseType", "Resource")
    _texts(
        schema,
        "pdfaSchema",
        {
            "schema": "PDF/UA identification",
            "namespaceURI": SPACES["pdfuaid"],
            "prefix": "pdfuaid",
        },
    )
    properties = _inside(schema, "pdfaSchema", "property", "Seq")
    part = etree.SubElement(properties, f"{{{RDF}}}li")
    part.set(f"{{{RDF}}}parseType", "Resource")
    words = {
        "name": "part",
        "valueType": "Integer",
        "category": "internal",
        "description": "the part of ISO 14289 that the file keeps to",
    }
    _texts(part, "pdfaProperty", words)
    return root


def _inside(parent: etree._Element, prefix: str, name: str, kind: str) -> etree._Element:
    child = etree.SubElement(parent, f"{{{_SPACES[prefix]}}}{name}")
    return etree.SubElement(child, f"{{{RDF}}}{kind}")


def _texts(parent: etree._Element, prefix: str, words: dict[str, str]) -> None:
    for name, text in words.items():
        etree.SubElement(parent, f"{{{_SPACES[prefix]}}}{name}").text = text
