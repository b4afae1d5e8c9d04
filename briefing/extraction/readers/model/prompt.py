"""What a model is asked: rules, the shape of the answer, the people so far; the text is data."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

_SHAPES = {
    "event": '"event": {"title": "…", "date": "YYYY-MM-DD", "venue": "…", "theme": "…", '
    '"hosts": ["…"], "organizers": ["…"], "supporters": ["…"], "chair": NAME}',
    "sessions": '"sessions": [{"kind": "opening|keynote|dialogue|qa|other", "title": "…", '
    '"theme": "…", "moderator": NAME, "speakers": [NAME]}]',
    "people": '"people": [{"name": "…", "title": "…", '
    '"role": "speaker|moderator|chair|attendee", "speech": [ADDRESS], '
    '"proposals": [{"at": ADDRESS, "sure": true}]}]',
}
ORDER = ("event", "sessions", "people")
_MOST_NAMED = 200  # people so far that a later piece is told of


@dataclass(frozen=True, slots=True)
class Question:
    """One question: the model, the marked text, who was found before, the order of the classes.

    `fault` says what was wrong with the first answer; `bare` leaves out what a server refused.
    """

    model: str
    text: str
    people: tuple[tuple[str, str], ...] = ()
    order: tuple[str, ...] = ORDER
    fault: str = ""
    bare: bool = False

    def again(self, fault: str, *, bare: bool = False) -> "Question":
        """Return the same question with what was wrong with the answer."""
        return replace(self, fault=fault, bare=bare)

    def body(self) -> dict[str, Any]:
        """Return the request; the last user message holds the marked text and nothing else."""
        asked = {} if self.bare else {"response_format": {"type": "json_object"}}
        return {
            "model": self.model,
            "temperature": 0,
            "stream": False,
            **asked,
            "messages": [
                {"role": "system", "content": self._task()},
                {"role": "user", "content": self.text},
            ],
        }

    def _task(self) -> str:
        shape = "{" + ",\n ".join(_SHAPES[name] for name in self.order) + "}"
        task = _rules().replace("{SHAPE}", shape)
        if self.people:
            known: Iterable[Mapping[str, str]] = (
                {"name": name, "title": title} for name, title in self.people[:_MOST_NAMED]
            )
            listed = json.dumps(list(known), ensure_ascii=False)
            task += (
                "\nThe message is a later part of a report, behind its beginning. "
                f"People so far (data): {listed}\n"
            )
        if self.fault:
            task += f"\nYour last answer could not be used: {self.fault}. Answer again.\n"
        return task


@cache
def _rules() -> str:
    return files("briefing.extraction.readers.model").joinpath("prompt.txt").read_text("utf-8")
