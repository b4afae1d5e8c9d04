"""Writing files so that nothing half-written is ever left behind."""

import os
import tempfile
from pathlib import Path

from briefing.errors import InputError


def write_whole(path: Path, content: bytes | str) -> Path:
    """Write `content` beside `path`, then rename it into place; return `path`.

    Raises InputError when the place cannot be written.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    except OSError as error:
        raise _refusal(path, error) from error
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        beside.chmod(0o666 & ~_umask())
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise _refusal(path, error) from error
    return path


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def _refusal(path: Path, error: OSError) -> InputError:
    reason = error.strerror or str(error)
    return InputError(f"cannot write here: {reason}.", where=str(path), hint="Choose another -o.")
