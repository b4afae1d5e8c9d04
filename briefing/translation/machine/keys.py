"""Keys of engines: from the environment, or from a file that nobody else can read. Nowhere else."""

import stat
from collections.abc import Mapping
from pathlib import Path

from pydantic import SecretStr

from briefing.errors import InputError
from briefing.translation.machine.engines.contract import EngineSpec

_LONGEST = 4_096


def key_for(
    spec: EngineSpec, environ: Mapping[str, str], file: Path | None, variant: str = ""
) -> SecretStr:
    """Return the engine's key: its variable in `environ`, else the first line of `file`.

    Empty when neither holds one. Raises InputError when the engine needs a key and there is none,
    or when others than the owner may read the file.
    """
    held = environ.get(spec.key_variable, "").strip() or (_read(file) if file else "")
    if not held and spec.needs_key(variant):
        raise InputError(
            f"the engine {spec.name} needs a key.",
            hint=f"Set {spec.key_variable}, or name a file of mode 0600 as translation.key_file.",
        )
    return SecretStr(held)


def _read(file: Path) -> str:
    try:
        mode = file.stat().st_mode
        if mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise InputError(
                "others may read this key file.", where=str(file), hint="Run chmod 600 on it."
            )
        with file.open(encoding="utf-8") as stream:
            return stream.readline(_LONGEST).strip()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError("the key file cannot be read.", where=str(file)) from error
