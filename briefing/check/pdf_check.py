"""Preflight of a PDF, from its place or from its bytes."""

from pathlib import Path

from briefing.check.finding import Finding
from briefing.check.pdf_file.opened import Opened, opened
from briefing.check.preflight import Result, chosen, results
from briefing.errors import Fault, InputError, ResultError

MAX_BYTES = 500_000_000


def open_pdf(path: Path) -> Opened:
    """Return the PDF at `path`. Raises InputError when it is too large or cannot be read."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise InputError(f"larger than {MAX_BYTES // 1_000_000} MB.", where=str(path))
        return opened(path.read_bytes(), str(path))
    except FileNotFoundError as error:
        hint = "Check the name and the folder."
        raise InputError("there is no such file.", where=str(path), hint=hint) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(f"this PDF cannot be read: {reason}.", where=str(path)) from error


def check_pdf(path: Path) -> tuple[Result, ...]:
    """Return the outcome of every check that is for such a file.

    Raises InputError when it is no PDF that can be read.
    """
    return results(open_pdf(path), chosen())


def passed(data: bytes, name: str) -> tuple[Finding, ...]:
    """Return what a PDF that was just made is warned of.

    Raises ResultError, with every failure, when it is not fit to be handed over.
    """
    found = results(opened(data, name), chosen(after_build=True))
    findings = [finding for result in found for finding in result.findings]
    faults = [_fault(finding, name) for finding in findings if finding.level == "fail"]
    if faults:
        raise ResultError("", faults=faults)
    return tuple(finding for finding in findings if finding.level == "warn")


def _fault(finding: Finding, name: str) -> Fault:
    where = f"{name}, {finding.where}" if finding.where else name
    return Fault(finding.message, where, finding.hint)
