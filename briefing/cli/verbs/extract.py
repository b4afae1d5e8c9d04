"""`briefing extract`: from a source to the record."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.page_options import readers_of, reading_options
from briefing.cli.paths import FILE, input_file
from briefing.cli.table import quiet_option
from briefing.cli.terminal import mark, progress, put, put_json, put_path, say
from briefing.errors import UsageError

if TYPE_CHECKING:
    from briefing.desk.extract import Readers
    from briefing.desk.input_file import InputFile
    from briefing.record import Record


def _refuse(_ctx: click.Context, _parameter: click.Parameter, value: str | None) -> None:
    """Refuse an option that was there before, with what stands in its place."""
    if value is not None:
        raise UsageError(
            "--assist is no more: a model reads beside the rules, and both are settled.",
            hint="Name its server as reading.url in briefing.toml, and give --reader rules,model.",
        )


@click.command("extract")
@click.argument("source", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="JSON instead of YAML.")
@click.option("-o", "--output", metavar="FILE", help="Save it; edits in an older FILE are kept.")
@click.option("--explain", is_flag=True, help="Why each person and proposal is in the record.")
@click.option("--diff", is_flag=True, help="What would change in the record saved before.")
@reading_options
@click.option("--assist", "--assist-model", hidden=True, expose_value=False, callback=_refuse)
@quiet_option
def command(source: str, quiet: bool, output: str | None, **options: Any) -> None:
    """Print the record of SOURCE, a digest; “-” reads it from standard input.

    Nothing is translated and nothing but the record is printed, as YAML or with --json as JSON.
    --diff compares with FILE, or else with build/NAME/NAME.briefing.yaml. `briefing readers` lists
    who may read, and where the text would go.

    \b
    Examples:
      briefing extract digest.txt --json
      briefing extract digest.txt -o digest.briefing.yaml
      briefing extract digest.txt --explain
      briefing extract digest.txt --diff
      briefing extract digest.txt --reader rules,model --explain
    """
    given, as_json = input_file(source), bool(options["as_json"])
    saved = Path(output) if output and output != "-" else None
    readers = readers_of(options["readers"], options["allow_external"], options["fresh"])
    if options["explain"]:
        explain(given, readers, as_json)
    elif options["diff"]:
        differ(given, saved, readers, as_json)
    else:
        with progress(f"Reading {source}", quiet):
            record = _record(given, saved, readers, as_json)
        _hand_over(record, saved, as_json)
        _remark(record, quiet)


def _record(given: "InputFile", saved: Path | None, readers: "Readers", as_json: bool) -> "Record":
    """Return the record of a source, and save it where the user wants that."""
    from briefing.desk.extract import extract_into, extract_record

    if saved is None:
        return extract_record(given, readers)
    return extract_into(given, saved, readers, as_json)


def _hand_over(record: "Record", saved: Path | None, as_json: bool) -> None:
    """Print where the record is saved, or else the record."""
    if saved:
        put_path(saved)
    elif as_json:
        put_json(record.model_dump(mode="json", by_alias=True))
    else:
        from briefing.desk.extract import record_text

        put(record_text(record).rstrip("\n"))


def _remark(record: "Record", quiet: bool) -> None:
    """Say on standard error what a person should know of the record."""
    if not record.speakers:
        say(f"{record.source.name}: nobody speaks in this text; the record has no speakers.")
    elif not quiet:
        for warning in record.warnings:
            line = f":{warning.line}" if warning.line else ""
            say(f"{record.source.name}{line}: {warning.message}")


def explain(given: "InputFile", readers: "Readers", as_json: bool) -> None:
    """Print where readers differ, and the rule and the line behind each person and proposal."""
    from briefing.desk.extract import explained

    lines = explained(given, readers)
    if as_json:
        put_json({"explanations": [_facts(line) for line in lines]})
        return
    for line in lines:
        put(f"{mark(line.item, 'cyan')}\tline {line.line or '?'}\t{line.rule}\t{line.words}")


def differ(given: "InputFile", saved: Path | None, readers: "Readers", as_json: bool) -> None:
    """Print what a new extraction would change in the record saved before."""
    from briefing.desk.extract import differences
    from briefing.desk.saved_places import saved_place

    changes = differences(given, saved or saved_place(given, Path("build")), readers)
    if as_json:
        put_json({"changes": [_facts(change) for change in changes]})
        return
    for change in changes:
        field = f".{change.field}" if change.field else ""
        put(f"{change.sort}\t{change.item}{field}\t{change.old}\t{change.new}")


def _facts(item: object) -> dict[str, object]:
    """Return a frozen line of a report as JSON tells it."""
    return {name: getattr(item, name) for name in type(item).__dataclass_fields__}  # type: ignore[attr-defined]
