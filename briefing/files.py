"""Writing files so that nothing half-written is ever left behind."""

import os
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path

from briefing.errors import InputError


def write_whole(path: Path, content: bytes | str) -> Path:
    """Write `content` beside `path`, then rename it into place; return `path`.

    Raises InputError when the place cannot be written.
    """
    write_all({path: content})
    return path


def write_all(contents: Mapping[Path, bytes | str]) -> None:
    """Write every content beside its path, then rename all into place: all of them or none.

    Raises InputError when one of the places cannot be written; what was there before is there then.
    """
    with ExitStack() as stack:
        staged = [(_staged(path, content, stack), path) for path, content in contents.items()]
        before = [(path, _kept(path)) for path in contents]
        for number, (beside, path) in enumerate(staged):
            try:
                beside.replace(path)
            except OSError as error:
                _restore(before[:number])
                raise _refusal(path, error) from error


def _staged(path: Path, content: bytes | str, stack: ExitStack) -> Path:
    """Return a file beside `path` with the content; it is gone when `stack` closes."""
    data = content.encode("utf-8") if isinstance(content, str) else content
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        beside = Path(name)
        stack.callback(beside.unlink, missing_ok=True)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        beside.chmod(0o666 & ~_umask())
    except OSError as error:
        raise _refusal(path, error) from error
    return beside


def _kept(path: Path) -> bytes | None:
    """Return what stands at `path` now, None where nothing does; a folder there is refused."""
    try:
        return path.read_bytes() if path.exists() else None
    except OSError as error:
        raise _refusal(path, error) from error


def _restore(before: Iterable[tuple[Path, bytes | None]]) -> None:
    for path, content in before:
        if content is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(content)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def _refusal(path: Path, error: OSError) -> InputError:
    reason = error.strerror or str(error)
    return InputError(
        f"cannot write here: {reason}.", where=str(path), hint="Choose another place."
    )
