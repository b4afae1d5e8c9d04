"""`briefing render`: from a record to the PDF."""

from pathlib import Path

import click

from briefing.cli.build import tell
from briefing.cli.paths import output_folder
from briefing.cli.terminal import progress, put_bytes
from briefing.cli.verbs import json_option, quiet_option


@click.command("render")
@click.argument("record")
@click.option(
    "-o",
    "--output",
    default="build",
    metavar="DIR",
    help="Where to write; “-” prints the PDF.  [default: build]",
)
@click.option("--audience", metavar="NAME", help="For whom: official, delegation, or your own.")
@json_option
@quiet_option
def command(record: str, output: str, audience: str | None, as_json: bool, quiet: bool) -> None:
    """Make the PDF of RECORD, a NAME.briefing.yaml, and leave the record as it is.

    \b
    Examples:
      briefing render build/digest/digest.briefing.yaml
      briefing render digest.briefing.yaml --audience official -o - > brief.pdf
    """
    from briefing import desk

    with output_folder(output) as folder:
        with progress(f"Setting the pages of {record}", quiet):
            built = desk.render(Path(record), folder, audience)
        if output == "-":
            put_bytes(built.pdf.read_bytes())
        else:
            tell(built, as_json, quiet)
