"""The JSON object inside what a model wrote: reasoning, fences and a layer too many taken off."""

import json
import re
from typing import Any

_THOUGHT = re.compile(r"<(think|thinking|reasoning)>.*?(?:</\1>|\Z)", re.DOTALL | re.IGNORECASE)
_FENCE = re.compile(r"```[a-zA-Z]*\s*\n?(.*?)(?:```|\Z)", re.DOTALL)
_MOST_STARTS = 20  # braces tried in a text around the object
_LAYERS = 3


class NotTheAnswer(ValueError):
    """What a model wrote holds no answer; the message says why, in words for the model."""


def unwrap(content: str) -> dict[str, Any]:
    """Return the object that was asked for. Raises NotTheAnswer where there is none."""
    bare = _THOUGHT.sub("", content).strip()
    if not bare:
        raise NotTheAnswer("it was empty")
    fenced = _FENCE.search(bare)
    for text in (bare, fenced[1] if fenced else ""):
        if (found := _object(text)) is not None:
            return found
    raise NotTheAnswer("it was not one JSON object with the key “people”")


def _object(text: str) -> dict[str, Any] | None:
    at = -1
    for _ in range(_MOST_STARTS):
        starts = [place for sign in '{["' if (place := text.find(sign, at + 1)) >= 0]
        if not starts:
            return None
        at = min(starts)
        try:
            value, _ = json.JSONDecoder().raw_decode(text, at)
        except (ValueError, RecursionError):
            continue
        if (found := _inner(value)) is not None:
            return found
    return None


def _inner(value: Any) -> dict[str, Any] | None:
    """Return the answer in a value: itself, or inside a text, a list of one or a table of one."""
    for _ in range(_LAYERS):
        if isinstance(value, dict) and isinstance(value.get("people"), list):
            return value
        if isinstance(value, str):
            try:
                value = json.loads(value)
            except (ValueError, RecursionError):
                return None
        elif isinstance(value, list | dict) and len(value) == 1:
            value = value[0] if isinstance(value, list) else next(iter(value.values()))
        else:
            return None
    return value if isinstance(value, dict) and isinstance(value.get("people"), list) else None
