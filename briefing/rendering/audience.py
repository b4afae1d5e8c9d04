"""Audiences: who a brief is printed for, read from theme folders and from `briefing.toml`.

A theme is a folder `templates/NAME/` with `theme.toml`: `title`, `inherits`, `languages`, `parts`,
`flagged`, `styles`, and typed `fields` with a default and a help text. A project's own folder
comes first.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from briefing.assets import home
from briefing.errors import Fault, InputError, UsageError, did_you_mean
from briefing.project import Project

THEME = "theme.toml"
Part = Literal["cover", "agenda", "cards", "index", "glossary", "unplaced", "colophon"]
Value = str | bool | int
KINDS: Mapping[str, type] = {"string": str, "boolean": bool, "integer": int}


class ThemeField(BaseModel):
    """One setting of a theme: its type, its default, and what it is for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    type: Literal["string", "boolean", "integer"] = "string"
    default: Value = ""
    choices: tuple[str, ...] = ()
    help: str = ""


class Theme(BaseModel):
    """The contents of `theme.toml`; what is left out comes from the theme it inherits."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: dict[Literal["zh", "en"], str]
    inherits: str = ""
    languages: tuple[Literal["zh", "en"], ...] | None = None
    parts: tuple[Part, ...] | None = None
    flagged: bool | None = None
    styles: tuple[str, ...] = ()
    fields: dict[str, ThemeField] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Audience:
    """A named way to print a record: languages and parts shown, styles, and the fields' values.

    `flagged` says whether renderings with open flags are printed, for a reviewer.
    `chain` names its themes, its own first; `styles` the stylesheets, the most general first.
    """

    name: str
    title: Mapping[str, str]
    chain: tuple[str, ...]
    languages: tuple[str, ...]
    parts: tuple[str, ...]
    styles: tuple[str, ...]
    flagged: bool = False
    known: Mapping[str, ThemeField] = field(default_factory=dict)
    fields: Mapping[str, Value] = field(default_factory=dict)


def folders(project: Project) -> tuple[Path, Path]:
    """Return the places of themes, the project's own first, then the shipped."""
    return project.root / "templates", home("templates")


def audiences(project: Project) -> dict[str, Audience]:
    """Return every audience by name, shipped and the project's own.

    Raises InputError when a `theme.toml` or an audience of `briefing.toml` is not right.
    """
    places = [p for folder in folders(project) for p in sorted(folder.glob(f"*/{THEME}"))]
    named = {place.parent.name for place in places} | set(project.settings.audiences)
    return {name: _audience(name, project) for name in sorted(named)}


def audience_named(name: str, project: Project) -> Audience:
    """Return the audience `name`.

    Raises UsageError, with the nearest name, when there is none.
    """
    known = audiences(project)
    if name not in known:
        hint = did_you_mean(name, known) or f"Known audiences: {', '.join(known)}."
        raise UsageError(f"there is no audience “{name}”.", hint=hint)
    return known[name]


def _audience(name: str, project: Project) -> Audience:
    chain = tuple(_chain(name, project))
    themes = [theme for _, theme in chain]
    known = {key: kind for theme in reversed(themes) for key, kind in theme.fields.items()}
    return Audience(
        name=name,
        title={str(lang): words for lang, words in themes[0].title.items()},
        chain=tuple(theme_name for theme_name, _ in chain),
        languages=next((t.languages for t in themes if t.languages), ("zh", "en")),
        parts=next((t.parts for t in themes if t.parts), ()),
        styles=tuple(style for theme in reversed(themes) for style in theme.styles),
        flagged=next((t.flagged for t in themes if t.flagged is not None), False),
        known=known,
        fields=_values(name, known, project),
    )


def _chain(name: str, project: Project) -> Iterator[tuple[str, Theme]]:
    """Yield the theme `name` and those it inherits from, in that order."""
    seen: list[str] = []
    while name:
        if name in seen:
            raise InputError(f"the theme “{name}” inherits from itself: {' → '.join(seen)}.")
        seen.append(name)
        theme = _theme(name, project)
        yield name, theme
        name = theme.inherits


def _theme(name: str, project: Project) -> Theme:
    for folder in folders(project):
        if (folder / name / THEME).is_file():
            return _read(folder / name / THEME)
    table = project.settings.audiences.get(name, {})
    if "inherits" not in table:
        where = str(project.root / "briefing.toml")
        raise InputError(f"there is no theme “{name}”.", where=where, hint="Say what it inherits.")
    return Theme(title={"en": name}, inherits=str(table["inherits"]))


@cache
def _read(path: Path) -> Theme:
    try:
        return Theme.model_validate(tomllib.loads(path.read_text("utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"not valid TOML: {error}.", where=str(path)) from error
    except ValidationError as error:
        faults = [
            Fault(f"{'.'.join(map(str, e['loc']))}: {e['msg']}", str(path)) for e in error.errors()
        ]
        raise InputError("", faults=faults) from error


def _values(name: str, known: Mapping[str, ThemeField], project: Project) -> dict[str, Value]:
    """Return the fields' values: the project's where it gives one, else the defaults."""
    given = {k: v for k, v in project.settings.audiences.get(name, {}).items() if k != "inherits"}
    faults = [fault for key, value in given.items() if (fault := _fault(name, key, value, known))]
    if faults:
        raise InputError("", faults=faults)
    return {key: kind.default for key, kind in known.items()} | given


def _fault(name: str, key: str, value: Any, known: Mapping[str, ThemeField]) -> Fault | None:
    where = f"briefing.toml: audiences.{name}.{key}"
    if key not in known:
        return Fault("this audience has no such field.", where, did_you_mean(key, known))
    wanted = known[key]
    if type(value) is not KINDS[wanted.type]:
        return Fault(f"must be a {wanted.type}.", where, wanted.help)
    if wanted.choices and value not in wanted.choices:
        return Fault(f"must be one of {', '.join(wanted.choices)}.", where, wanted.help)
    return None
