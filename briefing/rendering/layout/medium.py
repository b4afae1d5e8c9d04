"""What pages are set for: the stylesheets that come on top, and how the file is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

VARIANT = "pdf/ua-1"
READ: Mapping[str, Any] = MappingProxyType({"pdf_variant": VARIANT, "custom_metadata": True})
UNDATED = datetime(1980, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that a PDF carries inside: its name, bytes, what it is, and its date."""

    name: str
    content: bytes
    description: str
    dated: datetime = UNDATED


@dataclass(frozen=True, slots=True)
class Medium:
    """A screen unless said: `layers` of stylesheets over the audience's, the writer's `options`.

    A layer L adds `L.css` and, for each stylesheet `NAME.css` of the audience, `NAME.L.css`.
    """

    layers: tuple[str, ...] = ()
    options: Mapping[str, Any] = field(default_factory=lambda: READ)
    enclosed: tuple[Enclosure, ...] = ()

    @property
    def variant(self) -> str | None:
        """The standard that the layout engine writes by, or None."""
        return self.options.get("pdf_variant")

    def styles(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return the names of stylesheets, the layers' last."""
        layered = (
            name
            for layer in self.layers
            for name in (f"{layer}.css", *(f"{Path(n).stem}.{layer}.css" for n in names))
        )
        return (*names, *layered)


SCREEN = Medium()
