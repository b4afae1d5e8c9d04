"""`briefing build`: from a source to the brief."""

import os
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.page_options import (
    built_at,
    one_only,
    page_options,
    put_output,
    readers_of,
    reading_options,
)
from briefing.cli.paths import FILE, input_file, output_folder
from briefing.cli.table import json_option, quiet_option
from briefing.cli.terminal import counted, progress, put_json, put_path, say, watched
from briefing.errors import Fault

if TYPE_CHECKING:
    from briefing.desk.building.build_options import BuildOptions, Built, Omitted


@click.command("build")
@click.argument("source", type=FILE)
@click.option(
    "-o",
    "--output",
    default="build",
    metavar="DIR",
    help="Where to write; “-” prints the output and keeps nothing.  [default: build]",
)
@page_options
@reading_options
@click.option("--release", is_flag=True, help="Refuse while a rendering or a doubt waits.")
@click.option("--allow-unreviewed", is_flag=True, help="Release all the same, said on every page.")
@json_option
@quiet_option
def command(source: str, output: str, as_json: bool, quiet: bool, **options: Any) -> None:
    """Make the brief of SOURCE, a digest of speakers' views; “-” reads it from standard input.

    Writes DIR/NAME/NAME.pdf, or what --to names, and DIR/NAME/NAME.briefing.yaml, the record, which
    you may edit: the next build keeps your edits. Beside SOURCE, briefing.toml and its tables are
    obeyed. All files are written, or none.

    \b
    Examples:
      briefing build digest.txt
      briefing build digest.txt --audience official -o out
      briefing build digest.txt --to pdf,docx,html
      briefing build digest.txt --for press
      briefing build digest.txt --reader rules,model
      curl -s https://example.org/digest.txt | briefing build - -o - > brief.pdf
    """
    from briefing.desk.build import build

    one_only(options["to"], output)
    with output_folder(output) as folder:
        with progress(f"Building the brief of {source}", quiet):
            built = build(input_file(source), folder, build_options(**options))
        if output == "-":
            put_output(built)
        else:
            tell(built, as_json, quiet)


def build_options(
    *, allow_external: bool, readers: tuple[str, ...] = (), fresh: bool = False, **options: Any
) -> "BuildOptions":
    """Return what is asked of a build; only here are clock and environment read."""
    from briefing.desk.building.build_options import BuildOptions, Run

    run = Run(os.environ, lambda: datetime.now(UTC), allow_external)
    asked = readers_of(readers, allow_external, fresh)
    cores = os.cpu_count() or 1
    return BuildOptions(run=run, readers=asked, built=built_at(), cores=cores, **options)


def tell(built: "Built", as_json: bool, quiet: bool) -> None:
    """Print what was written, and what a reviewer should know."""
    from briefing.record.doubts import open_doubts
    from briefing.validation_messages import advice  # heavy: only where it is needed

    if as_json:
        put_json(facts(built))
        return
    for place in (*built.outputs, built.saved):
        put_path(place)
    if quiet:
        return
    for doubt in (*built.doubts, *built.again):
        say(str(doubt))
    if built.omitted:
        say(left_out(built.omitted))
    if built.selection:
        say(
            "The key messages have {printed} of {whole} proposals.".format(
                **asdict(built.selection)
            )
        )
    for orphan in built.record.orphans:
        say(f"{built.saved}: an edit of {orphan.item} has lost its passage; it is kept there.")
    for warning in built.record.warnings:
        line = at(built.record.source.name, warning.line)
        say(str(Fault(warning.message, line, advice(warning.code))))
    for finding in built.warned:
        where = f"{built.outputs[0]}, {finding.where}" if finding.where else built.outputs[0]
        say(f"{where}: {finding.message}")
    if number := len(open_doubts(built.record)):
        differ = counted(number, "doubt")
        say(f"{differ} where readers differ: see `briefing check {built.saved}`.")
    if watched():
        say(summary(built))
    elif built.record.unplaced:
        say(_unplaced(built))


def facts(built: "Built") -> dict[str, Any]:
    """Return what `--json` tells of a build."""
    record = built.record
    return {
        "ok": True,
        "outputs": [str(place) for place in (*built.outputs, built.saved)],
        **{place.suffix[1:]: str(place) for place in built.outputs},
        "record": str(built.saved),
        "speakers": len(record.speakers),
        "proposals": sum(len(person.proposals) for person in record.people),
        "topics": len(record.topics),
        "unplaced": len(record.unplaced),
        "doubts": len(record.doubts),
        "omitted": {"counts": built.omitted.counts, "names": built.omitted.names},
        "printed": asdict(built.selection) if built.selection else None,
        "pictures": [{"file": d.where, "message": d.message} for d in built.doubts],
        "warnings": [
            {"code": w.code, "file": record.source.name, "line": w.line, "message": w.message}
            for w in record.warnings
        ],
        "again": [asdict(fault) for fault in built.again],
        "preflight": [asdict(finding) for finding in built.warned],
    }


def left_out(omitted: "Omitted") -> str:
    """Return, for the one who builds, what this audience's outputs were made without."""
    counts = ", ".join(f"{kind} {count}" for kind, count in omitted.counts.items() if count)
    names = "; ".join("、".join(names) for names in omitted.names.values() if names)
    return f"Left out for this audience: {counts} ({names})." if names else f"Left out: {counts}."


def summary(built: "Built") -> str:
    """Return a build in a sentence or two."""
    told = facts(built)
    counts = ", ".join(counted(told[f"{noun}s"], noun) for noun in ("speaker", "proposal", "topic"))
    if not built.record.unplaced:
        return f"{counts}; every sentence of the source is placed."
    return f"{counts}. {_unplaced(built)}"


def _unplaced(built: "Built") -> str:
    number = counted(len(built.record.unplaced), "sentence")
    return f"{number} of the source not placed: see `briefing check {built.saved}`."


def at(name: str, line: int | None) -> str:
    """Return `file:line`, or the file alone."""
    return f"{name}:{line}" if line else name
