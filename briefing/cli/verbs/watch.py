"""`briefing watch`: the brief anew whenever its source, its record or its project changes."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import click

from briefing.cli.page_options import page_options, reading_options
from briefing.cli.paths import FILE
from briefing.cli.terminal import say

READING = ("readers", "allow_external", "fresh")


@click.command("watch")
@click.argument("file", type=FILE)
@click.option(
    "-o",
    "--output",
    default="build",
    metavar="DIR",
    help="Where to write.  [default: build]",
)
@page_options
@reading_options
def command(file: str, output: str, booklet: bool, to: tuple[str, ...], **options: Any) -> None:
    """Make the brief of FILE, a source or a record, and again at each change, until Ctrl-C.

    Looks at FILE, at the record that a build of it saves, at briefing.toml and the tables beside
    it, and at the project's templates, styles and portraits. What is wrong is told, and the brief
    made before stays.

    \b
    Examples:
      briefing watch digest.txt
      briefing watch build/digest/digest.briefing.yaml --audience official --to pdf,html
    """
    from briefing.desk.watch import changes, is_record

    verb = "render" if is_record(Path(file)) else "build"
    words = [verb, file, "-o", output, "--to", ",".join(to), *(["--booklet"] if booklet else [])]
    if verb == "build":
        words += _reading(*(options[name] for name in READING))
    pages = {name: value for name, value in options.items() if name not in READING}
    words += [f"--{_option(name)}={value}" for name, value in pages.items() if value]
    try:
        for _ in changes(Path(file), Path(output)):
            # Each time from the start: templates, themes and tables are as they are now.
            subprocess.run([sys.executable, "-m", "briefing", *words], check=False)
            say(f"Watching {file}; Ctrl-C ends.")
    except KeyboardInterrupt:
        say("Stopped watching.")


def _reading(readers: tuple[str, ...], allow_external: bool, fresh: bool) -> list[str]:
    """Return the options that say who reads, for a call of `briefing build`."""
    flags = (("--allow-external", allow_external), ("--fresh", fresh))
    named = ["--reader", ",".join(readers)] if readers else []
    return [*named, *(flag for flag, given in flags if given)]


def _option(name: str) -> str:
    return "for" if name == "purpose" else name
