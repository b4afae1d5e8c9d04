"""Small cuts in a PDF: words, colours and pictures put where they do not belong."""

from typing import Any

from pikepdf import Dictionary, Name, Pdf, Stream

from briefing.check.pdf_file.font import Font, font


def fonts(pdf: Pdf, page: int) -> list[tuple[str, Font]]:
    """Return the fonts of a page by the name that its operators use."""
    held = pdf.pages[page].obj.Resources.Font
    return [(name, font(held[name])) for name in held.keys()]  # noqa: SIM118


def draw(pdf: Pdf, page: int, operators: str, mark: int | None = None) -> None:
    """Draw something on a page, over all else; without a mark, a screen reader passes over it."""
    tag = "/Artifact BMC" if mark is None else f"/P <</MCID {mark}>> BDC"
    held = pdf.pages[page]
    held.contents_add(b"q", prepend=True)
    held.contents_add(f"Q {tag} q {operators} Q EMC".encode(), prepend=False)


def write(
    pdf: Pdf,
    page: int,
    words: str,
    at: tuple[float, float],
    mark: int | None = None,
) -> None:
    """Write 10-point words at a place in points, in a font of the page that has them all."""
    for name, held in fonts(pdf, page):
        codes = {text: code for code, text in (held.unicode or {}).items()}
        if all(char in codes for char in words):
            shown = "".join(f"{codes[char]:04x}" for char in words)
            draw(pdf, page, f"BT {name} 10 Tf {at[0]} {at[1]} Td <{shown}> Tj ET", mark)
            return
    raise LookupError(words)


def picture(pdf: Pdf, page: int, dots: int, inches: float) -> None:
    """Draw a grey square picture, as many dots wide as said, as large as said."""
    held = Stream(pdf, b"\x80" * dots * dots)
    held.update(
        {
            "/Type": Name.XObject,
            "/Subtype": Name.Image,
            "/Width": dots,
            "/Height": dots,
            "/BitsPerComponent": 8,
            "/ColorSpace": Name.DeviceGray,
        }
    )
    pdf.pages[page].add_resource(held, Name.XObject, name=Name.Portrait)
    side = inches * 72
    draw(pdf, page, f"q {side} 0 0 {side} 100 300 cm /Portrait Do Q")


def each_font(pdf: Pdf) -> list[Any]:
    """Return the font dictionaries of all pages."""
    return [held for page in pdf.pages for held in page.obj.Resources.Font.values()]


def links(pdf: Pdf) -> list[Any]:
    """Return the link annotations that lead to a place in the file."""
    return [note for page in pdf.pages for note in page.obj.get("/Annots", ()) if "/Dest" in note]


def note(pdf: Pdf) -> Dictionary:
    """Return an annotation in the middle of an A4 page."""
    held = Dictionary(Type=Name.Annot, Subtype=Name.Square, Rect=[200, 200, 300, 300])
    return pdf.make_indirect(held)
