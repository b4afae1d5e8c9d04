"""The engines that are installed: entry points `briefing.engines`, ours in pyproject.toml."""

from functools import cache
from importlib.metadata import EntryPoint

from briefing.entries import installed, loaded
from briefing.errors import InputError, did_you_mean
from briefing.translation.machine.engines.engine_contract import EngineSpec

GROUP = "briefing.engines"


def engine_names() -> tuple[str, ...]:
    """Return the names of all installed engines: ours in our order, then the others."""
    return tuple(entry.name for entry in _entries())


def find_engine(name: str, where: str = "") -> EngineSpec:
    """Return the engine called `name`; what follows a colon chooses its variant.

    `where` is the `file:line` that names it.
    Raises InputError when there is none of that name, EnvironmentFault when it cannot be loaded.
    """
    base = name.partition(":")[0]
    entry = next((entry for entry in _entries() if entry.name == base), None)
    if entry is None:
        raise InputError(
            f"there is no engine “{base}”.",
            where=where,
            hint=did_you_mean(base, engine_names()) or f"There are {', '.join(engine_names())}.",
        )
    return loaded(entry, EngineSpec, "engine")


@cache
def _entries() -> tuple[EntryPoint, ...]:
    return tuple(sorted(installed(GROUP), key=_ours_first))


OURS = ("none", "memory", "libretranslate", "openai", "argos", "deepl", "deep-translator")


def _ours_first(entry: EntryPoint) -> tuple[int, str]:
    known = entry.name in OURS
    return (OURS.index(entry.name) if known else len(OURS), entry.name)
