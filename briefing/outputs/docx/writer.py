"""The page's tree, written into a .docx element by element."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from briefing.outputs.content.page import Element, Page, classes
from briefing.outputs.content.printed_words import Piece, pieces
from briefing.outputs.docx import docx_tables
from briefing.outputs.docx.docx_contents import write_entries
from briefing.outputs.docx.docx_pictures import write_picture
from briefing.outputs.docx.look import Look
from briefing.outputs.docx.text_runs import add, bookmark

HEADINGS = {"h2": "Heading 1", "h3": "Heading 2", "h4": "Heading 3"}
SKIPPED = ("svg", "colgroup", "style", "script")
LEFT_OUT = ("number", "initials")  # ornaments of a printed card
BLOCKS = ("p", "div", "ol", "ul", "blockquote", "table")
INLINE = ("span", "a", "b", "i", "em", "strong", "br", "code", "sup", "sub", "svg")


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes blocks into `into`, a document or a cell; `ids` counts bookmarks.

    `style` is what a plain paragraph takes; `anchors` are the anchors of what begins next.
    """

    into: Any
    look: Look
    root: Path
    ids: Iterator[int]
    style: str = "Normal"
    lang: str = "zh-Hans"

    def write(self, shown: Page) -> None:
        """Write the whole page; its great parts begin on new ones, unless there is little."""
        writer = replace(self, lang=shown.langs[0])
        compact = "compact" in classes(shown.body)
        for section in shown.body.iterchildren("section", "nav", "div"):
            before = len(self.into.paragraphs)
            if "contents" in classes(section):
                writer.contents(section)
            else:
                writer.block(section)
            begun = self.into.paragraphs[before:]
            if before and begun and not compact and set(classes(section)) & set(self.look.breaks):
                begun[0].paragraph_format.page_break_before = True

    def block(self, element: Element) -> None:
        """Write an element and what is in it."""
        if not isinstance(element.tag, str) or element.tag in SKIPPED or _left_out(element):
            return
        writer = replace(self, lang=element.get("lang") or self.lang)
        if element.tag == "h1":
            writer.title(element)
        elif element.tag == "img":
            write_picture(self.into, element, self.root)
        elif element.tag == "table":
            writer.anchor(element, writer.table(element))
        elif element.tag in ("ol", "ul"):
            for item in element.iterchildren("li"):
                writer.item(item)
        elif element.tag == "p" or element.tag in HEADINGS or _is_words(element):
            writer.paragraph(element, writer.style_of(element))
        else:
            writer.anchor(element, writer.inside(element))

    def inside(self, element: Element) -> Paragraph | None:
        """Write what is in a block; return its first paragraph."""
        plain = "Quote" if element.tag == "blockquote" else self.style
        writer = replace(self, style=self.style_of(element, plain))
        before = len(self.into.paragraphs)
        for child in element:
            writer.block(child)
        begun = self.into.paragraphs[before:]
        return begun[0] if begun else None

    def contents(self, section: Element) -> None:
        """Write the contents: their heading, and an entry with its page for each part."""
        heading = section.find("h2")
        if heading is not None:
            self.paragraph(heading, "Heading 1")
        write_entries(self.into, section, self.look, self.lang)

    def table(self, element: Element) -> Paragraph | None:
        """Write a table; return its first paragraph, None where it has no rows."""
        table = docx_tables.add_table(self.into, element, self.look)
        if table is None:
            return None
        for row, cells in docx_tables.pair_rows(table, element):
            for target, cell in cells:
                self.cell(target, cell)
            if cells:
                self.anchor(row, cells[0][0].paragraphs[0])
        docx_tables.finish_table(table, self.into, element)
        first: Paragraph = table.rows[0].cells[0].paragraphs[0]
        return first

    def cell(self, target: Any, cell: Element) -> None:
        """Write what a cell of a table holds into its place in the file."""
        lang = cell.get("lang") or self.lang
        writer = replace(self, into=target, style=docx_tables.TEXT, lang=lang)
        if any(child.tag in BLOCKS for child in cell):
            for child in cell:
                writer.block(child)
        else:
            writer.paragraph(cell, docx_tables.TEXT)
        docx_tables.finish_cell(target, cell)

    def title(self, element: Element) -> None:
        """Write the title: its leading words as Title, those that accompany it as Subtitle."""
        shown = [child for child in element if child.tag == "span"] or [element]
        for child in shown:
            style = "Title" if child is shown[0] else "Subtitle"
            self.paragraph(child, style)

    def item(self, element: Element) -> None:
        """Write a proposal after the source's own marker, or another list's entry."""
        marker = next((c for c in element if "marker" in classes(c)), None)
        blocks = [c for c in element if c is not marker and c.tag in ("p", "div", "ol", "ul")]
        style = "List Number" if marker is not None else "List Bullet"
        if "points" not in classes(element.getparent()):
            style = "List"
        if not blocks:
            self.paragraph(element, style)
            return
        for number, child in enumerate(blocks):
            if child.tag in ("ol", "ul") or _left_out(child):
                self.block(child)
                continue
            plain = style if number == 0 else self.style_of(child, "List Continue")
            written = self.paragraph(child, plain, marker if number == 0 else None)
            if number == 0:
                self.anchor(element, written)
            if number + 1 < len(blocks):
                written.paragraph_format.keep_with_next = True

    def paragraph(self, element: Element, style: str, marker: Element | None = None) -> Paragraph:
        """Write the words of an element as one paragraph, after a marker and a tab; return it."""
        made: Paragraph = self.into.add_paragraph(style=style)
        if marker is not None:
            led = pieces(marker, self.lang)
            add(made, (*led, Piece("\t", self.lang)), self.look)
        found = pieces(element, self.lang)
        if style == "Title" or style.startswith("Heading"):
            found = tuple(replace(piece, bold=False) for piece in found)
        add(made, found, self.look)
        self.anchor(element, made)
        return made

    def style_of(self, element: Element, plain: str = "") -> str:
        """Return the style of a paragraph, by its tag and its class."""
        if element.tag in HEADINGS:
            return HEADINGS[element.tag]
        named = (self.look.classes[name] for name in classes(element) if name in self.look.classes)
        return next(named, plain or self.style)

    def anchor(self, element: Element, at: Paragraph | None) -> None:
        """Put a bookmark for an element's anchor round its first paragraph."""
        key = element.get("id")
        if not key or at is None:
            return
        number = str(next(self.ids))
        begin, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        begin.set(qn("w:id"), number)
        begin.set(qn("w:name"), bookmark(key))
        end.set(qn("w:id"), number)
        at._p.insert(1 if at._p.pPr is not None else 0, begin)
        at._p.append(end)


def _left_out(element: Element) -> bool:
    return any(name in LEFT_OUT for name in classes(element))


def _is_words(element: Element) -> bool:
    """Say whether an element holds words and no blocks."""
    inline = all(not isinstance(c.tag, str) or c.tag in INLINE for c in element)
    return inline and bool(element.text_content().strip())
