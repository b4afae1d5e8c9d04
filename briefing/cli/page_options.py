"""What the verbs that make pages have in common: what to make, for whom, and when."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.terminal import put_bytes
from briefing.errors import UsageError

if TYPE_CHECKING:
    from briefing.desk.building.build_options import Built, Readers

EPOCH = "SOURCE_DATE_EPOCH"  # reproducible-builds.org: seconds since 1970 that a file may tell


def page_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--audience`, `--to`, `--for` and `--booklet` to a verb that makes pages."""
    audience = click.option(
        "--audience",
        metavar="NAME",
        shell_complete=_audiences,
        help="For whom: delegation, official, executive, large-print, proof, or your own.",
    )
    to = click.option(
        "--to",
        default="pdf",
        metavar="LIST",
        shell_complete=_outputs,
        callback=lambda ctx, parameter, value: tuple(filter(None, value.split(","))),
        help="What to make: pdf, docx, html, epub, md, json; a list with commas.  [default: pdf]",
    )
    purpose = click.option(
        "--for",
        "purpose",
        default="screen",
        metavar="WHAT",
        shell_complete=_purposes,
        help="What the PDF is for: screen, office, press or archive.  [default: screen]",
    )
    booklet = click.option(
        "--booklet", is_flag=True, help="Two pages a side, to fold and staple; for office or press."
    )
    return audience(to(purpose(booklet(function))))


def _audiences(ctx: click.Context, parameter: click.Parameter, begun: str) -> list[str]:
    """Return the audiences that begin so, of the project where the user is."""
    from briefing.desk.listings.choices import audience_names

    return [name for name in audience_names(Path()) if name.startswith(begun)]


def _outputs(ctx: click.Context, parameter: click.Parameter, begun: str) -> list[str]:
    """Return the list so far with each output that its last name may become."""
    from briefing.desk.listings.choices import output_names

    before, comma, last = begun.rpartition(",")
    return [f"{before}{comma}{name}" for name in output_names() if name.startswith(last)]


def _purposes(ctx: click.Context, parameter: click.Parameter, begun: str) -> list[str]:
    from briefing.desk.listings.choices import purpose_names

    return [name for name in purpose_names() if name.startswith(begun)]


def reading_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--reader`, `--allow-external` and `--fresh` to a verb that reads a source."""
    reader = click.option(
        "--reader",
        "readers",
        default="",
        metavar="LIST",
        callback=lambda ctx, parameter, value: tuple(filter(None, value.split(","))),
        help="Who reads: rules, model, or others; a list with commas.  [default: briefing.toml]",
    )
    outside = click.option(
        "--allow-external",
        is_flag=True,
        help="Let what briefing.toml names send text off this network, this once.",
    )
    fresh = click.option("--fresh", is_flag=True, help="Ask readers again; recall no answer.")
    return reader(outside(fresh(function)))


def readers_of(readers: tuple[str, ...], allow_external: bool, fresh: bool) -> "Readers":
    """Return who is asked to read, and on what terms; keys are looked for in the environment."""
    from briefing.desk.building.build_options import Readers

    return Readers(readers, os.environ, allow_external, fresh)


def built_at() -> datetime | None:
    """Return the time of making that files may tell; without SOURCE_DATE_EPOCH they tell none.

    Raises UsageError when that is no number of seconds.
    """
    given = os.environ.get(EPOCH)
    if not given:
        return None
    try:
        return datetime.fromtimestamp(int(given), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(f"{EPOCH} is “{given}”, which is no number of seconds.") from error


def one_only(to: tuple[str, ...], output: str) -> None:
    """Refuse to print several outputs one after another."""
    if output == "-" and len(to) != 1:
        raise UsageError("standard output takes one output.", hint="Name a folder with -o.")


def put_output(built: "Built") -> None:
    """Print the only output."""
    (place,) = built.outputs
    put_bytes(Path(place).read_bytes())
