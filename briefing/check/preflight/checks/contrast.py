"""Check that text stands out from what it is printed on (WCAG 2.2, 1.4.3)."""

from collections.abc import Iterator

from briefing.check.finding import Finding, page_name
from briefing.check.pdf_file.boxes import Box
from briefing.check.pdf_file.content import Content, Paint
from briefing.check.pdf_file.opened import Opened
from briefing.check.preflight.contract import Check

ENOUGH, ENOUGH_LARGE = 4.5, 3.0  # ratios, for text and for large text
LARGE = 18.0  # points from which text is large
INKS = {1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}
PAPER = (1.0, 1.0, 1.0)
RGB = tuple[float, float, float]


def _read(file: Opened) -> bool:
    """Return whether the file is for readers: inks look as paper and press make them.

    On the sheets of a booklet two pages number their marks alike, and text is not told from text.
    """
    return not (file.claims.press or file.claims.imposed)


def _contrast(file: Opened) -> Iterator[Finding]:
    """Yield text too pale for the paper and for every shape around it.

    Which of them lies right behind it, clipped or covered, is not followed: only what cannot be
    read on any of them is told.
    """
    for number, content in enumerate(file.contents):
        places = {run.mark: run for run in file.runs[number]}
        for paint, mark in _texts(content):
            run, colour = places.get(mark), _rgb(paint)
            if run is None or colour is None:
                continue
            best = max(ratio(colour, ground) for ground in _grounds(content, run.box))
            wanted = ENOUGH_LARGE if run.size >= LARGE else ENOUGH
            if best < wanted:
                words = file.words.get((number, mark), "")[:12]
                message = f"“{words}” is too pale: contrast {best:.1f}, {wanted} is needed."
                yield Finding(
                    "warn", "contrast", message, page_name(number), "Choose a darker colour."
                )


def _grounds(content: Content, text: Box) -> list[RGB]:
    """Return the colours of the paper and of the shapes around a text."""
    around = (paint for paint, box in content.fills if text.within(box, 1.0))
    return [PAPER, *(colour for paint in around if (colour := _rgb(paint)))]


def _texts(content: Content) -> dict[tuple[Paint, int], None]:
    """Return each colour of text with the first marked content that is set in it."""
    first: dict[Paint, int] = {}
    for shown in content.shown:
        first.setdefault(shown.paint, shown.mark)
    return dict.fromkeys(first.items())


def _rgb(paint: Paint) -> RGB | None:
    """Return a colour as red, green and blue from 0 to 1; None for a pattern or a spot colour."""
    values = paint.values
    space = INKS.get(len(values)) if paint.space.startswith("ICCBased") else paint.space
    if space == "DeviceGray" and len(values) == 1:
        return values[0], values[0], values[0]
    if space == "DeviceRGB" and len(values) == 3:
        return values[0], values[1], values[2]
    if space == "DeviceCMYK" and len(values) == 4:
        cyan, magenta, yellow, black = values
        return (1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black)
    return None


def ratio(a: RGB, b: RGB) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2, “contrast ratio”)."""
    light, dark = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: RGB) -> float:
    """Return the relative luminance (WCAG 2.2; the weights of Rec. 709)."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


CONTRAST = Check("contrast", "text stands out from the page", "access", _contrast, _read)
