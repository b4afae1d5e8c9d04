"""The contract of an output: what a third party writes to add one."""

from collections.abc import Callable
from dataclasses import dataclass, field

from briefing.errors import ResultError
from briefing.press import PdfUse
from briefing.project import Project
from briefing.record import Record
from briefing.rendering import Audience, Making
from briefing.rendering.audience.theme_files import NOTHING


@dataclass(frozen=True, slots=True)
class Edition:
    """A record for an audience, as outputs are made from it.

    `making` says when and by which version; `use` what a PDF is for.
    """

    record: Record
    audience: Audience
    project: Project
    making: Making = field(default_factory=Making)
    use: PdfUse = field(default_factory=PdfUse)

    def __post_init__(self) -> None:
        """Refuse a record that still holds what its audience does not read (`leave_out`)."""
        if self.audience.leave_out != NOTHING and not self.making.omitted:
            raise ResultError(f"the record still holds what “{self.audience.name}” does not read.")


def _nothing() -> None: ...


@dataclass(frozen=True, slots=True)
class Output:
    """A kind of file that a brief is written as.

    `suffix` begins with its point. `write` returns the file's bytes, the same ones for the same
    edition; it raises BriefingError when they would not be right, and neither prints nor writes.
    `prepare` loads what `write` will need, while the source is still being read elsewhere.
    """

    name: str
    suffix: str
    title: str
    write: Callable[[Edition], bytes]
    prepare: Callable[[], None] = _nothing
