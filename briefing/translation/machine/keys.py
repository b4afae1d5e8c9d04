"""The key of an engine, or the refusal of an engine that does nothing without one."""

from collections.abc import Mapping
from pathlib import Path

from pydantic import SecretStr

from briefing.errors import InputError
from briefing.network.keys import key_in
from briefing.translation.machine.engines.engine_contract import EngineSpec


def key_for(
    spec: EngineSpec, environ: Mapping[str, str], file: Path | None, variant: str = ""
) -> SecretStr:
    """Return the engine's key: its variable in `environ`, else the first line of `file`.

    Empty when neither holds one. Raises InputError when the engine needs a key and there is none,
    or when others than the owner may read the file.
    """
    held = key_in(spec.key_variable, environ, file)
    if not held.get_secret_value() and spec.needs_key(variant):
        raise InputError(
            f"the engine {spec.name} needs a key.",
            hint=f"Set {spec.key_variable}, or name a file of mode 0600 as translation.key_file.",
        )
    return held
