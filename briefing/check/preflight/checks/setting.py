"""Checks of how lines and pages are broken."""

from collections.abc import Iterator

from briefing.check.finding import Finding, page_name
from briefing.check.pdf_file.opened import Opened
from briefing.check.pdf_file.structure import HEADINGS, Element
from briefing.check.preflight.contract import Check

# Marks that do not begin a line, and marks that do not end one (GB/T 15834-2011, 5.1; CLREQ 3.1.4).
NEVER_FIRST = frozenset("。，、；：？！．》〉」』】〕）］｝”’…—·")
NEVER_LAST = frozenset("《〈「『【〔（［｛“‘")
DASHES = frozenset("…—·")  # these begin a passage of their own often enough: an aside, a list
SHOWN = 5  # findings a page


def _line_ends(file: Opened) -> Iterator[Finding]:
    for number, lines in enumerate(file.lines):
        found = [message for line in lines if (message := _torn(line.text))]
        for message in found[:SHOWN]:
            yield Finding("warn", "line-ends", message, page_name(number))


def _torn(text: str) -> str:
    if len(text) > 1 and text[0] in NEVER_FIRST - DASHES:
        return f"a line begins with “{text[0]}”: {text[:12]}…"
    if len(text) > 1 and text[-1] in NEVER_LAST:
        return f"a line ends with “{text[-1]}”: …{text[-12:]}"
    return ""


def _stranded(file: Opened) -> Iterator[Finding]:
    """Yield headings at the foot of a page whose first words follow on the next."""
    root = file.tree
    for element in root.walk() if root else ():
        for head, body in zip(element.elements, element.elements[1:], strict=False):
            if _heads(head) and (last := _last(head)) is not None:
                first = _first(body)
                if first is not None and first > last:
                    words = heading(file, head)
                    message = f"the heading “{words}” stands at the foot of the page, alone."
                    yield Finding("warn", "stranded-heading", message, page_name(last))


def _heads(element: Element) -> bool:
    """Return whether an element is a heading, or ends with one and what belongs to its line."""
    if element.kind in HEADINGS:
        return True
    if element.kind not in ("Div", "NonStruct"):
        return False
    inner = element.elements
    return (
        bool(inner)
        and any(_heads(kid) for kid in inner)
        and all(_heads(kid) or kid.kind in ("P", "Span") for kid in inner)
    )


def _first(element: Element) -> int | None:
    return next((leaf.page for leaf in element.leaves()), None)


def _last(element: Element) -> int | None:
    return max((leaf.page for leaf in element.leaves()), default=None)


def heading(file: Opened, element: Element) -> str:
    """Return the words of an element, as far as fonts tell them."""
    return "".join(file.words.get((leaf.page, leaf.number), "") for leaf in element.leaves())[:30]


LINE_ENDS = Check("line-ends", "no line begins or ends with a wrong mark", "text", _line_ends)
STRANDED = Check("stranded-heading", "headings stand with their text", "text", _stranded)
