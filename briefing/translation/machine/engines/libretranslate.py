"""LibreTranslate, by its own JSON interface: the text travels in the body, never in the URL."""

from collections.abc import Sequence
from typing import Any

from briefing.network.fault import Kind
from briefing.network.replies import json_of
from briefing.network.wire import Wire
from briefing.translation.machine.engines.engine_contract import EngineError, EngineSpec, Options

_CODES = {"zh-Hans": "zh", "zh-Hant": "zt"}
"""Servers up to 1.6 know only these; later ones know them as aliases."""


class LibreTranslate:
    """A client of one LibreTranslate server."""

    def __init__(self, options: Options) -> None:
        self._endpoint = f"{SPEC.url_for(options)}/translate"
        self._key = options.key
        self._wire = Wire(options)

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[str | None]:
        """Return one translation a text, in one request each. Raises EngineError."""
        return [self._translate_one(text, _CODES.get(source, source), target) for text in texts]

    def close(self) -> None:
        """End the session with the server."""
        self._wire.close()

    def _translate_one(self, text: str, source: str, target: str) -> str | None:
        body: dict[str, Any] = {
            "q": text,
            "source": source,
            "target": _CODES.get(target, target),
            "format": "text",
        }
        if key := self._key.get_secret_value():
            body["api_key"] = key
        answer = json_of(self._wire.send("POST", self._endpoint, json=body))
        if not isinstance(answer, dict) or "error" in answer:
            raise EngineError(Kind.ANSWER, "the server answered with an error in place of a text")
        found = answer.get("translatedText")
        return found if isinstance(found, str) else None


SPEC = EngineSpec(
    "libretranslate",
    "a LibreTranslate server",
    LibreTranslate,
    urls={"": "http://127.0.0.1:5000"},
    key="optional",
)
