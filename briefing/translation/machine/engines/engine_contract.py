"""What an engine is, and the one kind of error it may raise."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from pydantic import SecretStr

from briefing.network.fault import Kind, NoAnswer
from briefing.network.policy import Place
from briefing.translation.segments import Size

EngineError = NoAnswer
"""What an engine raises; the message never holds a text, a key or an answer's body."""

PASSING = frozenset({Kind.TIMEOUT, Kind.CONNECTION, Kind.BUSY, Kind.SERVER})
"""Kinds that another attempt may cure."""

FINAL = frozenset({Kind.QUOTA, Kind.REFUSED})
"""Kinds after which the engine is not asked again in this run."""


class Engine(Protocol):
    """One engine, ready to translate. Each thread has its own: it need not be thread-safe."""

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[str | None]:
        """Return one translation a text, in order, None where there is none.

        `source` and `target` are `zh-Hans`, `zh-Hant`, `zh` or `en`. Raises EngineError, never
        anything else; the contract around it retries what may pass.
        """

    def close(self) -> None:
        """End what is open, also while another thread translates with it."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the project settles for an engine. A key never shows in `repr` or messages.

    `connect` and `read` are in seconds; `certificates` is a file with an office's own authorities.
    """

    url: str = ""
    variant: str = ""
    model: str = ""
    key: SecretStr = field(default_factory=lambda: SecretStr(""))
    place: Place = Place.OUTSIDE
    connect: float = 5.0
    read: float = 30.0
    certificates: str = ""
    glossary_id: str = ""
    terms: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EngineSpec:
    """A row of the table of engines.

    `create` returns a new engine; `url` is the server when the project names none, by variant;
    `rate` is in requests a second, 0 for no limit; `needs` are modules of an optional extra.
    """

    name: str
    summary: str
    create: Callable[[Options], Engine] | None = None
    urls: Mapping[str, str] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    extra: str = ""
    key: Literal["no", "optional", "needed"] = "no"
    keyed_variants: tuple[str, ...] = ()
    needs_model: bool = False
    takes_terms: bool = False
    size: Size = field(default_factory=Size)
    rate: float = 0.0

    @property
    def variants(self) -> tuple[str, ...]:
        """The servers or services behind the engine; one nameless when it has no variants."""
        return tuple(self.urls) or ("",)

    @property
    def asks_a_server(self) -> bool:
        """Whether text leaves this program at all."""
        return bool(self.urls)

    @property
    def key_variable(self) -> str:
        """The environment variable that holds the key."""
        return f"BRIEFING_KEY_{self.name.upper().replace('-', '_')}"

    def needs_key(self, variant: str) -> bool:
        """Return whether this variant does nothing without a key."""
        return self.key == "needed" or variant in self.keyed_variants

    def url_for(self, options: Options) -> str:
        """Return the server that this engine would ask, without a slash at the end."""
        given = options.url or self.urls.get(options.variant or self.variants[0], "")
        return given.rstrip("/")
