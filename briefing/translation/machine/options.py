"""What the project settles for an engine, its server judged before anything is sent."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from pydantic import SecretStr

from briefing.errors import InputError
from briefing.network.keys import certificates_of
from briefing.network.policy import (
    Consent,
    Place,
    Resolve,
    addresses_of,
    host_of,
    permit,
    place_of,
)
from briefing.project import Project
from briefing.translation.machine.engines.engine_contract import EngineSpec, Options
from briefing.translation.machine.keys import key_for


@dataclass(frozen=True, slots=True)
class Run:
    """What only the caller knows: environment, clock, consent, whom to tell, glossary terms."""

    environ: Mapping[str, str]
    now: Callable[[], datetime]
    allow_external: bool = False
    progress: Callable[[int, int], None] = lambda done, total: None
    terms: Mapping[str, str] = field(default_factory=dict)


def consent_of(project: Project, given_now: bool) -> Consent:
    """Return what the project, and this run, say of text that leaves."""
    settings = project.settings
    return Consent(settings.confidentiality, settings.translation.allow_external, given_now)


def options_of(
    project: Project, spec: EngineSpec, run: Run, resolve: Resolve = addresses_of
) -> Options:
    """Return the engine's options. Raises TextMayNotGo, or InputError for a setting or a key."""
    settings = project.settings.translation
    url = settings.url or spec.urls.get(variant_of(project, spec), "")
    place, key = Place.PROCESS, SecretStr("")
    if spec.asks_a_server:
        place = place_of(url, resolve)
        permit(spec.name, host_of(url), place, consent_of(project, run.allow_external))
        file = project.path(settings.key_file) if settings.key_file else None
        key = key_for(spec, run.environ, file, variant_of(project, spec))
    return Options(
        url=url,
        variant=variant_of(project, spec),
        model=_model_for(project, spec),
        key=key,
        place=place,
        read=settings.timeout,
        certificates=certificates_of(run.environ),
        glossary_id=settings.glossary_id,
        terms=run.terms,
    )


def variant_of(project: Project, spec: EngineSpec) -> str:
    """Return the variant that `engine = "name:variant"` chooses, else the engine's first."""
    chosen = project.settings.translation.engine.partition(":")[2]
    if chosen and chosen not in spec.variants:
        known = ", ".join(name for name in spec.variants if name) or "it has none"
        raise InputError(
            f"the engine {spec.name} has no variant {chosen!r}.",
            where="briefing.toml: translation.engine",
            hint=f"Its variants: {known}.",
        )
    return chosen or spec.variants[0]


def _model_for(project: Project, spec: EngineSpec) -> str:
    """Return the model; the folder of a local one is looked for in the project."""
    model = project.settings.translation.model
    if spec.needs_model and not model:
        raise InputError(
            f"the engine {spec.name} needs a model.",
            where="briefing.toml: translation.model",
            hint="Name the model that the server has, or the folder that holds one.",
        )
    return str(project.path(model)) if model and spec.needs else model
