"""Keys: from the environment, or from a file that nobody else can read. Nowhere else."""

import stat
from collections.abc import Mapping
from pathlib import Path

from pydantic import SecretStr

from briefing.errors import InputError

_LONGEST = 4_096


def key_in(variable: str, environ: Mapping[str, str], file: Path | None) -> SecretStr:
    """Return the key that `variable` holds in `environ`, else the first line of `file`, else none.

    Raises InputError when the file cannot be read, or others than its owner may read it.
    """
    return SecretStr(environ.get(variable, "").strip() or (_read(file) if file else ""))


def certificates_of(environ: Mapping[str, str]) -> str:
    """Return the file of certificate authorities that the environment names, as curl and pip do."""
    names = ("REQUESTS_CA_BUNDLE", "SSL_CERT_FILE")
    return next((environ[name] for name in names if environ.get(name)), "")


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
