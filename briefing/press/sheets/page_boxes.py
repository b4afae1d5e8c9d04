"""Single pages on their paper: how many there are, and what lies around each."""

from pikepdf import Matrix, Pdf

from briefing.press.drawn_things import Drawn
from briefing.press.job_ticket import JobTicket
from briefing.press.sheets.crop_marks import marked
from briefing.press.sheets.sheet import Sheet, boxed, size_of

LEAF = 2
SCREEN_ONLY = ("/Annots", "/StructParents", "/Tabs")


def padded(pdf: Pdf, job: JobTicket) -> None:
    """Add blank pages at the end until their number is a multiple of the job's.

    Two pages are a leaf, which is neither folded nor stapled: it needs no more than its reverse.
    """
    size = size_of(pdf.pages[-1])
    multiple = job.multiple if job.booklet or len(pdf.pages) > LEAF else min(job.multiple, LEAF)
    while len(pdf.pages) % multiple:
        pdf.add_blank_page(page_size=size)


def printed(pdf: Pdf, job: JobTicket) -> None:
    """Take away what only a screen has use for: links, bookmarks, tags, enclosed files."""
    for page in pdf.pages:
        for key in SCREEN_ONLY:
            if key in page:
                del page[key]
    for key in ("/Outlines", "/PageMode", "/Names", "/Dests", "/StructTreeRoot", "/MarkInfo"):
        if key in pdf.Root:
            del pdf.Root[key]


def untabbed(pdf: Pdf, job: JobTicket) -> None:
    """Take away the order of tabs, which PDF 1.4 does not know (ISO 32000-1, table 30)."""
    for page in pdf.pages:
        if "/Tabs" in page:
            del page["/Tabs"]


def trimmed(pdf: Pdf, job: JobTicket) -> None:
    """Put each page in the middle of its paper, with boxes and, where there is a slug, marks."""
    _move_patterns(pdf, job.bleed + job.slug)
    for page in pdf.pages:
        sheet = Sheet(*size_of(page), job.bleed, job.slug)
        page.contents_add(_placing(sheet), prepend=True)
        page.contents_add(b"Q", prepend=False)
        boxed(page, sheet)
        marked(pdf, page, sheet)


def _move_patterns(pdf: Pdf, by: float) -> None:
    """Move patterns with their pages: they stay put when the page's content is moved (8.7.2)."""
    pages = (Drawn(page.obj, number) for number, page in enumerate(pdf.pages, 1))
    patterns = {thing.objgen: thing for page in pages for thing in page.named("/Pattern")}
    for pattern in patterns.values():
        moved = Matrix(pattern.get("/Matrix", Matrix().as_array())) @ Matrix().translated(by, by)
        pattern.Matrix = moved.as_array()


def _placing(sheet: Sheet) -> bytes:
    left, bottom, right, top = sheet.box(sheet.bleed)
    clip = f"{left} {bottom} {right - left:.4f} {top - bottom:.4f} re W n"
    return f"q {clip} 1 0 0 1 {sheet.around:.4f} {sheet.around:.4f} cm".encode()
