"""`briefing extract`: from a source to the record."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.paths import FILE, paper
from briefing.cli.table import quiet_option
from briefing.cli.terminal import mark, progress, put, put_json, put_path, say

if TYPE_CHECKING:
    from briefing.desk import Paper
    from briefing.extraction.readers.assist import Endpoint
    from briefing.record import Record

KEY = "BRIEFING_ASSIST_KEY"


@click.command("extract")
@click.argument("source", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="JSON instead of YAML.")
@click.option("-o", "--output", metavar="FILE", help="Save it; edits in an older FILE are kept.")
@click.option("--explain", is_flag=True, help="Why each person and proposal is in the record.")
@click.option("--diff", is_flag=True, help="What would change in the record saved before.")
@click.option("--assist", metavar="URL", help="Let a model there propose further quotations.")
@click.option("--assist-model", metavar="NAME", default="default", help="The model's name there.")
@quiet_option
def command(source: str, quiet: bool, output: str | None, **wishes: object) -> None:
    """Print the record of SOURCE, a digest; “-” reads it from standard input.

    Nothing is translated and nothing but the record is printed, as YAML or with --json as JSON.
    --diff compares with FILE, or else with build/NAME/NAME.briefing.yaml. --assist sends the whole
    text to an OpenAI-compatible server, whose key is taken from BRIEFING_ASSIST_KEY.

    \b
    Examples:
      briefing extract digest.txt --json
      briefing extract digest.txt -o digest.briefing.yaml
      briefing extract digest.txt --explain
      briefing extract digest.txt --diff
    """
    given, as_json = paper(source), bool(wishes["as_json"])
    saved = Path(output) if output and output != "-" else None
    if wishes["explain"]:
        explain(given, as_json)
    elif wishes["diff"]:
        differ(given, saved, as_json)
    else:
        with progress(f"Reading {source}", quiet):
            record = _record(given, saved, _endpoint(wishes), as_json)
        _hand_over(record, saved, as_json)
        _remark(record, quiet)


def _record(
    given: "Paper", saved: Path | None, assist: "Endpoint | None", as_json: bool
) -> "Record":
    """Return the record of a source, and save it where the user wants that."""
    from briefing import desk

    if saved is None:
        return desk.extract_record(given, assist)
    return desk.extract_into(given, saved, assist, as_json)


def _endpoint(wishes: dict[str, object]) -> "Endpoint | None":
    """Return where to ask for assistance, or None where nobody is to be asked."""
    if not wishes["assist"]:
        return None
    from briefing.extraction.readers.assist import Endpoint

    return Endpoint(str(wishes["assist"]), str(wishes["assist_model"]), os.environ.get(KEY, ""))


def _hand_over(record: "Record", saved: Path | None, as_json: bool) -> None:
    """Print where the record is saved, or else the record."""
    if saved:
        put_path(saved)
    elif as_json:
        put_json(record.model_dump(mode="json", by_alias=True))
    else:
        from briefing.record_file import dump

        put(dump(record).rstrip("\n"))


def _remark(record: "Record", quiet: bool) -> None:
    """Say on standard error what a person should know of the record."""
    if not record.speakers:
        say(f"{record.source.name}: nobody speaks in this text; the record has no speakers.")
    elif not quiet:
        for warning in record.warnings:
            line = f":{warning.line}" if warning.line else ""
            say(f"{record.source.name}{line}: {warning.message}")


def explain(given: "Paper", as_json: bool) -> None:
    """Print the rule and the line behind each person and proposal."""
    from briefing import desk

    lines = desk.explained(given)
    if as_json:
        put_json({"explanations": [_facts(line) for line in lines]})
        return
    for line in lines:
        put(f"{mark(line.item, 'cyan')}\tline {line.line or '?'}\t{line.rule}\t{line.words}")


def differ(given: "Paper", saved: Path | None, as_json: bool) -> None:
    """Print what a new extraction would change in the record saved before."""
    from briefing import desk

    changes = desk.differences(given, saved or desk.saved_place(given, Path("build")))
    if as_json:
        put_json({"changes": [_facts(change) for change in changes]})
        return
    for change in changes:
        field = f".{change.field}" if change.field else ""
        put(f"{change.sort}\t{change.item}{field}\t{change.old}\t{change.new}")


def _facts(item: object) -> dict[str, object]:
    """Return a frozen line of a report as JSON tells it."""
    return {name: getattr(item, name) for name in type(item).__dataclass_fields__}  # type: ignore[attr-defined]
