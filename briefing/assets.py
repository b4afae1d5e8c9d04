"""Where the shipped templates, styles and sample live, in a checkout and in the wheel alike."""

from importlib.resources import files
from pathlib import Path
from typing import Literal


def home(kind: Literal["templates", "styles"]) -> Path:
    """Return the folder of shipped templates or styles: inside the wheel, else in the checkout."""
    inside = Path(str(files("briefing"))) / kind
    return inside if inside.is_dir() else inside.parents[1] / kind


def sample() -> Path:
    """Return the folder of the shipped sample project."""
    return Path(str(files("briefing"))) / "sample"
