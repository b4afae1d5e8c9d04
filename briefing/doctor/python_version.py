"""The Python that runs us."""

import platform
import sys

from briefing.doctor.machine_finding import Finding, install, installer

LEAST = (3, 11)


def python() -> tuple[Finding, ...]:
    """Return the finding about Python."""
    cure = install("python@3.12" if installer() == "brew" else "python3.11", installer())
    return (
        Finding(
            "python", "Python", sys.version_info >= LEAST, True, platform.python_version(), cure
        ),
    )
