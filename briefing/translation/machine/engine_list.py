"""The engines as a person chooses among them: what each needs, and where its text would go."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.util import find_spec

from briefing.errors import BriefingError
from briefing.network.policy import Place, Resolve, addresses_of, host_of, place_of
from briefing.project import Project
from briefing.translation.machine.engines import engine_names, find_engine
from briefing.translation.machine.engines.engine_contract import EngineSpec
from briefing.translation.machine.options import Run, options_of


@dataclass(frozen=True, slots=True)
class Listed:
    """An engine, or one of its variants. `lacks` is empty when it is ready to be used."""

    name: str
    summary: str
    place: Place
    host: str = ""
    cleartext: bool = False
    chosen: bool = False
    lacks: str = ""
    key_variable: str = ""


def listing(
    project: Project, environ: Mapping[str, str], *, allow_external: bool = False
) -> tuple[Listed, ...]:
    """Return every installed engine with its variants; the chosen one as the project settles it.

    Only the chosen engine's host is looked up: a list is no reason to ask the network.
    """
    return tuple(_list_engines(project, Run(environ, _never, allow_external)))


def _list_engines(project: Project, run: Run) -> Iterator[Listed]:
    chosen, _, variant = project.settings.translation.engine.partition(":")
    for name in engine_names():
        try:
            spec = find_engine(name)
        except BriefingError as error:
            yield Listed(name, "", Place.PROCESS, chosen=name == chosen, lacks=str(error))
            continue
        for offered in spec.variants:
            mine = name == chosen and offered == (variant or spec.variants[0])
            yield _make_row(spec, offered, project if mine else None, run)


def _make_row(spec: EngineSpec, variant: str, project: Project | None, run: Run) -> Listed:
    url = spec.urls.get(variant, "")
    if project and project.settings.translation.url and spec.asks_a_server:
        url = project.settings.translation.url
    resolve: Resolve = addresses_of if project else _resolve_this_machine_alone
    return Listed(
        f"{spec.name}:{variant}" if variant else spec.name,
        spec.summary,
        place_of(url, resolve) if spec.asks_a_server else Place.PROCESS,
        host_of(url) if spec.asks_a_server else "",
        url.startswith("http://"),
        project is not None,
        _what_is_lacking(spec, variant, project, run),
        spec.key_variable if spec.needs_key(variant) or spec.key == "optional" else "",
    )


def _what_is_lacking(spec: EngineSpec, variant: str, project: Project | None, run: Run) -> str:
    """Return what keeps the engine from being used, in a sentence; nothing when it is ready."""
    if any(find_spec(module) is None for module in spec.needs):
        return f"Install briefing[{spec.extra}]."
    if project and spec.create:
        try:
            options_of(project, spec, run)
        except BriefingError as error:
            return str(error)
    elif spec.needs_key(variant) and not run.environ.get(spec.key_variable):
        return f"Needs a key in {spec.key_variable}."
    return ""


def _resolve_this_machine_alone(host: str) -> tuple[str, ...]:
    return ("127.0.0.1",) if host == "localhost" else ()


def _never() -> datetime:
    return datetime.min.replace(tzinfo=UTC)
