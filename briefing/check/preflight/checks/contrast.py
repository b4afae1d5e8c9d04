"""Check that text stands out from what it is printed on (WCAG 2.2, 1.4.3)."""

from collections.abc import Iterator

from briefing.check.finding import Finding
from briefing.check.preflight.check import Check, on
from briefing.check.preflight.content import Content, Paint
from briefing.check.preflight.opened import Opened

ENOUGH, ENOUGH_LARGE = 4.5, 3.0  # ratios, for text and for large text
LARGE = 18.0  # points from which text is large
INKS = {1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}
PAPER = (1.0, 1.0, 1.0)
RGB = tuple[float, float, float]


def _contrast(file: Opened) -> Iterator[Finding]:
    """Yield text too pale for the paper and for every colour that a shape on its page has.

    What lies right behind it is not known, so that only what can be read nowhere is found.
    """
    for number, content in enumerate(file.contents):
        sizes = {run.mark: run.size for run in file.runs[number]}
        grounds = [PAPER, *filter(None, map(_rgb, content.fills))]
        for paint, mark in _texts(content):
            colour = _rgb(paint)
            if colour is None:
                continue
            best = max(ratio(colour, ground) for ground in grounds)
            wanted = ENOUGH_LARGE if sizes.get(mark, 0.0) >= LARGE else ENOUGH
            if best < wanted:
                words = file.words.get((number, mark), "")[:12]
                message = f"“{words}” is too pale: contrast {best:.1f}, {wanted} is needed."
                yield Finding("warn", "contrast", message, on(number), "Choose a darker colour.")


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


CONTRAST = Check("contrast", "text stands out from the page", "access", _contrast)
