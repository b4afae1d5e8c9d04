"""What a PDF says that it is: read from the file, so that each is held to its own word."""

from dataclasses import dataclass

from lxml import etree
from pikepdf import Dictionary, Pdf

from briefing.check.pdf_file.boxes import box_of

PDFA = "http://www.aiim.org/pdfa/ns/id/"  # ISO 19005-1, 6.7.11
PDFUA = "http://www.aiim.org/pdfua/ns/id/"  # ISO 14289-1, 5
PDFX = ("http://www.npes.org/pdfx/ns/id/", "http://ns.adobe.com/pdfx/1.3/")  # ISO 15930-7, 6.11
DC = "http://purl.org/dc/elements/1.1/"
SMALLER = 1.0  # points by which a trim box must lie within its page to mean bleed or marks


@dataclass(frozen=True, slots=True)
class Claims:
    """The standards that a file claims, as “PDF/X-4”, “3A”, “1”, each empty where it claims none.

    `press` says that it is made for a press: by PDF/X, or by pages to be trimmed; `duplex` that it
    asks a printer for both sides (ISO 32000-1, table 150). `imposed` says that its pages are sides
    of sheets, with two pages of the brief on each.
    """

    pdfx: str = ""
    pdfa: str = ""
    pdfua: str = ""
    title: str = ""
    press: bool = False
    duplex: bool = False
    imposed: bool = False


def claims(pdf: Pdf) -> Claims:
    """Return what the file claims. Raises no error for metadata that cannot be read."""
    root = xmp(pdf)
    pdfx = str(pdf.docinfo.get("/GTS_PDFXVersion", ""))
    pdfx = pdfx or next((v for ns in PDFX if (v := _value(root, ns, "GTS_PDFXVersion"))), "")
    part, level = _value(root, PDFA, "part"), _value(root, PDFA, "conformance")
    trimmed = [page for page in pdf.pages if _trimmed(page)]
    preferences = pdf.Root.get("/ViewerPreferences", Dictionary())
    duplex = str(preferences.get("/Duplex", "")).startswith("/DuplexFlip")
    sides = trimmed or (pdf.pages if duplex else ())
    return Claims(
        pdfx=pdfx,
        pdfa=f"{part}{level}",
        pdfua=_value(root, PDFUA, "part"),
        title=_value(root, DC, "title"),
        press=bool(pdfx or trimmed),
        duplex=duplex,
        imposed=bool(sides) and all(_wide(page) for page in sides),
    )


def xmp(pdf: Pdf) -> etree._Element | None:
    """Return the root of the XMP metadata, or None where there is none or it is not XML."""
    stream = pdf.Root.get("/Metadata")
    if stream is None:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(stream.read_bytes(), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _value(root: etree._Element | None, namespace: str, name: str) -> str:
    """Return a property, which XMP may write as an attribute or as an element."""
    if root is None:
        return ""
    key = f"{{{namespace}}}{name}"
    for node in root.iter():
        if key in node.attrib:
            return str(node.attrib[key]).strip()
        if node.tag == key:
            return "".join(str(text) for text in node.itertext()).strip()
    return ""


def _trimmed(page: object) -> bool:
    trim, media = box_of(page, "/TrimBox"), box_of(page, "/MediaBox")
    return bool(trim and media and not media.within(trim, SMALLER))


def _wide(page: object) -> bool:
    trim = box_of(page, "/TrimBox")
    return bool(trim and trim.width > trim.height)
