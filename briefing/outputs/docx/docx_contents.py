"""The contents of the .docx: entries with leaders, each with the page of its heading.

A field for the whole (TOC) would be made anew by some word processors only when asked; the page of
one bookmark (PAGEREF) is right in all of them.
"""

from typing import Any

from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Mm

from briefing.outputs.content.page import Element, words
from briefing.outputs.content.printed_words import UNKNOWN, Piece, pieces
from briefing.outputs.docx.look import Look
from briefing.outputs.docx.text_runs import add

ENTRY = "toc 1"


def write_entries(into: Any, section: Element, look: Look, lang: str) -> None:
    """Write an entry with its page for each row of the section that leads somewhere."""
    rows = [row for row in section.iter("tr") if row.find(".//a") is not None]
    for row in rows:
        href = row.find(".//a").get("href", "")
        title = next(cell for cell in row if words(cell))
        entry = into.add_paragraph(style=ENTRY)
        stops = entry.paragraph_format.tab_stops
        stops.add_tab_stop(Mm(look.width), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        shown = [Piece(p.text, p.lang, href=href) for p in pieces(title, lang)]
        end = (Piece("\t", "en"), Piece(UNKNOWN, "en", href=href, page=True))
        add(entry, (*shown, *end), look)
