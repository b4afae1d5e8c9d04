"""`briefing translation export` and `import`: the way to translators and back."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.table import json_option
from briefing.cli.terminal import put_json, put_path, say

if TYPE_CHECKING:
    from briefing.desk.exchange import Outcome, Run

RECORD = click.Path(exists=True, dir_okay=False, path_type=Path)
PLACE = click.Path(path_type=Path)
TOLD = {
    "applied": "applied",
    "unchanged": "as they were",
    "changed_source": "NOT applied: their source has changed",
    "unknown": "NOT applied: not of this record",
    "kept": "NOT applied: a person's text stands there",
}


@click.command("export")
@click.argument("record", type=RECORD)
@click.option("-o", "--output", type=PLACE, required=True, help="The file or folder to write.")
@click.option(
    "--suggest", is_flag=True, help="Note near matches of the memory where English lacks."
)
def export(record: Path, output: Path, suggest: bool) -> None:
    """Write the passages of RECORD for a translator; the ending of the output says how.

    \b
    .xlsx .csv   a review sheet          .tmx    a translation memory, TMX 1.4
    .xlf         XLIFF 1.2               .xliff  XLIFF 2.0
    .tbx         the glossary terms used (no ending)  an OmegaT project's folder

    \b
    Examples:
      briefing translation export forum.briefing.yaml -o review.xlsx
      briefing translation export forum.briefing.yaml -o forum-omegat
    """
    from briefing.desk.exchange import export_passages

    put_path(export_passages(record, output, _run() if suggest else None))


@click.command("import")
@click.argument("record", type=RECORD)
@click.argument("file", type=click.Path(exists=True, path_type=Path))
@click.option("--author", default="", help="Who translated, for the memory.")
@click.option("--allow-external", is_flag=True, help="The memory may be on a server outside.")
@json_option
def import_(record: Path, file: Path, author: str, allow_external: bool, as_json: bool) -> None:
    """Put a translator's FILE (or OmegaT folder) into RECORD and into the memory.

    Matched by id and by the source's digest: where the source has changed, the passage is listed
    and left. Exit 1 when something was not applied.

    \b
    Example:
      briefing translation import forum.briefing.yaml review.xlsx --author "W. Lin"
    """
    from briefing.desk.exchange import import_passages

    outcome = import_passages(record, file, _run(allow_external), author)
    if as_json:
        put_json({name: list(getattr(outcome, name)) for name in TOLD})
    else:
        _tell(outcome)
    click.get_current_context().exit(
        1 if outcome.changed_source or outcome.unknown or outcome.kept else 0
    )


@click.command("remember")
@click.argument("file", type=click.Path(exists=True, path_type=Path))
@click.option("--project", "folder", default=".", metavar="DIR", help="Whose memory.  [default: .]")
@click.option("--source", type=click.Choice(["zh", "en"]), default="zh", help="Source language.")
@click.option("--author", default="", help="Who translated, for the memory.")
@click.option("--allow-external", is_flag=True, help="The memory may be on a server outside.")
def remember_(file: Path, folder: str, source: str, author: str, allow_external: bool) -> None:
    """Put what people translated in FILE into the project's memory, whatever record it was for.

    FILE is a review sheet, TMX, XLIFF, an OmegaT folder, or the project's memory.csv. What an
    engine made is left out.

    \b
    Example:
      briefing translation remember ministry.tmx
    """
    from briefing.desk.exchange import remember_passages
    from briefing.project import find

    kept, whole = remember_passages(file, find(Path(folder)), source, _run(allow_external), author)
    say(f"{kept} of {whole} passages remembered.")


def _tell(outcome: "Outcome") -> None:
    for name, words in TOLD.items():
        ids: tuple[str, ...] = getattr(outcome, name)
        listed = f" ({', '.join(ids)})" if ids and "NOT" in words else ""
        if ids:
            say(f"{len(ids)} passages {words}{listed}.")


def _run(allow_external: bool = False) -> "Run":
    """Return environment and clock, which are read here alone, and the user's consent."""
    from briefing.desk.exchange import Run

    return Run(os.environ, lambda: datetime.now(UTC), allow_external)
