"""`briefing schema`: the JSON Schema of the record."""

import click

from briefing.cli.terminal import put_json


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of the record, for editors and programs.

    \b
    Example:
      briefing schema > record.schema.json
    """
    from briefing.record import json_schema

    put_json(json_schema())
