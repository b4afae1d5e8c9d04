"""What the words for files on the command line stand for; `-` is standard input or output."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.errors import InputError, UsageError

if TYPE_CHECKING:
    from briefing.desk.input_file import InputFile

MAX_STDIN = 64_000_000
# For the shell to complete; whether a file is there and right is told by who reads it.
FILE = click.Path(readable=False, allow_dash=True)


def input_file(source: str) -> "InputFile":
    """Return the file that the user named."""
    from briefing.desk.input_file import InputFile

    return InputFile(content=standard_input()) if source == "-" else InputFile(Path(source))


def folder_of(name: str) -> Path:
    """Return the folder that the user named. Raises UsageError where there is none."""
    place = Path(name)
    if not place.is_dir():
        raise UsageError(f"there is no folder “{name}”.", hint="Name the project's folder.")
    return place


def standard_input() -> bytes:
    """Return what standard input holds, a byte more than we read at most where it holds more.

    Raises UsageError when it is a keyboard.
    """
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageError(
            "standard input is the keyboard.", hint="Pipe a file in, or name one instead of “-”."
        )
    return sys.stdin.buffer.read(MAX_STDIN)


@contextmanager
def output_folder(name: str) -> Iterator[Path]:
    """Give the folder to write in; for `-` one that is gone afterwards.

    Raises InputError when a file has that name.
    """
    if name != "-":
        if Path(name).is_file():
            raise InputError("this is a file.", where=name, hint="-o names the folder to write in.")
        yield Path(name)
        return
    with tempfile.TemporaryDirectory(prefix="briefing-") as folder:
        yield Path(folder)
