"""DeepL's JSON interface, version 2: the key in the header, a glossary by its id."""

from collections.abc import Sequence

from briefing.network.fault import Kind
from briefing.network.replies import json_of
from briefing.network.wire import Wire
from briefing.translation.machine.engines.engine_contract import EngineError, EngineSpec, Options

_SOURCES = {"zh": "ZH", "zh-Hans": "ZH", "zh-Hant": "ZH", "en": "EN"}
_TARGETS = {"zh": "ZH-HANS", "zh-Hans": "ZH-HANS", "zh-Hant": "ZH-HANT", "en": "EN-US"}


class DeepL:
    """A client of DeepL's service."""

    def __init__(self, options: Options) -> None:
        key = options.key.get_secret_value()
        self._endpoint = f"{SPEC.url_for(options)}/v2/translate"
        self._headers = {"Authorization": f"DeepL-Auth-Key {key}"}
        self._glossary = options.glossary_id
        self._wire = Wire(options)

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[str | None]:
        """Return one translation a text, in one request. Raises EngineError."""
        body: dict[str, object] = {
            "text": list(texts),
            "source_lang": _SOURCES[source],
            "target_lang": _TARGETS[target],
            "split_sentences": "0",
        }
        if self._glossary:
            body["glossary_id"] = self._glossary
        answer = json_of(self._wire.send("POST", self._endpoint, json=body, headers=self._headers))
        try:
            found = [item["text"] for item in answer["translations"]]
        except (KeyError, TypeError):
            raise EngineError(Kind.ANSWER, "the server's answer has no translations") from None
        if len(found) != len(texts):
            raise EngineError(Kind.ANSWER, "the server answered another number of texts")
        return found

    def close(self) -> None:
        """End the session with the server."""
        self._wire.close()


SPEC = EngineSpec(
    "deepl",
    "DeepL, with its own glossaries",
    DeepL,
    urls={"free": "https://api-free.deepl.com", "pro": "https://api.deepl.com"},
    key="needed",
    rate=2,
)
