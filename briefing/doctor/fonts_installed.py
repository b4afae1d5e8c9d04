"""The fonts that the shipped pages ask for."""

import subprocess
import tomllib
from collections.abc import Mapping
from typing import Any

from briefing.assets import home
from briefing.doctor.machine_finding import Finding, install, installer, machine

SECONDS = 60  # the first call after an installation builds fontconfig's cache


def fonts() -> tuple[Finding, ...]:
    """Return a finding for each family of `styles/fonts.toml`."""
    wanted = tomllib.loads((home("styles") / "fonts.toml").read_text("utf-8"))["font"]
    known = families()
    return tuple(_font(row, known) for row in wanted)


def families() -> frozenset[str]:
    """Return the font families that fontconfig knows; none where it cannot be asked."""
    try:
        listed = subprocess.run(
            ["fc-list", ":", "family"], capture_output=True, timeout=SECONDS, check=True
        ).stdout.decode("utf-8", "replace")
    except (OSError, subprocess.SubprocessError):
        return frozenset()
    return frozenset(name.strip() for line in listed.splitlines() for name in line.split(","))


def _font(row: Mapping[str, Any], known: frozenset[str]) -> Finding:
    family, manager = row["family"], installer()
    package = row["package"] if manager == "apt" else _elsewhere(row["package"], manager)
    cure = install(package, manager) or f"Install the font “{family}”."
    there = family in known
    used = row.get("used_for", "")
    return Finding("font", family, there, row.get("needed", True), used, cure)


def _elsewhere(package: str, manager: str) -> str:
    """Return the name that another system than Debian gives to a package of fonts."""
    return str(machine()["fonts"].get(manager, {}).get(package, ""))
