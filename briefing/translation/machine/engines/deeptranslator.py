"""One adapter over the engines of the deep-translator package, with its faults contained."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from briefing.network.fault import Kind
from briefing.network.policy import host_of
from briefing.network.wire import Wire
from briefing.translation.machine.engines.engine_contract import EngineError, EngineSpec, Options
from briefing.translation.machine.engines.package_requests import reroute, send_through
from briefing.translation.segments import LONGEST, Size


@dataclass(frozen=True, slots=True)
class _Service:
    """One engine of the package: module, class, language codes, and what its key is made of."""

    module: str
    name: str
    codes: Mapping[str, str]
    key_parts: tuple[str, ...] = ()


_GOOGLE_CODES = {"zh": "zh-CN", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "en": "en"}
_SERVICES = {
    "google": _Service("google", "GoogleTranslator", _GOOGLE_CODES),
    "mymemory": _Service("mymemory", "MyMemoryTranslator", {**_GOOGLE_CODES, "en": "en-GB"}),
    "baidu": _Service(
        "baidu",
        "BaiduTranslator",
        {"zh": "zh", "zh-Hans": "zh", "zh-Hant": "cht", "en": "en"},
        ("appid", "appkey"),
    ),
    "microsoft": _Service(
        "microsoft",
        "MicrosoftTranslator",
        {"zh": "zh-hans", "zh-Hans": "zh-hans", "zh-Hant": "zh-hant", "en": "en"},
        ("api_key",),
    ),
    "papago": _Service("papago", "PapagoTranslator", _GOOGLE_CODES, ("client_id", "secret_key")),
}
"""Not offered: DeepL, Libre, ChatGpt (we have clients of our own), Yandex (closed), QCRI (knows no
Chinese), Pons and Linguee (dictionaries)."""

_KINDS = {
    "TooManyRequests": Kind.BUSY,
    "RequestError": Kind.SERVER,
    "TranslationNotFound": Kind.SERVER,
    "JSONDecodeError": Kind.SERVER,
    "NotValidLength": Kind.INPUT,
    "NotValidPayload": Kind.INPUT,
    "LanguageNotSupportedException": Kind.INPUT,
    "ApiKeyException": Kind.REFUSED,
    "AuthorizationException": Kind.REFUSED,
    "BaiduAPIerror": Kind.ANSWER,
    "MicrosoftAPIerror": Kind.ANSWER,
}


class DeepTranslator:
    """One of the package's engines, for one thread: an instance mixes up the texts of several."""

    def __init__(self, options: Options) -> None:
        variant = options.variant or SPEC.variants[0]
        if variant not in _SERVICES:
            raise EngineError(Kind.REFUSED, f"deep-translator:{variant} is not offered")
        self._service = _SERVICES[variant]
        self._key = options.key
        self._url = SPEC.url_for(options)
        self._wire = Wire(options)
        self._made: dict[tuple[str, str], Any] = {}
        reroute(self._service.module)

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[str | None]:
        """Return one translation a text, in one request each. Raises EngineError."""
        return [self._translate_one(text, source, target) for text in texts]

    def close(self) -> None:
        """End the session with the server."""
        self._wire.close()

    def _translate_one(self, text: str, source: str, target: str) -> str | None:
        with send_through(self._wire, host_of(self._url)), _name_faults():
            found = self._translator(source, target).translate(text)
        return found if isinstance(found, str) else None

    def _translator(self, source: str, target: str) -> Any:
        pair = (source, target)
        if pair not in self._made:
            codes = self._service.codes
            keys = self._key.get_secret_value().split(":")
            made = _class_of(self._service)(
                source=codes[source],
                target=codes[target],
                **dict(zip(self._service.key_parts, keys, strict=False)),
            )
            made._base_url = self._url
            self._made[pair] = made
        return self._made[pair]


def _class_of(service: _Service) -> Callable[..., Any]:
    """Return the package's class; Microsoft's, without the request that its constructor makes."""
    found = getattr(import_module(f"deep_translator.{service.module}"), service.name)
    if service.module != "microsoft":
        return found  # type: ignore[no-any-return]
    offline = {"_get_supported_languages": lambda _: {c: c for c in service.codes.values()}}
    return type(service.name, (found,), offline)


@contextmanager
def _name_faults() -> Iterator[None]:
    """Turn whatever the package raises into our error, without its message: it may hold the key."""
    try:
        yield
    except EngineError:
        raise
    except (Exception, SystemExit) as error:
        kind = _KINDS.get(type(error).__name__, Kind.ANSWER)
        raise EngineError(kind, f"deep-translator failed ({type(error).__name__})") from None


SPEC = EngineSpec(
    "deep-translator",
    "public engines, by the deep-translator package",
    DeepTranslator,
    urls={
        "google": "https://translate.google.com/m",
        "mymemory": "http://api.mymemory.translated.net/get",
        "baidu": "https://fanyi-api.baidu.com/api/trans/vip/translate",
        "microsoft": "https://api.cognitive.microsofttranslator.com/translate?api-version=3.0",
        "papago": "https://openapi.naver.com/v1/papago/n2mt",
    },
    key="optional",
    keyed_variants=tuple(name for name, service in _SERVICES.items() if service.key_parts),
    size=Size(LONGEST, 3_600),
    rate=2,
)
