"""One adapter over the engines of the deep-translator package, with its faults contained.

The package calls `requests.get` and `requests.post` without time limits, by names of its modules.
Here those names lead to the wire of the thread that translates: every call ends in time, goes to
the host that was permitted, carries posted text in the body, keeps its status and Retry-After.
"""

import logging
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

import requests

from briefing.network.fault import Kind
from briefing.network.policy import host_of
from briefing.network.replies import checked, json_of
from briefing.network.wire import Reply, Wire
from briefing.translation.machine.engines.engine_contract import EngineError, EngineSpec, Options
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

_thread = threading.local()


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
        _rewire(self._service.module)

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[str | None]:
        """Return one translation a text, in one request each. Raises EngineError."""
        return [self._translate_one(text, source, target) for text in texts]

    def close(self) -> None:
        """End the session with the server."""
        self._wire.close()

    def _translate_one(self, text: str, source: str, target: str) -> str | None:
        with _send_through(self._wire, host_of(self._url)), _name_faults():
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
def _send_through(wire: Wire, host: str) -> Iterator[None]:
    _thread.wire, _thread.host = wire, host
    try:
        yield
    finally:
        _thread.wire = None


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


class _Answer:
    """What the package's engines use of a response."""

    def __init__(self, reply: Reply) -> None:
        self._reply = reply
        self.status_code = reply.status
        self.text = reply.body.decode("utf-8", "replace")

    def json(self) -> Any:
        return json_of(self._reply)

    def close(self) -> None:
        """Nothing is open any more."""


class _Requests:
    """Stands where the package's modules name `requests`; other threads meet the real one."""

    exceptions = requests.exceptions

    def get(self, url: str, **content: Any) -> Any:
        return _send("GET", url, content)

    def post(self, url: str, **content: Any) -> Any:
        if getattr(_thread, "wire", None) and "json" not in content and "params" in content:
            content["data"] = content.pop("params")
        return _send("POST", url, content)


def _send(method: str, url: str, content: dict[str, Any]) -> Any:
    wire: Wire | None = getattr(_thread, "wire", None)
    if wire is None:
        return requests.request(method, url, timeout=content.pop("timeout", 30), **content)
    if host_of(url) != _thread.host:
        raise EngineError(Kind.REFUSED, "deep-translator turned to another host")
    content.pop("proxies", None)
    return _Answer(checked(wire.send(method, url, **content)))


def _is_silent(record: logging.LogRecord) -> bool:
    """Keep request lines, which hold the text here, out of urllib3's log."""
    return getattr(_thread, "wire", None) is None


@cache
def _rewire(module: str) -> None:
    import_module(f"deep_translator.{module}").requests = _Requests()  # type: ignore[attr-defined]
    logging.getLogger("urllib3.connectionpool").addFilter(_is_silent)


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
