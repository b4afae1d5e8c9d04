"""XMP packets (ISO 16684-1), written so that validators of PDF/A-1 find each namespace's name."""

from collections.abc import Mapping, Sequence

from lxml import etree

Value = str | Sequence[str]
Groups = Mapping[str, Mapping[str, Value]]
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XML = "http://www.w3.org/XML/1998/namespace"
SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "pdfx": "http://ns.adobe.com/pdfx/1.3/",
}
BY_LANGUAGE = ("title", "description")
START = b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
END = b'\n<?xpacket end="w"?>'


def packet(groups: Groups, extra: Sequence[etree._Element] = ()) -> bytes:
    """Return the packet of properties by namespace; lists are in order, titles by language."""
    meta = etree.Element("{adobe:ns:meta/}xmpmeta", nsmap={"x": "adobe:ns:meta/"})
    rdf = etree.SubElement(meta, f"{{{RDF}}}RDF", nsmap={"rdf": RDF})
    for prefix, properties in groups.items():
        if properties:
            rdf.append(_description(prefix, properties))
    for element in extra:
        rdf.append(element)
    return START + etree.tostring(meta, encoding="utf-8") + END


def _description(prefix: str, properties: Mapping[str, Value]) -> etree._Element:
    space = SPACES[prefix]
    element = etree.Element(f"{{{RDF}}}Description", nsmap={"rdf": RDF, prefix: space})
    element.set(f"{{{RDF}}}about", "")
    for name, value in properties.items():
        child = etree.SubElement(element, f"{{{space}}}{name}")
        if isinstance(value, str) and name not in BY_LANGUAGE:
            child.text = value
        else:
            _listed(child, value, "Alt" if name in BY_LANGUAGE else "Seq")
    return element


def _listed(child: etree._Element, value: Value, kind: str) -> None:
    holder = etree.SubElement(child, f"{{{RDF}}}{kind}")
    for one in (value,) if isinstance(value, str) else value:
        item = etree.SubElement(holder, f"{{{RDF}}}li")
        item.text = one
        if kind == "Alt":
            item.set(f"{{{XML}}}lang", "x-default")
