"""Themes: the folders `templates/NAME/` with a `theme.toml`, and the chain that each inherits."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from briefing.assets import home
from briefing.errors import Fault, InputError
from briefing.project import Project

THEME = "theme.toml"
Value = str | bool | int
KINDS: Mapping[str, type] = {"string": str, "boolean": bool, "integer": int}


class _Table(BaseModel):
    """A table of TOML: frozen, and every key is known."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class ThemeField(_Table):
    """One setting of a theme: its type, its default, and what it is for."""

    type: Literal["string", "boolean", "integer"] = "string"
    default: Value = ""
    choices: tuple[str, ...] = ()
    help: str = ""


class LeaveOut(_Table):
    """What an audience does not read: names or ids of topics, people and sessions."""

    topics: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    sessions: tuple[str, ...] = ()

    def __add__(self, other: "LeaveOut") -> "LeaveOut":
        return LeaveOut(**{name: (*getattr(self, name), *words) for name, words in other})


NOTHING = LeaveOut()


class Theme(_Table):
    """The contents of `theme.toml`; what is left out comes from the theme it inherits."""

    title: dict[Literal["zh", "zh-Hant", "en"], str]
    inherits: str = ""
    languages: tuple[Literal["zh", "en"], ...] | None = None
    parts: tuple[str, ...] | None = None
    flagged: bool | None = None
    styles: tuple[str, ...] = ()
    leave_out: LeaveOut = NOTHING
    fields: dict[str, ThemeField] = Field(default_factory=dict)


def folders(project: Project) -> tuple[Path, Path]:
    """Return the places of themes, the project's own first, then the shipped."""
    return project.root / "templates", home("templates")


def theme_names(project: Project) -> set[str]:
    """Return the names of the themes that have a folder."""
    return {place.parent.name for folder in folders(project) for place in folder.glob(f"*/{THEME}")}


def part_names(chain: tuple[str, ...], project: Project) -> tuple[str, ...]:
    """Return the names of the parts that have a template in the themes of `chain` or for all."""
    places = [folder / theme for folder in folders(project) for theme in ("", *chain)]
    return tuple(sorted({part.stem for place in places for part in place.glob("parts/*.html")}))


def theme_chain(name: str, project: Project) -> Iterator[tuple[str, Theme, str]]:
    """Yield the theme `name` and those it inherits from, in that order, each with its file.

    Raises InputError when one is missing, not right, or inherits from itself.
    """
    seen: list[str] = []
    while name:
        if name in seen:
            raise InputError(f"the theme “{name}” inherits from itself: {' → '.join(seen)}.")
        seen.append(name)
        theme, where = _find_theme(name, project)
        yield name, theme, where
        name = theme.inherits


def _find_theme(name: str, project: Project) -> tuple[Theme, str]:
    for folder in folders(project):
        if (folder / name / THEME).is_file():
            return _read_theme(folder / name / THEME), str(folder / name / THEME)
    table = project.settings.audiences.get(name, {})
    where = project.at("audiences", name)
    if not isinstance(table.get("inherits"), str):
        raise InputError(f"there is no theme “{name}”.", where=where, hint="Say what it inherits.")
    return Theme(title={"en": name}, inherits=table["inherits"]), where


@cache
def _read_theme(path: Path) -> Theme:
    try:
        return Theme.model_validate(tomllib.loads(path.read_text("utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"not valid TOML: {error}.", where=str(path)) from error
    except ValidationError as error:
        raise InputError("", faults=toml_faults(error, str(path))) from error


def toml_faults(error: ValidationError, where: str, prefix: str = "") -> list[Fault]:
    """Return what is not right in a table, by its keys."""
    return [Fault(f"{_path_of_key(prefix, e['loc'])}: {e['msg']}", where) for e in error.errors()]


def _path_of_key(prefix: str, loc: tuple[Any, ...]) -> str:
    return ".".join(map(str, (*([prefix] if prefix else []), *loc)))
