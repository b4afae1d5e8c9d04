"""`briefing doctor`: what this machine lacks."""

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from briefing.cli.paths import folder_of
from briefing.cli.table import json_option
from briefing.cli.terminal import mark, put, put_json

if TYPE_CHECKING:
    from briefing.doctor import Finding

COLOURS = {"ok": "green", "missing": "red", "optional": "yellow"}


@click.command("doctor")
@click.argument("folder", metavar="[DIR]", default=".")
@json_option
@click.pass_context
def command(ctx: click.Context, folder: str, as_json: bool) -> None:
    """Say what this machine lacks for printing briefs, and the command that installs it.

    Looks at Python, Pango and HarfBuzz, fonts, and translation engines; the engine that
    DIR/briefing.toml names has to be there. Exit 1 when something needed is missing.

    \b
    Example:
      briefing doctor
    """
    from briefing.doctor import examine
    from briefing.project import find

    findings = examine(find(folder_of(folder)))
    lacking = [finding for finding in findings if finding.state == "missing"]
    if as_json:
        put_json({"ok": not lacking, "findings": [_facts(finding) for finding in findings]})
    else:
        for finding in findings:
            _tell(finding)
        put(_verdict(len(lacking)))
    ctx.exit(1 if lacking else 0)


def _facts(finding: "Finding") -> dict[str, object]:
    cure = "" if finding.there else finding.cure
    return {"state": finding.state, **asdict(finding), "cure": cure}


def _tell(finding: "Finding") -> None:
    state = mark(f"{finding.state:9}", COLOURS[finding.state])
    found = f" ({finding.found})" if finding.found else ""
    put(f"{state}{finding.name}{found}")
    if not finding.there:
        put(f"{'':9}→ {finding.cure}")


def _verdict(lacking: int) -> str:
    if not lacking:
        return "Everything needed is there."
    return f"{lacking} needed {'thing is' if lacking == 1 else 'things are'} missing."
