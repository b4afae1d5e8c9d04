"""What pydantic finds wrong, in plain words, each with its line and the nearest known key."""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from briefing.errors import Fault, did_you_mean

Place = tuple[int | str, ...]
LONGEST = 40


def faults(
    error: ValidationError, model: type[BaseModel], where: Callable[[Place], str]
) -> tuple[Fault, ...]:
    """Return one fault for each wrong value, in the order of the file.

    `where` gives the `file:line` of a place in the data.
    """
    schema = model.model_json_schema()
    found = dict.fromkeys(
        Fault(_sentence(detail), where(detail["loc"]), _hint(detail, schema))
        for detail in error.errors(include_url=False)
    )
    return in_order(found)


def in_order(found: Iterable[Fault]) -> tuple[Fault, ...]:
    """Return the faults of one file by their lines."""
    return tuple(sorted(found, key=_line))


def _line(fault: Fault) -> int:
    number = fault.where.rpartition(":")[2]
    return int(number) if number.isdecimal() else 0


def _sentence(detail: ErrorDetails) -> str:
    table = _table()
    facts: dict[str, Any] = dict(detail.get("ctx", {}))
    pattern = facts.get("pattern")
    facts["expected"] = table["patterns"].get(pattern) or facts.get("expected", pattern)
    facts |= {"key": _key(detail["loc"]), "got": _shown(detail["input"])}
    form: str = table.get(detail["type"], "“{key}” is {got}: {message}.")
    return form.format_map(facts | {"message": detail["msg"]})


def _hint(detail: ErrorDetails, schema: Mapping[str, Any]) -> str:
    place = detail["loc"]
    if detail["type"] == "extra_forbidden":
        known = known_keys(schema, place[:-1])
        meant = _table()["meant"].get(str(place[-1]))
        near = did_you_mean(meant if meant in known else str(place[-1]), known)
        return near or f"Known here: {', '.join(known)}."
    if detail["type"] == "literal_error" and isinstance(detail["input"], str):
        choices = detail["ctx"]["expected"].replace(" or ", ", ").replace("'", "").split(", ")
        return did_you_mean(detail["input"], choices)
    return ""


def _key(place: Place) -> str:
    """Return the last name of a place, with the number of the entry where it is one of a list."""
    names = [part for part in place if isinstance(part, str)]
    name = names[-1] if names else "the file"
    return f"{name}[{place[-1]}]" if place and isinstance(place[-1], int) else name


def _shown(value: object) -> str:
    if value is None or value == "":
        return "empty"
    if isinstance(value, Mapping):
        return "a table of keys"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    text = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return f"“{text}”" if isinstance(value, str) else text


def known_keys(schema: Mapping[str, Any], place: Place) -> tuple[str, ...]:
    """Return the keys that a JSON Schema knows at a place in the data."""
    nodes = [schema]
    for part in place:
        nodes = [child for node in nodes for child in _children(node, part, schema)]
    return tuple(
        dict.fromkeys(
            key for node in nodes for key in _resolved(node, schema).get("properties", ())
        )
    )


def _children(
    node: Mapping[str, Any], part: int | str, schema: Mapping[str, Any]
) -> Iterator[Mapping[str, Any]]:
    node = _resolved(node, schema)
    if isinstance(part, int):
        child = node.get("items")
    else:
        child = node.get("properties", {}).get(part) or node.get("additionalProperties")
    if isinstance(child, Mapping):
        yield _resolved(child, schema)


def _resolved(node: Mapping[str, Any], schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """Follow `$ref`, and choose from `anyOf` what is not null."""
    for choice in node.get("anyOf", ()):
        if choice.get("type") != "null":
            return _resolved(choice, schema)
    reference = node.get("$ref", "")
    return schema["$defs"][reference.rsplit("/", 1)[-1]] if reference else node


def broken_yaml(problem: str) -> tuple[str, str]:
    """Return in plain words what the YAML parser found wrong, and what to do about it."""
    rows: list[dict[str, str]] = _table()["yaml"]
    row = next(row for row in rows if problem.startswith(row["begins"]))
    return row["means"] or problem, row["hint"]


def advice(code: str) -> str:
    """Return what a person may do about a warning of a record; an empty string for some."""
    found: str = _table()["advice"].get(code, "")
    return found


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("briefing").joinpath("validation_messages.toml").read_text("utf-8"))
