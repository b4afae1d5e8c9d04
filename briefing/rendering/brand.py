"""The `[brand]` table of `briefing.toml` as CSS variables."""

import re

from briefing.errors import Fault, InputError, did_you_mean
from briefing.project import Project

COLOURS = ("accent", "band", "ink", "quiet", "rule", "tint")
VALUE = re.compile(r"#[0-9a-fA-F]{3,8}|[a-z]+|(?:rgb|hsl|device-cmyk)\([0-9a-z%.,/\s]+\)")


def variables(project: Project) -> str:
    """Return a stylesheet that sets the brand's variables.

    Raises InputError when a key is not known or a value is not a colour.
    """
    brand = project.settings.brand
    faults = [fault for key, value in brand.items() if (fault := _fault(key, value))]
    if faults:
        raise InputError("", faults=faults)
    return ":root{" + "".join(f"--{key}:{value};" for key, value in brand.items()) + "}"


def _fault(key: str, value: str) -> Fault | None:
    where = f"briefing.toml: brand.{key}"
    if key not in COLOURS:
        hint = did_you_mean(key, COLOURS) or f"Known: {', '.join(COLOURS)}."
        return Fault("there is no such brand setting.", where, hint)
    if not VALUE.fullmatch(value.strip()):
        return Fault(f"“{value}” is not a colour.", where, "Write it as #1f3a4d.")
    return None
