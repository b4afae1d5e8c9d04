"""How a run of the program ends: its exit code, and what it says when it did not go well."""

import gc
import os
import signal
import sys
import traceback
from contextlib import suppress
from typing import NoReturn

import click

from briefing.cli.table import briefing
from briefing.errors import BriefingError, Fault, ResultError

INTERRUPTED = 128 + signal.SIGINT
PIPE_CLOSED = 128 + 13  # SIGPIPE, as `head` gives to what it reads from
DEBUG = "BRIEFING_DEBUG"
MOST_FAULTS = 50
# Nearly all that a build makes lives to its end: looking for garbage less often saves a tenth.
SELDOM = (100_000, 20, 100)


def main() -> NoReturn:
    """Run the command line and leave with its exit code; no traceback reaches a user."""
    gc.set_threshold(*SELDOM)
    try:
        sys.exit(_run())
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        sys.exit(PIPE_CLOSED)


def _run() -> int:
    try:
        code = briefing.main(prog_name="briefing", standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except (click.Abort, KeyboardInterrupt):
        _tell("Stopped; nothing half-written is left.")
        return INTERRUPTED
    except click.ClickException as error:
        return _wrong_usage(error)
    except BriefingError as error:
        _refuse(error)
        return error.exit_code
    except OSError as error:
        return _unwritten(error)
    except Exception as error:
        _broken(error)
        return 1
    return code if isinstance(code, int) else 0


def _refuse(error: BriefingError) -> None:
    """Tell each fault in a line: where, what, what to do."""
    for fault in error.faults[:MOST_FAULTS]:
        _tell(f"{_start()}{fault}")
    if len(error.faults) > MOST_FAULTS:
        _tell(f"… and {len(error.faults) - MOST_FAULTS} more.")
    if os.environ.get(DEBUG):
        traceback.print_exception(error)


def _wrong_usage(error: click.ClickException) -> int:
    """Tell what was wrong with the call, with the nearest option."""
    message = error.format_message().rstrip()
    message = message[:1].lower() + message[1:] + ("" if message.endswith((".", "?")) else ".")
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "briefing"
    _tell(f"{_start()}{Fault(message, hint=f'See `{path} --help`.')}")
    return error.exit_code


def _unwritten(error: OSError) -> int:
    """Tell what the system refused, as a full disk behind standard output."""
    where = os.fsdecode(error.filename) if error.filename else "output"
    _refuse(ResultError(f"the system refused: {error.strerror or error}.", where=where))
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what is still to be flushed has no place
    return 1


def _broken(error: Exception) -> None:
    """Own up to a fault of the program; the trace is for those who ask for it."""
    if os.environ.get(DEBUG):
        traceback.print_exception(error)
        return
    _tell(
        f"{_start()}the program itself failed ({type(error).__name__}). "
        f"Please report it with what `{DEBUG}=1 {_call()}` prints."
    )


def _call() -> str:
    words = [word if word.isprintable() and " " not in word else "…" for word in sys.argv[1:5]]
    return " ".join(["briefing", *words])


def _start() -> str:
    coloured = sys.stderr.isatty() and "NO_COLOR" not in os.environ
    return click.style("briefing: ", fg="red") if coloured else "briefing: "


def _tell(text: str) -> None:
    click.echo(text, err=True)
