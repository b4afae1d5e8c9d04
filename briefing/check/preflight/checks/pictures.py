"""Checks of pictures."""

from collections.abc import Iterator

from briefing.check.finding import Finding, Level, page_name
from briefing.check.pdf_file.opened import Opened
from briefing.check.preflight.contract import Check

# Dots an inch: below the first a picture looks coarse, below the second it shows its dots in print.
COARSE, BROKEN = 200, 150
INCH = 72.0


def _resolution(file: Opened) -> Iterator[Finding]:
    for number, content in enumerate(file.contents):
        for drawn in content.drawn:
            if drawn.width <= 0 or drawn.height <= 0:
                continue
            across = int(drawn.picture.get("/Width", 0)) / drawn.width * INCH
            down = int(drawn.picture.get("/Height", 0)) / drawn.height * INCH
            dots = round(min(across, down))
            if dots < COARSE:
                level: Level = "fail" if file.claims.press and dots < BROKEN else "warn"
                message = f"a picture is printed with {dots} dots an inch; {COARSE} are needed."
                hint = "Use a larger picture, or print it smaller."
                yield Finding(level, "resolution", message, page_name(number), hint)


RESOLUTION = Check("resolution", "pictures are fine enough for print", "pictures", _resolution)
