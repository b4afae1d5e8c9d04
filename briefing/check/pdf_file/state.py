"""Where a walk through a page's operators is: the state that is followed, and what was met."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from pikepdf import Name

from briefing.check.pdf_file.content import UNMARKED, Content, Paint
from briefing.check.pdf_file.font import Font

BLACK = Paint("DeviceGray", (0.0,))
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


def times(a: tuple[float, ...], b: tuple[float, ...]) -> tuple[float, ...]:
    """Return the product of two matrices (8.3.4)."""
    return (
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    )


def numbers(operands: Any) -> tuple[float, ...]:
    """Return the operands that are numbers."""
    return tuple(float(value) for value in operands if not isinstance(value, Name))
