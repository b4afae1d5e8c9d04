"""`briefing themes`: what the pages of each theme look like."""

from pathlib import Path

import click

from briefing.cli.table import json_option, quiet_option
from briefing.cli.terminal import progress, put_json, put_path


@click.group("themes")
def command() -> None:
    """Show what the pages of each theme look like.

    \b
    Example:
      briefing themes gallery
    """


@command.command("gallery")
@click.argument("folder", metavar="[PROJECT]", required=False)
@click.option(
    "-o",
    "--output",
    default="gallery",
    metavar="DIR",
    help="Where to write.  [default: gallery]",
)
@click.option("--theme", "only", multiple=True, metavar="NAME", help="Draw this one; repeat it.")
@json_option
@quiet_option
def gallery(
    folder: str | None, output: str, only: tuple[str, ...], as_json: bool, quiet: bool
) -> None:
    """Set the sample in every theme: DIR/THEME/page-01.png, …, and all of them on DIR/contact.png.

    With PROJECT, a project's folder, its own themes and audiences are shown among the shipped.

    \b
    Examples:
      briefing themes gallery
      briefing themes gallery my-forum -o pictures
    """
    from briefing.desk.listings.gallery import gallery as draw
    from briefing.project import find

    with progress("Drawing the themes", quiet):
        made = draw(Path(output), find(Path(folder)) if folder else None, only)
    if as_json:
        put_json({"ok": True, "outputs": [str(place) for place in made]})
        return
    for place in made:
        put_path(place)
