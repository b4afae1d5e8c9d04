"""A room is entered by its face, or by the doors that its face says are open."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import briefing

ROOT = Path(briefing.__file__).parent
ROOMS = sorted(place.parent.name for place in ROOT.glob("*/__init__.py"))
OPEN = re.compile(r"Open to other rooms: ([^.]*(?:\.\w+[^.]*)*)\.(?:\s|$)")


def face_of(room: str) -> ast.Module:
    return ast.parse((ROOT / room / "__init__.py").read_text("utf-8"))


def open_modules(room: str) -> frozenset[str]:
    """The modules that the docstring of a room names as open to others."""
    found = OPEN.search(ast.get_docstring(face_of(room)) or "")
    return (
        frozenset(re.split(r"[\s,]+(?:and\s+)?", found[1].replace("`", "")))
        if found
        else frozenset()
    )


def names_of_face(room: str) -> frozenset[str]:
    """The names that the face of a room offers."""
    lists = [n.value for n in face_of(room).body if isinstance(n, ast.Assign)]
    return frozenset(ast.literal_eval(lists[-1])) if lists else frozenset()


def imports_from_outside(room: str) -> Iterator[tuple[str, str]]:
    """Each module of a room that a file of another room imports, with that file."""
    for place in sorted(ROOT.rglob("*.py")):
        inside = place.relative_to(ROOT)
        if inside.parts[0] == room:
            continue
        for node in ast.walk(ast.parse(place.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                for module in _modules(node, room):
                    yield module, str(inside)


def _modules(node: ast.ImportFrom, room: str) -> Iterator[str]:
    whole = f"briefing.{room}"
    if node.module == whole:
        yield from (a.name for a in node.names if a.name not in names_of_face(room))
    elif node.module and node.module.startswith(f"{whole}."):
        yield node.module.removeprefix(f"{whole}.")


@pytest.mark.parametrize("room", ROOMS)
def test_nobody_imports_past_the_face_of_a_room(room: str) -> None:
    doors = open_modules(room)
    past = [
        f"{who} imports {module}"
        for module, who in imports_from_outside(room)
        if module not in doors
    ]
    assert past == []


@pytest.mark.parametrize("room", ROOMS)
def test_every_open_module_is_there_and_imported_by_another_room(room: str) -> None:
    used = {module for module, _ in imports_from_outside(room)}
    assert open_modules(room) - used == frozenset()


@pytest.mark.parametrize("room", ROOMS)
def test_a_face_offers_only_what_is_there(room: str) -> None:
    face = face_of(room)
    bound = {
        alias.asname or alias.name
        for node in face.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    } | {node.name for node in face.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    assert names_of_face(room) - bound == frozenset()
