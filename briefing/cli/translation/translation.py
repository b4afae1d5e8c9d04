"""`briefing translation`: official titles, names and checks of a translation, by rule."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from briefing.cli.translation.exchange import export, import_, remember_

FILE = click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path)


@click.group("translation", short_help="Titles, names and checks of English, by rule.")
def command() -> None:
    """Render official titles and names by rule, and check a translation.

    \b
    Examples:
      briefing translation titles titles.txt
      briefing translation names names.tsv --json
      briefing translation check pairs.json
    """


@command.command()
@click.argument("file", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="Print JSON on standard output.")
def titles(file: Path, as_json: bool) -> None:
    """Render official titles: FILE holds one Chinese title a line (- is standard input)."""
    from briefing.desk import english

    _print(english.titles(_text(file), _project(file)), as_json)


@command.command()
@click.argument("file", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="Print JSON on standard output.")
def names(file: Path, as_json: bool) -> None:
    """Render names in Hanyu Pinyin: FILE holds `name`, or `name<TAB>title`, a line."""
    from briefing.desk import english

    _print(english.names(_text(file), _project(file)), as_json)


@command.command()
@click.argument("file", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="Print JSON on standard output.")
@click.pass_context
def check(context: click.Context, file: Path, as_json: bool) -> None:
    """Check translations: FILE is JSON with `context` and `pairs` of zh and en.

    Exits 1 when a defect is found, unless --json is given.
    """
    from briefing.desk import english

    found = english.check(_text(file), _project(file), str(file))
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False, indent=1))
        return
    for number, entry in enumerate(found, 1):
        for defect in entry["defects"]:
            click.echo(f"{number}: {defect['code']}: {defect['message']}")
    if any(entry["defects"] for entry in found):
        context.exit(1)


command.add_command(export)
command.add_command(import_)
command.add_command(remember_)


def _print(rows: Iterable[dict[str, Any]], as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(list(rows), ensure_ascii=False, indent=1))
        return
    for row in rows:
        note = "".join(f"\n  ? {flag}" for flag in row["flags"])
        click.echo(f"{row['zh']}\t{row['en']}{note}")


def _text(file: Path) -> str:
    from briefing.errors import InputError

    try:
        with click.open_file(str(file), encoding="utf-8-sig") as stream:
            content: str = stream.read()
            return content
    except UnicodeDecodeError as error:
        raise InputError("is not UTF-8 text.", where=str(file), hint="Save it as UTF-8.") from error


def _project(file: Path) -> Any:
    from briefing.project import find

    return find(file.parent if str(file) != "-" else Path())
