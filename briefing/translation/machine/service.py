"""An engine and a memory, opened as the project settles it, ready to be asked for segments."""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from briefing.network.policy import permit, place_of
from briefing.project import Project
from briefing.translation.machine.engines import find_engine
from briefing.translation.machine.engines.engine_contract import EngineSpec, Options
from briefing.translation.machine.options import Run, consent_of, options_of
from briefing.translation.machine.pacing import Limits
from briefing.translation.machine.run import Result, Terms, run
from briefing.translation.memory import Memory, Unit, open_memory
from briefing.translation.memory.place import server_of
from briefing.translation.segments import Size

STORE = "memory.sqlite"


@dataclass(frozen=True, slots=True)
class Service:
    """An open engine and memory for one direction of translation."""

    spec: EngineSpec
    options: Options
    limits: Limits
    pair: tuple[str, str]
    memory: Memory | None = None
    progress: Callable[[int, int], None] = lambda done, total: None

    @property
    def name(self) -> str:
        """The engine with its variant and model, as it is kept with each translation."""
        variant = f":{self.options.variant}" if self.options.variant else ""
        model = f"/{Path(self.options.model).name}" if self.options.model else ""
        return f"{self.spec.name}{variant}{model}"

    @property
    def size(self) -> Size:
        """How long a segment for this engine may be."""
        return self.spec.size

    @property
    def edition(self) -> str:
        """A digest of the glossary that the engine is given: with another one it is asked anew."""
        terms = sorted(self.options.terms.items()) if self.spec.takes_terms else []
        if not (self.options.glossary_id or terms):
            return ""
        given = json.dumps([self.options.glossary_id, terms])
        return hashlib.sha256(given.encode()).hexdigest()[:16]

    def recall(self, texts: Sequence[str], *, reviewed_only: bool = False) -> dict[str, Result]:
        """Return, by text, what the memory holds: a person's rendering, else this engine's."""
        if self.memory is None or not texts:
            return {}
        any_engine = self.spec.name == "memory"
        known = self.memory.exact(
            texts, "" if any_engine else self.name, "" if any_engine else self.edition
        )
        return {
            text: _as_result(text, unit)
            for text, unit in known.items()
            if unit.status != "machine" or not reviewed_only
        }

    def translate(self, texts: Sequence[str]) -> list[Result]:
        """Return one result a text, in order: from the memory, else from the engine, asked once."""
        found = self.recall(texts)
        missing = [text for text in dict.fromkeys(texts) if text not in found]
        if missing and self.spec.create:
            terms = Terms(*self.pair, self.limits, self._keep, self.progress)
            results = run(missing, partial(self.spec.create, self.options), self.name, terms)
            found |= dict(zip(missing, results, strict=True))
        return [found.get(text) or Result(text, kind="no-match") for text in texts]

    def _keep(self, result: Result) -> None:
        if self.memory is not None:
            unit = Unit(result.source, result.target, "machine", self.name, self.edition)
            self.memory.add([unit])


@contextmanager
def open_service(project: Project, pair: tuple[str, str], run: Run) -> Iterator[Service]:
    """Open the engine and the memory that the project names, for one direction of translation.

    With the engine `none` nothing is opened, looked up or sent. Raises TextMayNotGo before anything
    is sent, InputError and EnvironmentFault for what is wrong or missing.
    """
    settings = project.settings.translation
    spec = find_engine(settings.engine, project.at("translation", "engine"))
    if spec.create is None:
        yield Service(spec, Options(), Limits(), pair)
        return
    options = options_of(project, spec, run)
    rate = spec.rate if settings.rate is None else settings.rate
    limits = Limits(rate=rate, threads=settings.threads, budget=settings.budget)
    with memory_of(project, pair, run) as memory:
        yield Service(spec, options, limits, pair, memory, run.progress)


@contextmanager
def memory_of(project: Project, pair: tuple[str, str], run: Run) -> Iterator[Memory]:
    """Open the project's memory. A shared one is a server too: the same consent holds for it."""
    store = project.settings.translation.store or STORE
    host = server_of(store)
    if host:
        place = place_of(f"http://{host}" if ":" not in host else f"http://[{host}]")
        permit("memory", host, place, consent_of(project, run.allow_external))
    where = store if "://" in store else project.path(store)
    with open_memory(where, pair, run.now) as memory:
        yield memory


def _as_result(text: str, unit: Unit) -> Result:
    if unit.status == "machine":
        return Result(text, unit.target, "machine", unit.engine)
    return Result(text, unit.target, "memory", approved=True)
