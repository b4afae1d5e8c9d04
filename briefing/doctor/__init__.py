"""The doctor: what this machine has of what the pages need, and what installs the rest."""

from briefing.doctor.engines_ready import engines
from briefing.doctor.fonts_installed import fonts
from briefing.doctor.libraries import libraries
from briefing.doctor.machine_finding import Finding
from briefing.doctor.python_version import python
from briefing.project import Project

__all__ = ["Finding", "examine"]


def examine(project: Project) -> tuple[Finding, ...]:
    """Return what was found: Python, libraries, fonts, engines, in that order."""
    return (*python(), *libraries(), *fonts(), *engines(project))
