"""Results on standard output, words on standard error, progress only where a person watches."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from briefing.errors import UsageError

PRINTED = (b"%PDF", b"PK")  # how a PDF, and how .docx and .epub begin
CLEAR_LINE = "\r\x1b[K"


def put(text: str) -> None:
    """Print a line of the result."""
    click.echo(text)


def put_path(path: Path) -> None:
    """Print the path of a file that was made."""
    click.echo(os.fsencode(path))


def put_json(value: Any) -> None:
    """Print one JSON value, in UTF-8 whatever the terminal speaks (RFC 8259, 8.1)."""
    text = json.dumps(value, ensure_ascii=False, indent=2 if sys.stdout.isatty() else None)
    put_bytes(f"{text}\n".encode("utf-8", "backslashreplace"))


def put_bytes(data: bytes) -> None:
    """Print bytes as they are.

    Raises UsageError when they would go to a person's screen.
    """
    if data.startswith(PRINTED) and sys.stdout.isatty():
        raise UsageError("this file is not shown on a screen.", hint="Add “> FILE”.")
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def say(text: str) -> None:
    """Tell a person something."""
    click.echo(text, err=True)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, in the plural where there is not one."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def mark(text: str, colour: str) -> str:
    """Return a word in colour where standard output is a terminal that wants it."""
    wanted = sys.stdout.isatty() and "NO_COLOR" not in os.environ and _able()
    return click.style(text, fg=colour) if wanted else text


def watched() -> bool:
    """Return whether a person reads standard error."""
    return sys.stderr.isatty()


@contextmanager
def progress(text: str, quiet: bool = False) -> Iterator[None]:
    """Show what is under way, and take it away when it is done."""
    shown = watched() and not quiet and _able()
    if shown:
        click.echo(f"{text} …", err=True, nl=False)
    try:
        yield
    finally:
        if shown:
            click.echo(CLEAR_LINE, err=True, nl=False)


def _able() -> bool:
    return os.environ.get("TERM") != "dumb"
