"""The contract of an output: what a third party writes to add one."""

from collections.abc import Callable
from dataclasses import dataclass, field

from briefing.press import Errand
from briefing.project import Project
from briefing.record import Record
from briefing.rendering import Audience, Facts


@dataclass(frozen=True, slots=True)
class Order:
    """What an output is made from: the record, for whom, in which project, when, and what for."""

    record: Record
    audience: Audience
    project: Project
    made: Facts = field(default_factory=Facts)
    errand: Errand = field(default_factory=Errand)


def _nothing() -> None: ...


@dataclass(frozen=True, slots=True)
class Output:
    """A kind of file that a brief is written as.

    `suffix` begins with its point. `write` returns the file's bytes, the same ones for the same
    order; it raises BriefingError when they would not be right, and neither prints nor writes.
    `prepare` loads what `write` will need, while the source is still being read elsewhere.
    """

    name: str
    suffix: str
    title: str
    write: Callable[[Order], bytes]
    prepare: Callable[[], None] = _nothing
