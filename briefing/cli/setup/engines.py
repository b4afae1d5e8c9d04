"""`briefing engines`: the translation engines, and where text goes with each."""

import os
from typing import TYPE_CHECKING

import click

from briefing.cli.paths import folder_of
from briefing.cli.table import json_option
from briefing.cli.terminal import mark, put, put_json

if TYPE_CHECKING:
    from briefing.desk.listings.engines import Listed


@click.command("engines")
@click.argument("folder", metavar="[DIR]", default=".")
@click.option("--allow-external", is_flag=True, help="Judge as a run that may send text outside.")
@json_option
def command(folder: str, allow_external: bool, as_json: bool) -> None:
    """List the translation engines: which is chosen, what it lacks, where its text would go.

    DIR is the project's folder. Nothing is sent; only the chosen engine's host is looked up.
    Keys are read from the variables named, or from the file that briefing.toml names.

    \b
    Examples:
      briefing engines
      briefing engines my-forum --json
    """
    from briefing.desk.listings.engines import listing
    from briefing.project import find

    found = listing(find(folder_of(folder)), os.environ, allow_external=allow_external)
    if as_json:
        put_json([_facts(engine) for engine in found])
        return
    width = max(len(engine.name) for engine in found)
    for engine in found:
        _tell(engine, width)


def _facts(engine: "Listed") -> dict[str, object]:
    return {
        "name": engine.name,
        "summary": engine.summary,
        "chosen": engine.chosen,
        "ready": not engine.lacks,
        "lacks": engine.lacks,
        "place": engine.place.name.lower(),
        "host": engine.host,
        "cleartext": engine.cleartext,
        "key_variable": engine.key_variable,
    }


def _tell(engine: "Listed", width: int) -> None:
    sign = mark("*", "green") if engine.chosen else " "
    host = f" ({engine.host}{', not encrypted' if _exposed(engine) else ''})" if engine.host else ""
    put(f"{sign} {engine.name:{width}}  {engine.summary}; text: {engine.place.label}{host}")
    if engine.lacks and engine.chosen:
        put(f"  {'':{width}}  {mark(engine.lacks, 'red')}")
    elif engine.lacks:
        put(f"  {'':{width}}  {engine.lacks}")


def _exposed(engine: "Listed") -> bool:
    """Return whether text travels in the clear over networks that are not ours."""
    return engine.cleartext and engine.place.name == "OUTSIDE"
