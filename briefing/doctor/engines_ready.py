"""The translation engines: which can be loaded, and which extra brings the rest."""

import sys
from importlib.util import find_spec

from briefing.doctor.machine_finding import Finding
from briefing.errors import BriefingError
from briefing.project import Project


def engines(project: Project) -> tuple[Finding, ...]:
    """Return a finding for each engine; only the one that the project names is needed."""
    from briefing.translation.machine.engines import engine_names

    chosen = project.settings.translation.engine.partition(":")[0]
    known = engine_names()
    absent = () if chosen in known else (chosen,)
    return tuple(_engine(name, name == chosen) for name in (*known, *absent))


def _engine(name: str, chosen: bool) -> Finding:
    from briefing.translation.machine.engines import find_engine

    try:
        spec = find_engine(name)
    except BriefingError as error:
        return Finding("engine", name, False, chosen, error.fault.message, error.fault.hint)
    lacking = [module for module in spec.needs if find_spec(module) is None]
    found = f"lacks {', '.join(lacking)}" if lacking else spec.summary
    extra = f"briefing[{spec.extra}]" if spec.extra else " ".join(lacking)
    return Finding("engine", name, not lacking, chosen, found, f"{_installer()} '{extra}'")


def _installer() -> str:
    """Return the command that installs into the environment that this program runs in."""
    if find_spec("pip"):
        return f"{sys.executable} -m pip install"
    return f"uv pip install --python {sys.executable}"
