"""The .docx that an office goes on from: real styles, headings, tables, fields, bookmarks."""

import io
from datetime import UTC, datetime
from itertools import count
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from briefing.outputs.archive import unzipped, zipped
from briefing.outputs.content.chart_in_words import in_words
from briefing.outputs.content.page import Page, page, pair
from briefing.outputs.content.printed_words import Piece
from briefing.outputs.docx.look import Look, furnish, look
from briefing.outputs.docx.text_runs import add, field
from briefing.outputs.docx.writer import Writer
from briefing.outputs.output import Edition, Output

THUMBNAIL = "/thumbnail"


def write(edition: Edition) -> bytes:
    """Return the page as .docx. Raises ResultError when a template is not right."""
    shown, style = page(edition), look(edition.audience.chain)
    in_words(shown)
    _head_numbers(shown)
    document = docx.Document()
    furnish(document, style, shown.langs)
    _describe(document, edition, shown)
    _margins(document, shown, style)
    Writer(document, style, edition.project.root, count(1)).write(shown)
    _ask_for_numbers(document)
    return _packed(document)


def _head_numbers(shown: Page) -> None:
    """Head the glossary's last column as what it holds here: pages, where a screen has names."""
    for cell in shown.body.xpath("./section[contains(@class, 'glossary')]//thead//th[last()]"):
        cell[:] = pair(shown.fixed["page"], shown.langs)


def _describe(document: Document, edition: Edition, shown: Page) -> None:
    """Say title, hosts, topics and language; the time of making where the order tells one."""
    about = document.core_properties
    meta = {m.get("name"): m.get("content", "") for m in shown.root.iterfind("head/meta")}
    about.title, about.language = shown.title[:255], shown.langs[0]
    about.author = "；".join(str(t.zh or t.en) for t in edition.record.event.hosts)[:255]
    about.keywords = meta.get("keywords", "")[:255]
    about.subject = meta.get("description", "")[:255]
    about.comments, about.last_modified_by = "", f"briefing {edition.making.version}"
    built = (edition.making.built or datetime(1980, 1, 1, tzinfo=UTC)).replace(tzinfo=None)
    about.created = about.modified = built
    if edition.making.built is None:
        for name in ("dcterms:created", "dcterms:modified"):
            for element in about._element.findall(qn(name)):
                about._element.remove(element)


def _margins(document: Document, shown: Page, style: Look) -> None:
    """Put the title at the head of every page but the first; notice and page number at the foot."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = ""
    lang = shown.langs[0]
    add(section.header.paragraphs[0], (Piece(shown.title, lang),), style)
    for foot in (section.footer, section.first_page_footer):
        for said, words in shown.notice:
            line = foot.add_paragraph(style="Footer")
            add(line, (Piece(words, said),), style)
        numbers = foot.paragraphs[0]
        numbers.alignment = WD_ALIGN_PARAGRAPH.CENTER
        plain = Piece("1", "en")
        field(numbers._p, "PAGE", plain, style)
        add(numbers, (Piece(" / ", "en"),), style)
        field(numbers._p, "NUMPAGES", plain, style)


def _ask_for_numbers(document: Document) -> None:
    """Have the word processor count the pages that fields ask for, when it opens the file."""
    settings: Any = document.settings.element
    settings.append(parse_xml(f'<w:updateFields {nsdecls("w")} w:val="true"/>'))


def _packed(document: Document) -> bytes:
    """Return the file without the library's own picture of a page, and without a time."""
    relations = document.part.package.rels
    for key in [key for key, rel in relations.items() if rel.reltype.endswith(THUMBNAIL)]:
        del relations[key]
    held = io.BytesIO()
    document.save(held)
    return zipped(unzipped(held.getvalue()))


SPEC = Output("docx", ".docx", "for an office to edit", write)
