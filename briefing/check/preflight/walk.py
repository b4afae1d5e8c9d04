"""One walk through a page's operators, for every check that looks at them (ISO 32000-1, annex A).

Forms are walked where they are drawn, in the state that they are drawn in.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from pikepdf import Array, Dictionary, Name, Page, String, parse_content_stream

from briefing.check.preflight.boxes import Box
from briefing.check.preflight.content import ARTIFACT, UNMARKED, Content, Drawn, Paint, Shown
from briefing.check.preflight.font import Font, font

DEEPEST = 8  # forms within forms
RECTANGLE = 4  # operands of “re”
INVISIBLE = 3  # the text rendering mode of what is only there to be found (9.3.6)
BLACK = Paint("DeviceGray", (0.0,))
FILL, STROKE = "fill", "stroke"
IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class State:
    """The part of the graphics state that is followed."""

    matrix: tuple[float, ...] = IDENTITY
    fill: Paint = BLACK
    stroke: Paint = BLACK
    font: Font | None = None
    invisible: bool = False


@dataclass(slots=True)
class Walk:
    """Where a walk is: what was met so far, the state, and the marks that are still open."""

    content: Content
    fonts: dict[Any, Font]
    resources: Any
    state: State = State()
    saved: list[State] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)
    within: tuple[tuple[int, int], ...] = ()
    path: list[tuple[float, float]] = field(default_factory=list)

    @property
    def mark(self) -> int:
        """The marked-content number of what is drawn now, or ARTIFACT or UNMARKED."""
        return self.marks[-1] if self.marks else UNMARKED

    def resource(self, kind: str, name: Any) -> Any:
        """Return a named resource, or None."""
        table = None if self.resources is None else self.resources.get(kind)
        return None if table is None else table.get(str(name))


Handler = Callable[[Walk, Any], None]


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
    walk.state = replace(walk.state, matrix=_times(_numbers(operands), walk.state.matrix))


def _times(a: tuple[float, ...], b: tuple[float, ...]) -> tuple[float, ...]:
    """Return the product of two matrices (8.3.4)."""
    return (
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    )


def _numbers(operands: Any) -> tuple[float, ...]:
    return tuple(float(value) for value in operands if not isinstance(value, Name))


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


def _go(walk: Walk, operands: Any) -> None:
    """Keep the corners of a path, as far as lines and rectangles make it; curves by their ends."""
    values = _numbers(operands)
    x, y = values[-2:]
    corners = [(x, y)]
    if len(values) == RECTANGLE:
        left, bottom, width, height = values
        corners = [(left, bottom), (left + width, bottom + height)]
    a, b, c, d, e, f = walk.state.matrix
    walk.path += [(a * x + c * y + e, b * x + d * y + f) for x, y in corners]


def _leave(walk: Walk, _: Any) -> None:
    walk.path.clear()


def _filled(walk: Walk, _: Any) -> None:
    walk.content.paints.add(walk.state.fill)
    if walk.path:
        across, up = [x for x, _ in walk.path], [y for _, y in walk.path]
        box = Box(min(across), min(up), max(across), max(up))
        walk.content.fills.append((walk.state.fill, box))
    walk.path.clear()
    walk.content.bare += walk.mark == UNMARKED


def _stroked(walk: Walk, _: Any) -> None:
    walk.content.paints.add(walk.state.stroke)
    walk.content.bare += walk.mark == UNMARKED
    walk.path.clear()


def _both(walk: Walk, _: Any) -> None:
    walk.content.paints.add(walk.state.stroke)
    _filled(walk, ())


def _shaded(walk: Walk, operands: Any) -> None:
    shading = walk.resource("/Shading", operands[0])
    if shading is not None:
        walk.content.paints.add(Paint(_space(walk, shading.get("/ColorSpace")), ()))
    walk.content.bare += walk.mark == UNMARKED


def _coloured(space: str, part: str) -> Handler:
    def colour(walk: Walk, operands: Any) -> None:
        _dip(walk, part, Paint(space, _numbers(operands)))

    return colour


def _dip(walk: Walk, part: str, paint: Paint) -> None:
    state = walk.state
    walk.state = replace(state, fill=paint) if part == FILL else replace(state, stroke=paint)


def _spaced(part: str) -> Handler:
    def choose(walk: Walk, operands: Any) -> None:
        named = operands[0]
        found = walk.resource("/ColorSpace", named)
        _dip(walk, part, Paint(_space(walk, named if found is None else found), ()))

    return choose


def _valued(part: str) -> Handler:
    def value(walk: Walk, operands: Any) -> None:
        before = walk.state.fill if part == FILL else walk.state.stroke
        _dip(walk, part, Paint(before.space, _numbers(operands)))

    return value


def _space(walk: Walk, found: Any) -> str:
    """Return the name of a colour space, with the number of inks of an ICC profile (8.6)."""
    if not isinstance(found, Array):
        return str(found).lstrip("/")
    kind = str(found[0]).lstrip("/")
    return f"ICCBased {found[1].get('/N', 0)}" if kind == "ICCBased" else kind


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
    matrix = _times(_numbers(form.get("/Matrix", IDENTITY)), walk.state.matrix)
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
        **dict.fromkeys(("m", "l", "c", "re"), _go),
        "n": _leave,
        **dict.fromkeys(("f", "F", "f*"), _filled),
        **dict.fromkeys(("S", "s"), _stroked),
        **dict.fromkeys(("B", "B*", "b", "b*"), _both),
        "sh": _shaded,
        "rg": _coloured("DeviceRGB", FILL),
        "RG": _coloured("DeviceRGB", STROKE),
        "g": _coloured("DeviceGray", FILL),
        "G": _coloured("DeviceGray", STROKE),
        "k": _coloured("DeviceCMYK", FILL),
        "K": _coloured("DeviceCMYK", STROKE),
        "cs": _spaced(FILL),
        "CS": _spaced(STROKE),
        **dict.fromkeys(("sc", "scn"), _valued(FILL)),
        **dict.fromkeys(("SC", "SCN"), _valued(STROKE)),
        "gs": _state,
        "Do": _draw,
    }
)
OPERATORS = " ".join(HANDLERS)
