"""What every rule of this room returns: a rendering, and the reasons to look at it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rendering:
    """English for a Chinese passage; `flags` say, one reason each, why a person must look at it.

    `en` may keep Chinese between 【】 where nothing was known; such a rendering is always flagged.
    """

    zh: str
    en: str = ""
    flags: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether there is English and no Chinese is left in it."""
        return bool(self.en) and "【" not in self.en

    def flagged(self, reasons: Iterable[str]) -> "Rendering":
        """Return the same rendering with more reasons to look at it, each once."""
        return Rendering(self.zh, self.en, tuple(dict.fromkeys([*self.flags, *reasons])))
