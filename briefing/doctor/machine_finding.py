"""One thing that the doctor looked for."""

import os
import shutil
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked for, whether it is there and must be, what was found, and what cures it."""

    kind: str
    name: str
    there: bool
    needed: bool
    found: str = ""
    cure: str = ""

    @property
    def state(self) -> str:
        """`ok`, `missing` when it is needed, else `optional`."""
        if self.there:
            return "ok"
        return "missing" if self.needed else "optional"


@cache
def machine() -> dict[str, Any]:
    """Return the table of libraries and package names."""
    return tomllib.loads(files("briefing.doctor").joinpath("machine.toml").read_text("utf-8"))


def installer() -> str:
    """Return the machine's package manager: apt, dnf or brew; empty when it has none of them."""
    programs = {"apt": "apt-get", "dnf": "dnf", "brew": "brew"}
    return next((name for name, program in programs.items() if shutil.which(program)), "")


def install(package: str, manager: str) -> str:
    """Return the command that installs a package, or an empty string for no manager."""
    forms = {
        "apt": "apt-get install -y --no-install-recommends {}",
        "dnf": "dnf install -y {}",
        "brew": "brew install {}",
    }
    if not package or manager not in forms:
        return ""
    root = manager == "brew" or not hasattr(os, "geteuid") or os.geteuid() == 0
    return ("" if root else "sudo ") + forms[manager].format(package)
