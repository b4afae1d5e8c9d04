"""The checks that are installed (entry points `briefing.checks`, ours in pyproject.toml), and the
outcome of each.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from briefing.check.finding import Finding, Level
from briefing.check.pdf_file.opened import BROKEN, Opened
from briefing.check.preflight.contract import GROUPS, Check, Result
from briefing.entries import installed, loaded
from briefing.errors import EnvironmentFault

ENTRIES = "briefing.checks"
LEVELS: tuple[Level, ...] = ("pass", "warn", "fail")


@cache
def table() -> tuple[Check, ...]:
    """Return all checks, by group and name.

    Raises EnvironmentFault when there is none, or one cannot be loaded.
    """
    checks = [loaded(entry, Check, "check") for entry in installed(ENTRIES)]
    if not checks:
        raise EnvironmentFault(
            "no check of PDFs is installed.", hint="Install briefing again: pip install briefing"
        )
    return tuple(sorted(checks, key=lambda check: (GROUPS.index(check.group), check.name)))


def chosen(after_build: bool = False) -> tuple[Check, ...]:
    """Return all checks, or those that a build waits for."""
    return tuple(check for check in table() if check.after_build or not after_build)


def results(file: Opened, checks: Iterable[Check]) -> tuple[Result, ...]:
    """Return the outcome of each check that is for such a file."""
    return tuple(_result(check, file) for check in checks if _applies(check, file))


def _applies(check: Check, file: Opened) -> bool:
    try:
        return check.applies(file)
    except BROKEN:
        return True


def _result(check: Check, file: Opened) -> Result:
    findings = tuple(_findings(check, file)) or (Finding("pass", check.name, f"{check.title}."),)
    return Result(check, max((f.level for f in findings), key=LEVELS.index), findings)


def _findings(check: Check, file: Opened) -> Iterator[Finding]:
    """Yield what a check finds; what is too broken to be looked at is a failure of its own."""
    try:
        yield from check.run(file)
    except BROKEN as error:
        message = f"this could not be checked: the file is not as it should be ({_named(error)})."
        yield Finding("fail", check.name, message)


def _named(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".splitlines()[0][:120]
