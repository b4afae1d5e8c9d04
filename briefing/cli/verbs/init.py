"""`briefing init`: start a project."""

from pathlib import Path

import click

from briefing.cli.table import json_option, quiet_option
from briefing.cli.terminal import put_json, put_path, say


@click.command("init")
@click.argument("folder", metavar="DIR")
@json_option
@quiet_option
def command(folder: str, as_json: bool, quiet: bool) -> None:
    """Start a project in DIR: a copy of the sample, to build, read and replace.

    A digest, briefing.toml, glossary, names and memory, and one template and one stylesheet that
    change a block of the shipped ones. What is in DIR already is never overwritten.

    \b
    Example:
      briefing init forum
    """
    from briefing.start import start

    started = start(Path(folder))
    if as_json:
        made, kept = ([str(place) for place in some] for some in (started.made, started.kept))
        put_json({"ok": True, "outputs": made, "kept": kept})
        return
    for place in started.made:
        put_path(place)
    if quiet:
        return
    for place in started.kept:
        say(f"{place} is there already and stays as it is.")
    say(f"Next: briefing build {started.digest}")
