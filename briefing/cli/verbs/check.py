"""`briefing check`: a source, a record or a PDF."""

import os
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.access import tell_accessibility, tell_reading
from briefing.cli.paths import FILE, input_file
from briefing.cli.table import json_option
from briefing.cli.terminal import counted, mark, put, put_json

if TYPE_CHECKING:
    from briefing.desk.check import Checked, Finding, Kind, Result
    from briefing.record import Record

KINDS = ("source", "record", "pdf")
COLOURS = {"pass": "green", "warn": "yellow", "fail": "red"}
MOST = 10  # findings of a check that are printed; --json has all


@click.command("check")
@click.argument("file", type=FILE)
@click.option("--as", "kind", type=click.Choice(KINDS), help="What FILE is, if not as it looks.")
@click.option("--source", metavar="FILE", help="The source of a record, if it is not found.")
@click.option("--strict", is_flag=True, help="Exit 1 for warnings too.")
@click.option("--accessibility", is_flag=True, help="Of a PDF: PDF/UA, number by number.")
@click.option("--read-aloud", is_flag=True, help="Of a PDF: what a screen reader says, in order.")
@click.option("--allow-external", is_flag=True, help="Let readers send text off this network.")
@json_option
@click.pass_context
def command(
    ctx: click.Context, /, file: str, kind: "Kind | None", source: str | None, **options: bool
) -> None:
    """Check FILE: a source, a record or a PDF; “-” reads one of the first two from standard input.

    Of a source: what was understood, and every sentence that was not placed, with its line. Of a
    record: its values, and its quotations against the source. Of a PDF: a preflight of fonts,
    glyphs, text, links, page numbers, pictures and tags, and of what it claims to be. Exit 1 when
    something fails.

    \b
    Examples:
      briefing check digest.txt
      briefing check build/digest/digest.briefing.yaml
      briefing check build/digest/digest.pdf --json
      briefing check build/digest/digest.pdf --accessibility
    """
    from briefing.desk.check import Readers, check

    for option, tell in (("accessibility", tell_accessibility), ("read_aloud", tell_reading)):
        if options[option]:
            ctx.exit(0 if tell(input_file(file), options["as_json"]) else 1)
    readers = Readers(environ=os.environ, allow_external=options["allow_external"])
    checked = check(input_file(file), kind, Path(source) if source else None, readers)
    levels = {finding.level for finding in checked.findings}
    good = "fail" not in levels and not (options["strict"] and "warn" in levels)
    if options["as_json"]:
        put_json(_facts(checked, good))
    else:
        _tell(checked)
    ctx.exit(0 if good else 1)


def _facts(checked: "Checked", good: bool) -> dict[str, object]:
    record = checked.record
    return {
        "ok": good,
        "kind": checked.kind,
        "findings": [asdict(finding) for finding in checked.findings],
        **({"checks": [_outcome(result) for result in checked.results]} if checked.results else {}),
        **({"record": record.model_dump(mode="json", by_alias=True)} if record else {}),
    }


def _outcome(result: "Result") -> dict[str, str]:
    check = result.check
    return {"name": check.name, "group": check.group, "title": check.title, "level": result.level}


def _tell(checked: "Checked") -> None:
    if checked.record:
        _tell_record(checked.record)
    groups = [result.findings for result in checked.results] or [checked.findings]
    for findings in groups:
        shown = findings if not checked.results else findings[:MOST]
        for finding in shown:
            put(_line(finding))
        if len(findings) > len(shown):
            put(f"{'':22}and {len(findings) - len(shown)} more: --json lists them.")
    counts = [f"{sum(f.level == level for f in checked.findings)} {level}" for level in COLOURS]
    put(", ".join(counts))


def _line(finding: "Finding") -> str:
    where = f"{finding.where}: " if finding.where else ""
    hint = f" {finding.hint}" if finding.hint else ""
    head = mark(f"{finding.level:5}", COLOURS[finding.level])
    return f"{head} {finding.code:16} {where}{finding.message}{hint}"


def _tell_record(record: "Record") -> None:
    """Print what was understood: the event in a few lines, then a line a person."""
    source, event = record.source, record.event
    put(f"{source.name}: {source.language}, {source.encoding}; {'; '.join(source.layout)}")
    for name, value in (("title", event.title), ("venue", event.venue), ("theme", event.theme)):
        if value:
            put(f"  {name:8} {value.zh or value.en}")
    if event.date:
        put(f"  {'date':8} {' – '.join(filter(None, (event.date, event.end_date)))}")
    for person in record.people:
        words = f"{person.name.zh or person.name.en}"
        title = f", {person.title.zh or person.title.en}" if person.title else ""
        proposals = f"{counted(len(person.proposals), 'proposal'):12}"
        put(f"  {person.id:5} {person.role:9} {proposals}  {words}{title}")
    put(f"  {counted(len(record.sessions), 'session')}, {counted(len(record.topics), 'topic')}")
