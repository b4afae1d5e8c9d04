"""`briefing audience`: for whom briefs are printed, and where each setting comes from."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.table import HELP, json_option
from briefing.cli.terminal import mark, put, put_json, put_path, say

if TYPE_CHECKING:
    from briefing.desk.listings.audiences import Audience
    from briefing.project import Project

AT = click.option(
    "-C", "--project", "folder", default=".", metavar="DIR", help="The project's folder."
)


@click.group("audience", context_settings=HELP)
def command() -> None:
    """List, explain and start audiences: themes that a brief is printed with.

    \b
    Examples:
      briefing audience list
      briefing audience show official
      briefing audience new ministry --inherits official
    """


@command.command("list")
@AT
@json_option
def listed(folder: str, as_json: bool) -> None:
    """List the audiences, shipped and the project's own."""
    from briefing.desk.listings.audiences import audiences
    from briefing.project import find

    project = find(Path(folder))
    known = audiences(project)
    if as_json:
        put_json([_facts(audience) for audience in known.values()])
        return
    width = max(map(len, known))
    for name, audience in known.items():
        sign = mark("*", "green") if name == project.settings.audience else " "
        from_ = f" (from {audience.chain[1]})" if len(audience.chain) > 1 else ""
        put(f"{sign} {name:{width}}  {audience.title.get('en') or audience.title['zh']}{from_}")


@command.command("show")
@click.argument("name")
@AT
@json_option
def show(name: str, folder: str, as_json: bool) -> None:
    """Explain audience NAME: its parts, its settings and fields, and which file each is from."""
    from briefing.desk.listings.audiences import audience_named
    from briefing.project import find

    project = find(Path(folder))
    audience = audience_named(name, project)
    if as_json:
        put_json(_facts(audience))
        return
    put(f"{audience.name}: {' / '.join(audience.title.values())}")
    for key, value in _settings(audience).items():
        _tell(key, value, audience)
    for key, field in audience.known.items():
        _tell(key, repr(audience.fields[key]), audience)
        choices = f" One of {', '.join(map(repr, field.choices))}." if field.choices else ""
        put(f"    {field.help}{choices}")
    for key, value in project.settings.brand.items():
        put(f"  brand.{key} = {value}   ({project.at('brand', key)})")


def _tell(key: str, value: str, audience: "Audience") -> None:
    origin = audience.origins.get(key, "")
    put(f"  {key} = {value}{f'   ({origin})' if origin else ''}")


def _settings(audience: "Audience") -> dict[str, str]:
    left_out = [word for _, words in audience.leave_out for word in words]
    return {
        "inherits": " → ".join(audience.chain[1:]) or "no other theme",
        "languages": ", ".join(audience.languages),
        "parts": ", ".join(audience.parts),
        "styles": ", ".join(audience.styles),
        **({"leave_out": ", ".join(left_out)} if left_out else {}),
    }


def _facts(audience: "Audience") -> dict[str, object]:
    return {
        "name": audience.name,
        "title": dict(audience.title),
        "chain": list(audience.chain),
        "languages": list(audience.languages),
        "parts": list(audience.parts),
        "styles": list(audience.styles),
        "leave_out": audience.leave_out.model_dump(),
        "fields": {
            key: {
                "value": audience.fields[key],
                "type": field.type,
                "default": field.default,
                "choices": list(field.choices),
                "help": field.help,
                "from": audience.origins.get(key, ""),
            }
            for key, field in audience.known.items()
        },
    }


@command.command("new")
@click.argument("name")
@click.option("--inherits", default="delegation", metavar="NAME", help="[default: delegation]")
@AT
def new(name: str, inherits: str, folder: str) -> None:
    """Start audience NAME in the project: a small theme that changes one block and one rule.

    Nothing that is there is overwritten.
    """
    from briefing.desk.listings.audiences import start_theme
    from briefing.project import find

    project: Project = find(Path(folder))
    for place in start_theme(name, inherits, project):
        put_path(place)
    say(f"Build with it: briefing build SOURCE --audience {name}")
