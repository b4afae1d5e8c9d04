"""Standards of before transparency (PDF/X-1a, PDF/A-1): nothing may show through anything."""

from collections.abc import Iterator
from typing import cast

from pikepdf import Dictionary, Name, Object, Pdf, PdfImage, Stream

from briefing.errors import Fault, ResultError
from briefing.press.drawn_things import Drawn, drawn, images, instructions
from briefing.press.job_ticket import JobTicket

SOLID = (255, 255)


def opaque(pdf: Pdf, job: JobTicket) -> None:
    """Take away what only says that nothing is transparent.

    Raises ResultError naming every page on which something is.
    """
    faults = [*_states(pdf), *_masks(pdf)]
    if faults:
        raise ResultError("", faults=faults)
    for item in drawn(pdf):
        if Name.Group in item.thing:
            del item.thing.Group


def _states(pdf: Pdf) -> Iterator[Fault]:
    for item in drawn(pdf):
        if any(_shows_through(state) for state in _used(item)):
            yield _fault(item)


def _used(item: Drawn) -> Iterator[Object]:
    """Yield the graphics states that a content stream sets; its table may hold those of others."""
    states = item.resources.get("/ExtGState", Dictionary())
    names = {str(step.operands[0]) for step in instructions(item) if str(step.operator) == "gs"}
    yield from (states[name] for name in sorted(names) if name in states)


def _shows_through(state: Object) -> bool:
    """Tell whether a graphics state has an opacity, a soft mask or a blend mode (ISO 32000, 11)."""
    if any(key in state and float(state[key]) < 1 for key in ("/ca", "/CA")):
        return True
    masked = state.get(Name.SMask, Name.None_) != Name.None_
    return masked or state.get(Name.BM, Name.Normal) not in (Name.Normal, Name.Compatible)


def _masks(pdf: Pdf) -> Iterator[Fault]:
    for page, image in images(pdf):
        mask = image.get(Name.SMask)
        if mask is None:
            continue
        if PdfImage(cast(Stream, mask)).as_pil_image().convert("L").getextrema() == SOLID:
            del image.SMask
        else:
            yield Fault("a picture is transparent.", f"page {page}", HINT)


HINT = "This standard has no transparency: use x-4 or a-3a, or opaque colours and pictures."


def _fault(item: Drawn) -> Fault:
    return Fault("something is transparent.", f"page {item.page}", HINT)
