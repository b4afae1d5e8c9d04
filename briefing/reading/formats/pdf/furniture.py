"""Running heads, running feet and page numbers: what stands on page after page."""

import re
from collections import defaultdict
from collections.abc import Sequence

from briefing.reading.formats.pdf.flow import Printed

_MARGIN = 0.12  # of the page's height, above and below
_SHARE = 0.5  # of the pages on which a running head stands; on two or three, all of them
_APART = 1.0  # heights of a line between a running head and the text
_NEAR = 6.0  # points by which the same furniture may move
_NUMBER = re.compile(
    r"[-–—•·|\s]*(?:第?\s*\d{1,4}\s*页?|[Pp]age\s+\d{1,4}|[ivxlc]{1,6}|[一二三四五六七八九十]{1,3})"
    r"(?:\s*(?:[/／]|of|，|,|共)\s*共?\s*\d{1,4}\s*页?)?[-–—•·|\s]*"
)


def furniture(pages: Sequence[Sequence[Printed]]) -> dict[int, Printed]:
    """Return the lines of all pages that are furniture, by their `id`."""
    running = _running(pages)
    return {
        id(line): line
        for page in pages
        for line in page
        if _in_margin(line)
        and (_key(line) in running or _is_number(line, page) or _is_late(line, page))
    }


def _in_margin(line: Printed) -> bool:
    return line.bottom < _MARGIN * line.height or line.top > (1 - _MARGIN) * line.height


def _key(line: Printed) -> tuple[str, int]:
    """Return what makes two lines the same furniture: the words without numbers, and the place."""
    return re.sub(r"\d+", "#", line.text), round(line.top / _NEAR)


def _running(pages: Sequence[Sequence[Printed]]) -> set[tuple[str, int]]:
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for page in pages:
        for line in page:
            if _in_margin(line):
                text, place = _key(line)
                for near in (place - 1, place, place + 1):
                    seen[text, near].add(line.page)
    least = max(2, _SHARE * len(pages)) if len(pages) > 3 else len(pages)
    return {key for key, on in seen.items() if len(pages) > 1 and len(on) >= least}


def _is_late(line: Printed, page: Sequence[Printed]) -> bool:
    """Return whether a line at the head of the page was drawn after the text, and apart from it."""
    if line.bottom >= _MARGIN * line.height:
        return False
    below = [x for x in page if x.top > line.bottom and not _in_margin(x)]
    if not below or line.order < max(x.order for x in below):
        return False
    gap = min(x.top for x in below if x.column == line.column) if _same(below, line) else 0.0
    return gap - line.bottom > _APART * (line.bottom - line.top)


def _same(below: Sequence[Printed], line: Printed) -> bool:
    return any(x.column == line.column for x in below)


def _is_number(line: Printed, page: Sequence[Printed]) -> bool:
    """Return whether the line is a page number: alone, the first or the last of its page."""
    outer = line.top <= min(x.top for x in page) or line.bottom >= max(x.bottom for x in page)
    return outer and _NUMBER.fullmatch(line.text) is not None
