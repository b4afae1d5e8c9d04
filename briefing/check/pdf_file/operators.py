"""One walk through a page's operators, for every check that looks at them (ISO 32000-1, annex A).

Forms are walked where they are drawn, in the state that they are drawn in.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from pikepdf import Array, Dictionary, Name, Page, String, parse_content_stream

from briefing.check.pdf_file.content import ARTIFACT, UNMARKED, Content, Drawn, Shown
from briefing.check.pdf_file.font import Font, font
from briefing.check.pdf_file.painting import PAINTING
from briefing.check.pdf_file.state import IDENTITY, Handler, Walk, numbers, times

DEEPEST = 8  # forms within forms
INVISIBLE = 3  # the text rendering mode of what is only there to be found (9.3.6)


def content(page: Page, fonts: dict[Any, Font]) -> Content:
    """Return what a page does; `fonts` is filled with the fonts met, by their object.

    Raises PdfError when its content cannot be parsed.
    """
    walk = Walk(Content(), fonts, _inherited(page.obj, "/Resources"))
    _follow(walk, page.obj)
    return walk.content


def _inherited(node: Any, key: str) -> Any:
    while node is not None and key not in node:
        node = node.get("/Parent")
    return None if node is None else node[key]


def _follow(walk: Walk, stream: Any) -> None:
    for instruction in parse_content_stream(stream, OPERATORS):
        if handler := HANDLERS.get(str(instruction.operator)):
            handler(walk, instruction.operands)


def _save(walk: Walk, _: Any) -> None:
    walk.saved.append(walk.state)


def _restore(walk: Walk, _: Any) -> None:
    if walk.saved:
        walk.state = walk.saved.pop()


def _transform(walk: Walk, operands: Any) -> None:
    walk.state = replace(walk.state, matrix=times(numbers(operands), walk.state.matrix))


def _mark(walk: Walk, operands: Any) -> None:
    outer, number = walk.mark, _number(walk, operands)
    walk.content.artifact_within_tags += number == ARTIFACT and outer >= 0
    walk.content.tags_within_artifact += number >= 0 and outer == ARTIFACT
    if number >= 0 and walk.within:
        walk.content.marked_forms.add(walk.within[-1])
    walk.marks.append(outer if number == UNMARKED else number)


def _number(walk: Walk, operands: Any) -> int:
    """Return the number of marked content (14.7.4.2), ARTIFACT, or UNMARKED."""
    if operands[0] == Name.Artifact:
        return ARTIFACT
    held = operands[1] if len(operands) > 1 else None
    if isinstance(held, Name):
        held = walk.resource("/Properties", held)
    return int(held.get("/MCID", UNMARKED)) if isinstance(held, Dictionary) else UNMARKED


def _unmark(walk: Walk, _: Any) -> None:
    if walk.marks:
        walk.marks.pop()


def _choose(walk: Walk, operands: Any) -> None:
    found = walk.resource("/Font", operands[0])
    if found is None:
        walk.state = replace(walk.state, font=None)
        return
    key = found.objgen if found.is_indirect else (walk.within, str(operands[0]))
    if key not in walk.fonts:
        walk.fonts[key] = font(found)
    walk.state = replace(walk.state, font=walk.fonts[key])


def _mode(walk: Walk, operands: Any) -> None:
    walk.state = replace(walk.state, invisible=int(operands[0]) == INVISIBLE)


def _show(walk: Walk, operands: Any) -> None:
    """Keep what Tj, TJ, ' and " show: their last operand is a string, or an array of them."""
    state, last = walk.state, operands[-1]
    if state.font is None or state.invisible:
        return
    parts = last if isinstance(last, Array) else (last,)
    codes = b"".join([bytes(part) for part in parts if isinstance(part, String)])
    walk.content.shown.append(Shown(state.font, codes, walk.mark, state.fill))
    walk.content.paints.add(state.fill)
    walk.content.bare += walk.mark == UNMARKED


def _state(walk: Walk, operands: Any) -> None:
    found = walk.resource("/ExtGState", operands[0])
    if found is not None:
        walk.content.states.append(found)


def _draw(walk: Walk, operands: Any) -> None:
    found = walk.resource("/XObject", operands[0])
    if found is None:
        return
    if found.get("/Subtype") == Name.Form:
        _enter(walk, found)
        return
    a, b, c, d, _, _ = walk.state.matrix
    width, height = (a * a + b * b) ** 0.5, (c * c + d * d) ** 0.5
    walk.content.drawn.append(Drawn(found, width, height, walk.mark))
    walk.content.bare += walk.mark == UNMARKED


def _enter(walk: Walk, form: Any) -> None:
    """Walk a form, and come back to the state before it; one that draws itself is left out."""
    walk.content.forms.append(form)
    if form.objgen in walk.within or len(walk.within) >= DEEPEST:
        return
    matrix = times(numbers(form.get("/Matrix", IDENTITY)), walk.state.matrix)
    inner = Walk(
        walk.content,
        walk.fonts,
        form.get("/Resources", walk.resources),
        replace(walk.state, matrix=matrix),
        marks=[walk.mark],
        within=(*walk.within, form.objgen),
    )
    _follow(inner, form)


HANDLERS: Mapping[str, Handler] = MappingProxyType(
    {
        "q": _save,
        "Q": _restore,
        "cm": _transform,
        "BDC": _mark,
        "BMC": _mark,
        "EMC": _unmark,
        "Tf": _choose,
        "Tr": _mode,
        **dict.fromkeys(("Tj", "TJ", "'", '"'), _show),
        **PAINTING,
        "gs": _state,
        "Do": _draw,
    }
)
OPERATORS = " ".join(HANDLERS)
