"""Checks of where text stands: on the page, in the type area, not on other text."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing.check.finding import Finding, page_name
from briefing.check.pdf_file.boxes import MM, Box, shown, trim
from briefing.check.pdf_file.opened import Opened
from briefing.check.pdf_file.text import Line, Run
from briefing.check.preflight.checks.pages import body
from briefing.check.preflight.contract import Check

SAFE = 3 * MM  # what a knife may take (ISO 12647 leaves it to the contract; printers ask for 3 mm)
SMALL = 4.0  # square points: stops and accents, which may stand within a letter's box
HUGE = 48.0  # points: letters as high as this are a watermark
COVERED = 0.25  # of the smaller glyph: more than this is text over text
SAME_EDGE = 4  # lines that end alike show where the type area ends
ALIKE = 2  # pages with heads, from which on they show where the type area ends
FEW = 3  # lines that stick out: where more do, they and not the others show where it ends


def _outside(file: Opened) -> Iterator[Finding]:
    for number, page in enumerate(file.pdf.pages):
        paper, cut = shown(page), trim(page)
        for line in file.lines[number]:
            if not line.box.within(paper, 0.5):
                message = f"“{line.text[:20]}” stands outside the page."
                yield Finding("fail", "outside", message, page_name(number))
            elif _lost(line.box, cut) and _touching(line.box, cut):
                message = f"“{line.text[:20]}” stands within 3 mm of the edge and may be cut off."
                yield Finding("warn", "outside", message, page_name(number))


def _lost(box: Box, cut: Box) -> bool:
    safe = Box(cut.left + SAFE, cut.bottom + SAFE, cut.right - SAFE, cut.top - SAFE)
    return not box.within(safe)


def _touching(box: Box, cut: Box) -> bool:
    """Return whether a box lies on the page that is cut out, unlike the words beside the marks."""
    middle = (box.left + box.right) / 2, (box.bottom + box.top) / 2
    return cut.holds(*middle)


def _type_area(file: Opened) -> Iterator[Finding]:
    """Yield the few lines that stick out of the type area to the right, where there are heads.

    It ends where running heads and page numbers end, or where at least four lines do; a line that
    is not justified may end up to a character further. Left and right pages are looked at apart;
    one page alone, which may be a cover, shows no type area.
    """
    for side in (0, 1):
        headed = [number for number in range(side, file.pages, 2) if _heads(file, number)]
        if len(headed) < ALIKE:
            continue
        texts = {number: body(file, number) for number in headed}
        edge = _edge(file, texts)
        beyond = [
            (number, line)
            for number, lines in texts.items()
            for line in lines
            if line.box.right > edge + line.size
        ]
        for number, line in beyond if len(beyond) <= FEW else ():
            out = (line.box.right - edge) / MM
            message = f"“{line.text[-20:]}” sticks out of the type area by {out:.0f} mm."
            yield Finding("warn", "type-area", message, page_name(number))


def _heads(file: Opened, number: int) -> list[Line]:
    kept = set(body(file, number))
    return [line for line in file.lines[number] if line not in kept]


def _edge(file: Opened, texts: Mapping[int, Iterable[Line]]) -> float:
    ends = Counter(round(line.box.right) for lines in texts.values() for line in lines)
    heads = [line.box.right for number in texts for line in _heads(file, number)]
    return max([*heads, *(at for at, count in ends.items() if count >= SAME_EDGE)], default=0.0)


def _overlap(file: Opened) -> Iterator[Finding]:
    for number, drawn in enumerate(file.runs):
        over = list(_covered(drawn))
        if over:
            words = "”, “".join(f"{a}{b}" for a, b in over[:3])
            message = f"text stands over text {len(over)} times, as at “{words}”."
            yield Finding("fail", "overlap", message, page_name(number))


def _covered(drawn: Sequence[Run]) -> Iterator[tuple[str, str]]:
    """Yield pairs of characters of different runs of which one covers the other."""
    above: list[Run] = []
    for run in sorted(drawn, key=lambda run: run.box.bottom):
        above = [other for other in above if other.box.top > run.box.bottom]
        for other in above:
            if _share(run.box, other.box) > 0:
                yield from _pairs(other, run)
        above.append(run)


def _pairs(below: Run, run: Run) -> Iterator[tuple[str, str]]:
    for a in below.glyphs:
        if _weighty(a.box) and _share(a.box, run.box) > COVERED:
            for b in run.glyphs:
                if _weighty(b.box) and _share(a.box, b.box) > COVERED:
                    yield a.text, b.text


def _weighty(box: Box) -> bool:
    return box.width * box.height > SMALL and box.height < HUGE


def _share(a: Box, b: Box) -> float:
    """Return how much of the smaller box the other covers, from 0 to 1."""
    width = min(a.right, b.right) - max(a.left, b.left)
    height = min(a.top, b.top) - max(a.bottom, b.bottom)
    if width <= 0 or height <= 0:
        return 0.0
    least = min(a.width * a.height, b.width * b.height)
    return width * height / least if least > 0 else 0.0


OUTSIDE = Check("outside", "all text stands on the page", "text", _outside)
TYPE_AREA = Check("type-area", "no line sticks out of the type area", "text", _type_area)
OVERLAP = Check("overlap", "no text stands over text", "text", _overlap)
