"""`briefing open`: from a PDF back to its record."""

from pathlib import Path

import click

from briefing.cli.terminal import put_bytes, put_path


@click.command("open")
@click.argument("pdf")
@click.option("-o", "--output", metavar="FILE", help="Save it; FILE.briefing.yaml is to be edited.")
def command(pdf: str, output: str | None) -> None:
    """Print the record that PDF carries, as it was put in; refuse one that was changed.

    A PDF for an archive carries its record, and one for the screen where all is public.

    \b
    Examples:
      briefing open brief.pdf > brief.json
      briefing open brief.pdf -o brief.briefing.yaml
    """
    from briefing.desk.open_record import open_into, opened

    if output and output != "-":
        put_path(open_into(Path(pdf), Path(output)))
    else:
        put_bytes(opened(Path(pdf)))
