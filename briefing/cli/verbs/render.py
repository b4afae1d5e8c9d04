"""`briefing render`: from a record to the brief."""

from typing import Any

import click

from briefing.cli.paths import FILE, output_folder, paper
from briefing.cli.table import json_option, quiet_option
from briefing.cli.terminal import progress
from briefing.cli.verbs.build import tell
from briefing.cli.wishes import built_at, one_only, page_options, put_output


@click.command("render")
@click.argument("record", type=FILE)
@click.option(
    "-o",
    "--output",
    default="build",
    metavar="DIR",
    help="Where to write; “-” prints the output.  [default: build]",
)
@page_options
@json_option
@quiet_option
def command(record: str, output: str, as_json: bool, quiet: bool, **wishes: Any) -> None:
    """Make the PDF of RECORD, a NAME.briefing.yaml, and leave it as it is; “-” is standard input.

    \b
    Examples:
      briefing render build/digest/digest.briefing.yaml
      briefing render digest.briefing.yaml --to docx,html
      briefing render digest.briefing.yaml --audience official -o - > brief.pdf
    """
    from briefing import desk

    one_only(wishes["to"], output)
    with output_folder(output) as folder:
        with progress(f"Setting the pages of {record}", quiet):
            built = desk.render(paper(record), folder, desk.Wish(built=built_at(), **wishes))
        if output == "-":
            put_output(built)
        else:
            tell(built, as_json, quiet)
