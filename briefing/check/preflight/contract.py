"""The contract of a check: what a third party writes to add one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from briefing.check.finding import Finding, Level
from briefing.check.pdf_file.opened import Opened

Group = Literal["file", "pages", "text", "references", "pictures", "press", "access"]
GROUPS: tuple[Group, ...] = (
    "file", "pages", "text", "references", "pictures", "press", "access",
)  # fmt: skip


def always(_: Opened) -> bool:
    """Return True: the check is for every PDF."""
    return True


@dataclass(frozen=True, slots=True)
class Check:
    """One check of a PDF.

    `title` says what is so when it passes. `run` yields what is wrong, as findings of the level
    `warn` or `fail`, or a `pass` that says more than the title. `applies` says which files it is
    for. `after_build` says whether a build waits for it.
    """

    name: str
    title: str
    group: Group
    run: Callable[[Opened], Iterable[Finding]]
    applies: Callable[[Opened], bool] = always
    after_build: bool = True


@dataclass(frozen=True, slots=True)
class Result:
    """The outcome of a check: the gravest level of its findings, of which there is at least one."""

    check: Check
    level: Level
    findings: tuple[Finding, ...]
