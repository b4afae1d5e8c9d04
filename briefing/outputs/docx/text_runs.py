"""The words of a paragraph of the .docx, each run in its language, with links and fields."""

import re
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from briefing.outputs.content.printed_words import BREAK, Piece
from briefing.outputs.docx.look import Look, language


def add(paragraph: Paragraph, found: tuple[Piece, ...], look: Look) -> None:
    """Put the pieces into a paragraph."""
    for piece in found:
        holder: Any = paragraph._p
        if piece.href:
            holder = _link(paragraph, piece.href)
        if piece.page:
            _number(holder, piece, look)
        else:
            holder.append(_run(piece.text, piece, look))


def _link(paragraph: Paragraph, href: str) -> Any:
    """Return a link in the paragraph: to a bookmark of this file, or to an address."""
    link = OxmlElement("w:hyperlink")
    if href.startswith("#"):
        link.set(qn("w:anchor"), bookmark(href[1:]))
    elif href.startswith(("https://", "http://", "mailto:")):
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
        link.set(qn("r:id"), paragraph.part.relate_to(href, kind, is_external=True))
    paragraph._p.append(link)
    return link


def bookmark(key: str) -> str:
    """Return the name of an anchor as a bookmark: letters, digits, `_` (ECMA-376, 17.13.6.2)."""
    return re.sub(r"\W", "_", f"at_{key}")[:40]


def _run(text: str, piece: Piece, look: Look) -> Any:
    element = OxmlElement("w:r")
    run = Run(element, None)
    properties = element.get_or_add_rPr()
    chinese = piece.lang if piece.lang in look.fonts and piece.lang != "en" else "zh-Hans"
    if piece.lang != "en":
        # Quotation marks belong to both scripts; the hint says whose font they are set in.
        fonts = properties.get_or_add_rFonts()
        fonts.set(qn("w:hint"), "eastAsia")
        fonts.set(qn("w:eastAsia"), look.fonts[chinese]["heading" if piece.bold else "text"])
    if piece.bold and piece.lang == "en":
        run.italic = True  # beside bold Chinese, as on the printed page
    elif piece.bold:
        run.bold = True
    if text:
        run.text = text.replace(BREAK, "\n")
    properties.append(language(look, "en", chinese))
    return element


def _number(holder: Any, piece: Piece, look: Look) -> None:
    """Put a field that counts the page of a bookmark; the word processor fills it when it opens."""
    field(holder, f"PAGEREF {bookmark(piece.href[1:])} \\h", piece, look)


def field(holder: Any, code: str, piece: Piece, look: Look) -> None:
    """Put a field (ECMA-376, 17.16) into a paragraph or link, with the words it has till then."""
    dirty = ' w:dirty="true"' if code.startswith("PAGEREF") else ""
    for kind in ("begin", "code", "separate", "words", "end"):
        run = _run(piece.text if kind == "words" else "", piece, look)
        if kind == "code":
            text = f'<w:instrText {nsdecls("w")} xml:space="preserve"> {code} </w:instrText>'
            run.append(parse_xml(text))
        elif kind != "words":
            state = dirty if kind == "begin" else ""
            run.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"{state}/>'))
        holder.append(run)
