"""Read a record that a person may have edited; every fault with its line, all at once."""

from collections.abc import Callable
from functools import reduce
from operator import getitem
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from briefing.errors import Fault, InputError
from briefing.record import Record
from briefing.record_file.dialect import dialect
from briefing.record_file.places import line, plain
from briefing.record_file.references import strays
from briefing.validation_messages import Place, broken_yaml, faults, in_order

MAX_BYTES = 20_000_000


def load(path: Path) -> Record:
    """Return the record saved at `path`, as YAML or JSON.

    Raises InputError with every fault, each with its line, when it is not right.
    """
    return parse(content_of(path), str(path))


def content_of(path: Path) -> bytes:
    """Return the bytes of a record's file, one more than MAX_BYTES at most.

    Raises InputError when it cannot be read.
    """
    try:
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not valid"
        raise InputError(
            f"the record cannot be read: {reason}.", where=str(path), hint="Check the name."
        ) from error


def parse(content: bytes | str, where: str) -> Record:
    """Return the record in `content`; `where` names the file in messages.

    Raises InputError with every fault, each with its line, when it is not right.
    """
    tree = tree_of(content, where)

    def at(place: Place) -> str:
        return f"{where}:{line(tree, place)}"

    content_only = plain(tree)
    try:
        record = Record.model_validate(content_only)
    except ValidationError as error:
        wrong = faults(error, Record, at)
        rest = _without(content_only, error)
        raise InputError("", faults=in_order((*wrong, *_strays(rest, at)))) from error
    if found := _strays(record, at):
        raise InputError("", faults=in_order(found))
    return record


def _strays(record: Record | None, at: Callable[[Place], str]) -> tuple[Fault, ...]:
    found = strays(record) if record else ()
    return tuple(Fault(stray.message, at(stray.place), stray.hint) for stray in found)


def _without(content: Any, error: ValidationError) -> Record | None:
    """Return the record without its wrong values, where it is one: references can be looked at.

    A whole part under a wrong name may hold what they name, so then they are not.
    """
    try:
        for detail in error.errors(include_url=False):
            *above, last = detail["loc"]
            if not above:
                return None
            reduce(getitem, above, content).pop(last)
        return Record.model_validate(content)
    except (LookupError, TypeError, AttributeError, ValidationError):
        return None


def tree_of(content: bytes | str, where: str) -> CommentedMap:
    """Return the YAML of a record with its comments and lines.

    Raises InputError when it is no YAML, too large, or no table of keys.
    """
    if len(content) > MAX_BYTES:
        raise InputError(f"larger than {MAX_BYTES // 1_000_000} MB, no record is.", where=where)
    try:
        text = content if isinstance(content, str) else content.decode("utf-8-sig")
        tree: Any = dialect().load(text)
    except UnicodeDecodeError as error:
        raise InputError(
            "a record is written in UTF-8, and this is not.",
            where=where,
            hint="Was it meant as a source? `briefing build` reads those.",
        ) from error
    except YAMLError as error:
        raise _not_yaml(error, where) from error
    except (RecursionError, ValueError) as error:
        raise InputError(
            "this cannot be read as YAML.", where=where, hint=broken_yaml("")[1]
        ) from error
    if not isinstance(tree, CommentedMap):
        raise InputError(
            "this is not a record: it holds no keys such as “schema” and “people”.",
            where=where,
            hint="`briefing extract` makes one from a source.",
        )
    return tree


def _not_yaml(error: YAMLError, where: str) -> InputError:
    """Return the refusal of a text that breaks YAML's own rules, with the line where it does."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = f"{where}:{mark.line + 1}" if mark else where
    problem = (error.problem if isinstance(error, MarkedYAMLError) else None) or ""
    reason, hint = broken_yaml(problem.partition("\n")[0] or "something stands where it may not")
    return InputError(f"not valid YAML: {reason}.", where=place, hint=hint)
