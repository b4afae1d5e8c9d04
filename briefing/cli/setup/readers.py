"""`briefing readers`: who may read a source, and where its text goes with each."""

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from briefing.cli.paths import folder_of
from briefing.cli.table import json_option
from briefing.cli.terminal import mark, put, put_json

if TYPE_CHECKING:
    from briefing.desk.listings.reader_list import Listed


@click.command("readers")
@click.argument("folder", metavar="[DIR]", default=".")
@click.option("--allow-external", is_flag=True, help="Judge as a run that may send text outside.")
@json_option
def command(folder: str, allow_external: bool, as_json: bool) -> None:
    """List the readers: who is asked, and where the text would go.

    DIR is the project's folder. The rules always read. Nothing is sent; only the hosts of readers
    that are chosen are looked up.

    \b
    Examples:
      briefing readers
      briefing readers my-forum --json
    """
    from briefing.desk.listings.reader_list import listing
    from briefing.project import find

    found = listing(find(folder_of(folder)), allow_external=allow_external)
    if as_json:
        put_json([{**asdict(one), "place": one.place.name.lower()} for one in found])
        return
    width = max(len(one.name) for one in found)
    for one in found:
        _tell(one, width)


def _tell(one: "Listed", width: int) -> None:
    sign = mark("*", "green") if one.chosen else " "
    exposed = one.cleartext and one.place.name == "OUTSIDE"
    host = f" ({one.host}{', not encrypted' if exposed else ''})" if one.host else ""
    put(f"{sign} {one.name:{width}}  {one.summary} Text: {one.place.label}{host}.")
    if one.lacks:
        put(f"  {'':{width}}  {mark(one.lacks, 'red')}")
