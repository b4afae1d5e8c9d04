"""`briefing render`: from a record to the brief."""

from typing import Any

import click

from briefing.cli.page_options import built_at, one_only, page_options, put_output
from briefing.cli.paths import FILE, input_file, output_folder
from briefing.cli.table import json_option, quiet_option
from briefing.cli.terminal import progress
from briefing.cli.verbs.build import tell


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
def command(record: str, output: str, as_json: bool, quiet: bool, **options: Any) -> None:
    """Make the PDF of RECORD, a NAME.briefing.yaml, and leave it as it is; “-” is standard input.

    \b
    Examples:
      briefing render build/digest/digest.briefing.yaml
      briefing render digest.briefing.yaml --to docx,html
      briefing render digest.briefing.yaml --audience official -o - > brief.pdf
    """
    from briefing.desk.build import render
    from briefing.desk.building.build_options import BuildOptions

    one_only(options["to"], output)
    with output_folder(output) as folder:
        with progress(f"Setting the pages of {record}", quiet):
            asked = BuildOptions(built=built_at(), **options)
            built = render(input_file(record), folder, asked)
        if output == "-":
            put_output(built)
        else:
            tell(built, as_json, quiet)
