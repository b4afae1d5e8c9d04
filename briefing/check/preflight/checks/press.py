"""Checks of a file for the press, by what it claims to be."""

from collections.abc import Iterator
from typing import Any

from pikepdf import Name

from briefing.check.finding import Finding, page_name
from briefing.check.pdf_file.boxes import MM, Box, box_of
from briefing.check.pdf_file.content import Paint
from briefing.check.pdf_file.opened import Opened
from briefing.check.preflight.contract import Check

BLEED = 3 * MM
SLACK = 0.02 * MM
SIGNATURE = 4  # pages of a folded sheet
LEAF = 2  # pages that need no fold
FULL = 3.0  # inks together, of 4: more will not dry (by the paper, 300 % to 330 %: ISO 12647-2)
THREE_INKS = ("DeviceRGB", "CalRGB", "ICCBased 3", "Lab", "Indexed DeviceRGB")
CMYK = ("DeviceCMYK", "ICCBased 4")


def _press(file: Opened) -> bool:
    return file.claims.press


def _boxes(file: Opened) -> Iterator[Finding]:
    """Yield pages whose boxes do not nest (ISO 15930-7, 6.5), or whose bleed is not 3 mm."""
    for number, page in enumerate(file.pdf.pages):
        media, bleed, trim = (box_of(page, key) for key in ("/MediaBox", "/BleedBox", "/TrimBox"))
        if trim is None or media is None:
            yield Finding("fail", "boxes", "the page has no TrimBox.", page_name(number))
        elif bleed is None:
            yield Finding("fail", "boxes", "the page has no BleedBox: no bleed.", page_name(number))
        elif not (trim.within(bleed, SLACK) and bleed.within(media, SLACK)):
            message = "TrimBox, BleedBox and MediaBox do not lie in each other."
            yield Finding("fail", "boxes", message, page_name(number))
        elif (least := _least(trim, bleed)) < BLEED - SLACK:
            message = f"the bleed is {max(least, 0) / MM:.1f} mm; 3 mm are needed."
            yield Finding("fail", "boxes", message, page_name(number))


def _least(trim: Box, bleed: Box) -> float:
    return min(
        trim.left - bleed.left,
        trim.bottom - bleed.bottom,
        bleed.right - trim.right,
        bleed.top - trim.top,
    )


def _multiple(file: Opened) -> Iterator[Finding]:
    pages = file.pages * (2 if file.claims.imposed else 1)
    if pages % SIGNATURE and pages != LEAF:
        message = f"{pages} pages are no multiple of {SIGNATURE}, as folded sheets need."
        yield Finding("fail", "page-multiple", message)


def _rgb(file: Opened) -> Iterator[Finding]:
    for number, content in enumerate(file.contents):
        spaces = {paint.space for paint in content.paints} | {
            _space(drawn.picture) for drawn in content.drawn
        }
        for space in sorted(spaces & set(THREE_INKS)):
            message = f"a colour is given in {space.replace('Device', '')}, not in inks."
            yield Finding(
                "fail", "rgb", message, page_name(number), "Build it again with --for press."
            )


def _space(picture: Any) -> str:
    space = picture.get("/ColorSpace")
    if space is None or isinstance(space, Name):
        return str(space).lstrip("/")
    kind = str(space[0]).lstrip("/")
    if kind == "ICCBased":
        return f"ICCBased {space[1].get('/N', 0)}"
    return f"Indexed {str(space[1]).lstrip('/')}" if kind == "Indexed" else kind


def _ink(file: Opened) -> Iterator[Finding]:
    for number, content in enumerate(file.contents):
        most = max((sum(p.values) for p in content.paints if p.space in CMYK), default=0.0)
        if most > FULL:
            message = f"the inks add up to {most * 100:.0f} %; {FULL * 100:.0f} % dry well."
            yield Finding("warn", "ink", message, page_name(number))


def _black_text(file: Opened) -> Iterator[Finding]:
    """Yield pages whose text needs several plates, which never meet exactly."""
    for number, content in enumerate(file.contents):
        several = {shown.paint for shown in content.shown if _plates(shown.paint) > 1}
        if several:
            message = f"text is printed in {max(map(_plates, several))} inks."
            yield Finding(
                "warn", "black-text", message, page_name(number), "Set small text in black."
            )


def _plates(paint: Paint) -> int:
    return sum(value > 0 for value in paint.values) if paint.space in CMYK else 0


def _notes(file: Opened) -> Iterator[Finding]:
    """Yield pages with annotations on what is printed (ISO 15930-7, 6.16)."""
    for number, page in enumerate(file.pdf.pages):
        area = box_of(page, "/BleedBox")
        for note in page.obj.get("/Annots", ()):
            held = box_of(note, "/Rect")
            if held and area and held.right > area.left and held.left < area.right:
                yield Finding(
                    "fail", "notes", "an annotation lies on what is printed.", page_name(number)
                )
                break


BOXES = Check("boxes", "boxes nest, with 3 mm of bleed", "press", _boxes, _press)
MULTIPLE = Check("page-multiple", "the pages fill folded sheets", "press", _multiple, _press)
RGB = Check("rgb", "all colour is given in inks", "press", _rgb, _press)
INK = Check("ink", "no more ink than dries", "press", _ink, _press)
BLACK_TEXT = Check("black-text", "text is on the black plate alone", "press", _black_text, _press)
NOTES = Check("notes", "nothing but pages is printed", "press", _notes, _press)
