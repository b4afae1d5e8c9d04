"""Audiences: who a brief is printed for, read from theme folders and from `briefing.toml`.

A theme is a folder `templates/NAME/` with `theme.toml`: `title`, `inherits`, `languages`, `parts`,
`flagged`, `styles`, `leave_out`, and typed `fields` with a default and a help text. A project's own
folder comes first; its `[audiences.NAME]` sets fields, and may say `inherits`, `parts` and
`leave_out`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from briefing.errors import Fault, InputError, UsageError, did_you_mean
from briefing.project import CONFIG, Project
from briefing.rendering.audience.theme_files import (
    KINDS,
    NOTHING,
    LeaveOut,
    Theme,
    ThemeField,
    Value,
    part_names,
    theme_chain,
    theme_names,
    toml_faults,
)

RESERVED = frozenset({"inherits", "parts", "leave_out"})  # of [audiences.NAME]; others are fields


@dataclass(frozen=True, slots=True)
class Audience:
    """A named way to print a record: languages and parts shown, styles, and the fields' values.

    `flagged` says whether renderings with open flags are printed, for a reviewer.
    `chain` names its themes, its own first; `styles` the stylesheets, the most general first.
    `origins` says for every field and setting which file it comes from.
    """

    name: str
    title: Mapping[str, str]
    chain: tuple[str, ...]
    languages: tuple[str, ...]
    parts: tuple[str, ...]
    styles: tuple[str, ...]
    flagged: bool = False
    leave_out: LeaveOut = NOTHING
    known: Mapping[str, ThemeField] = field(default_factory=dict)
    fields: Mapping[str, Value] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)


def audiences(project: Project) -> dict[str, Audience]:
    """Return every audience by name, shipped and the project's own.

    Raises InputError when a `theme.toml` or an audience of `briefing.toml` is not right.
    """
    named = theme_names(project) | set(project.settings.audiences)
    return {name: _make_audience(name, project) for name in sorted(named)}


def audience_named(name: str, project: Project) -> Audience:
    """Return the audience `name`.

    Raises UsageError, with the nearest name, when there is none.
    """
    known = sorted(theme_names(project) | set(project.settings.audiences))
    if name not in known:
        hint = did_you_mean(name, known) or f"Known audiences: {', '.join(known)}."
        raise UsageError(f"there is no audience “{name}”.", hint=hint)
    return _make_audience(name, project)


def audience_settled(project: Project) -> Audience:
    """Return the audience that `briefing.toml` settles.

    Raises InputError, with its line, when there is none of that name.
    """
    try:
        return audience_named(project.settings.audience, project)
    except UsageError as error:
        fault = error.fault
        raise InputError(fault.message, where=project.at("audience"), hint=fault.hint) from error


def _make_audience(name: str, project: Project) -> Audience:
    chain = tuple(theme_chain(name, project))
    themes = [theme for _, theme, _ in chain]
    own = project.settings.audiences.get(name, {})
    known = {key: kind for theme in reversed(themes) for key, kind in theme.fields.items()}
    given = _theme_in_settings(name, own)
    settled = [given, *themes]
    audience = Audience(
        name=name,
        title={str(lang): words for lang, words in themes[0].title.items()},
        chain=tuple(theme_name for theme_name, _, _ in chain),
        languages=next((t.languages for t in themes if t.languages), ("zh", "en")),
        parts=next((t.parts for t in settled if t.parts), ()),
        styles=tuple(style for theme in reversed(themes) for style in theme.styles),
        flagged=next((t.flagged for t in themes if t.flagged is not None), False),
        leave_out=sum((theme.leave_out for theme in settled), NOTHING),
        known=known,
        fields=_field_values(name, known, project),
        origins=_origins([(given, CONFIG), *((theme, where) for _, theme, where in chain)], own),
    )
    _refuse_unknown_parts(audience, project)
    return audience


def _theme_in_settings(name: str, own: Mapping[str, Any]) -> Theme:
    """Return the parts and omissions that `briefing.toml` gives the audience."""
    table = {key: own[key] for key in ("parts", "leave_out") if key in own}
    try:
        return Theme.model_validate({"title": {}, **table})
    except ValidationError as error:
        raise InputError("", faults=toml_faults(error, CONFIG, f"audiences.{name}")) from error


def _origins(chain: list[tuple[Theme, str]], own: Mapping[str, Any]) -> dict[str, str]:
    """Return which file each setting and field comes from, the nearest first."""
    found: dict[str, str] = dict.fromkeys(own, CONFIG)
    for theme, where in chain:
        for key in theme.model_fields_set - {"fields"}:
            found.setdefault(key, where)
        for key in theme.fields:
            found.setdefault(key, where)
    return found


def _refuse_unknown_parts(audience: Audience, project: Project) -> None:
    known = part_names(audience.chain, project)
    faults = [
        Fault(
            f"there is no part “{name}”.",
            audience.origins.get("parts", ""),
            did_you_mean(name, known) or f"Known parts: {', '.join(known)}.",
        )
        for name in audience.parts
        if name not in known
    ]
    if faults:
        raise InputError("", faults=faults)


def _field_values(name: str, known: Mapping[str, ThemeField], project: Project) -> dict[str, Value]:
    """Return the fields' values: the project's where it gives one, else the defaults."""
    own = project.settings.audiences.get(name, {})
    given = {k: v for k, v in own.items() if k not in RESERVED}
    faults = [
        fault
        for key, value in given.items()
        if (fault := _find_fault(key, value, known, project.at("audiences", name, key)))
    ]
    if faults:
        raise InputError("", faults=faults)
    return {key: kind.default for key, kind in known.items()} | given


def _find_fault(key: str, value: Any, known: Mapping[str, ThemeField], where: str) -> Fault | None:
    if key not in known:
        near = did_you_mean(key, {*known, *RESERVED})
        return Fault(f"this audience has no field “{key}”.", where, near)
    wanted = known[key]
    if type(value) is not KINDS[wanted.type]:
        return Fault(f"“{key}” must be a {wanted.type}.", where, wanted.help)
    if wanted.choices and value not in wanted.choices:
        return Fault(f"“{key}” must be one of {', '.join(wanted.choices)}.", where, wanted.help)
    return None
