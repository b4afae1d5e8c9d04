"""Preflight of a PDF, from its place or from its bytes."""

from pathlib import Path

from briefing.check.preflight import Opened, Result, chosen, opened, results
from briefing.errors import Fault, InputError, ResultError

MAX_BYTES = 500_000_000


def open_pdf(path: Path) -> Opened:
    """Return the PDF at `path`. Raises InputError when it is too large or cannot be read."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise InputError(f"larger than {MAX_BYTES // 1_000_000} MB.", where=str(path))
        return opened(path.read_bytes(), str(path))
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(f"this PDF cannot be read: {reason}.", where=str(path)) from error


def check_pdf(path: Path) -> tuple[Result, ...]:
    """Return the outcome of every check that is for such a file.

    Raises InputError when it is no PDF that can be read.
    """
    return results(open_pdf(path), chosen())


def refuse_faulty(data: bytes, name: str) -> None:
    """Raise ResultError, with every failure, when a PDF that was just made is not fit to print."""
    found = results(opened(data, name), chosen(after_build=True))
    faults = [
        Fault(finding.message, f"{name}, {finding.where}" if finding.where else name, finding.hint)
        for result in found
        for finding in result.findings
        if finding.level == "fail"
    ]
    if faults:
        raise ResultError("", faults=faults)
