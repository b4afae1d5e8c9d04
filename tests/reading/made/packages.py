"""Word and OpenDocument files written part by part, as a word processor would."""

import io
import zipfile
from collections.abc import Mapping, Sequence

W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_NS = "urn:oasis:names:tc:opendocument:xmlns:"
ODF = (
    f'xmlns:office="{_NS}office:1.0" xmlns:text="{_NS}text:1.0" xmlns:table="{_NS}table:1.0" '
    f'xmlns:style="{_NS}style:1.0" xmlns:draw="{_NS}drawing:1.0" '
    f'xmlns:fo="{_NS}xsl-fo-compatible:1.0"'
)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return an archive of parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def run(words: str, properties: str = "") -> str:
    """Return a run of Word."""
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r>"


def paragraph(*runs: str, properties: str = "") -> str:
    """Return a paragraph of Word; what is no run becomes one."""
    inner = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def word(body: Sequence[str], **parts: str) -> bytes:
    """Return a .docx with a body of paragraphs or markup, and further parts by name."""
    inner = "".join(one if one.startswith("<") else paragraph(one) for one in body)
    wrapped = {
        f"word/{name}.xml": f"<w:{name} {W}>{content}</w:{name}>" for name, content in parts.items()
    }
    return zipped(
        {
            "word/document.xml": f"<w:document {W}><w:body>{inner}</w:body></w:document>",
            **wrapped,
        }
    )


def text_document(body: Sequence[str], styles: str = "", automatic: str = "") -> bytes:
    """Return an .odt with a body of paragraphs or markup."""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": flat(body, automatic=automatic),
            "styles.xml": f"<office:document-styles {ODF}>{styles}</office:document-styles>",
        }
    )


def flat(body: Sequence[str], automatic: str = "") -> str:
    """Return the content of an OpenDocument text."""
    inner = "".join(one if one.startswith("<") else f"<text:p>{one}</text:p>" for one in body)
    return (
        f'<office:document-content {ODF} office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{inner}</office:text></office:body></office:document-content>"
    )


def page(body: Sequence[str], head: str = "") -> bytes:
    """Return a web page with a body of paragraphs or markup."""
    inner = "".join(one if one.startswith("<") else f"<p>{one}</p>" for one in body)
    return f"<!DOCTYPE html><html><head>{head}</head><body>{inner}</body></html>".encode()


def printed(body: Sequence[str], style: str = "") -> bytes:
    """Return a PDF of a page with that body."""
    import weasyprint

    source = page(body, f"<style>@page{{size:A5;margin:2cm}}{style}</style>")
    return bytes(weasyprint.HTML(string=source.decode()).write_pdf())
