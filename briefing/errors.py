"""The one family of errors that a user may see.

BriefingError            what went wrong, where, what to do; the command line exits with `exit_code`
├── InputError           the source, record or project is not right (1)
├── ResultError          the result would not be right, so nothing was written (1)
├── EnvironmentFault     Pango, a font or an engine is missing (1)
└── UsageError           the command was called wrongly (2)
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: what, where (`file:line`), and what to do about it."""

    message: str
    where: str = ""
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        cure = f" {self.hint}" if self.hint else ""
        return f"{place}{self.message}{cure}"


class BriefingError(Exception):
    """What went wrong, where and what to do; `faults` holds every fault when there are several."""

    exit_code = 1

    def __init__(
        self, message: str, *, where: str = "", hint: str = "", faults: Iterable[Fault] = ()
    ) -> None:
        self.fault = Fault(message, where, hint)
        self.faults = tuple(faults) or (self.fault,)
        super().__init__("\n".join(str(fault) for fault in self.faults))

    def __reduce__(self) -> tuple[object, ...]:
        """Return how it is made again after a way between processes, with all its faults."""
        return (_again, (type(self), self.fault, self.faults))


def _again(kind: type[BriefingError], fault: Fault, faults: tuple[Fault, ...]) -> BriefingError:
    return kind(fault.message, where=fault.where, hint=fault.hint, faults=faults)


class InputError(BriefingError):
    """The source, record or project is not right."""


class ResultError(BriefingError):
    """The result would not be right, so nothing was written."""


class EnvironmentFault(BriefingError):
    """Something the machine must provide is missing: Pango, a font, an engine."""


class UsageError(BriefingError):
    """The command was called wrongly."""

    exit_code = 2


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ` Did you mean “x”?`, or an empty string when nothing known is near."""
    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"Did you mean “{near[0]}”?" if near else ""
