"""Answers kept under the project's cache, so that a rebuild needs no model and says the same."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.errors import InputError
from briefing.files import write_whole

FOLDER = "reading"
AUDIT = "asked"  # beside the answers: what was asked and came back, where the project keeps that
MAX_BYTES = 4_000_000


@dataclass(frozen=True, slots=True)
class Kept:
    """The answers in a folder, if any; `fresh` recalls none, `audit` keeps each exchange too."""

    folder: Path | None
    fresh: bool = False
    audit: bool = False

    def recall(self, key: str) -> str | None:
        """Return what was answered to the question of that key, or None."""
        if self.folder is None or self.fresh:
            return None
        place = self.folder / f"{key}.json"
        try:
            if place.stat().st_size > MAX_BYTES:
                return None
            held = json.loads(place.read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            return None
        content = held.get("content") if isinstance(held, dict) else None
        return content if isinstance(content, str) else None

    def keep(self, key: str, content: str) -> None:
        """Keep an answer; a place that cannot be written costs the next build a question."""
        if self.folder:
            _write(self.folder / f"{key}.json", {"content": content})

    def note(self, key: str, body: dict[str, Any], came: str) -> None:
        """Keep what was asked and what came, usable or not, where the project wants an audit."""
        if self.folder and self.audit:
            _write(self.folder / AUDIT / f"{key}.json", {"asked": body, "came": came})


def _write(place: Path, content: dict[str, Any]) -> None:
    try:
        write_whole(place, json.dumps(content, ensure_ascii=False, indent=1))
    except InputError:
        return


def digest(url: str, body: dict[str, Any]) -> str:
    """Return the digest of a question: document, prompt, model, settings and server are in it."""
    asked = json.dumps([url, body], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(asked.encode()).hexdigest()[:40]
