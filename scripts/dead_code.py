"""Find definitions that nothing in the package uses: functions, classes, constants, methods.

vulture reads the code, and takes a name for used wherever the same word stands; so names of a
module are looked for once more, in that module and in what imports it. What else names a definition
is added here: entry points in pyproject.toml, templates, and the few names below that a library
looks for. Exit 1 when something is left.
"""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from vulture import Vulture

Place = tuple[str, int, str]
ROOT = Path(__file__).resolve().parents[1]
# What other code looks for by its name alone.
LOOKED_FOR = {
    "ConnectionCls": "urllib3 opens connections of a pool by it",
    "format_commands": "click writes the list of verbs by it",
    "model_config": "pydantic reads the settings of a model from it",
    "read_roman": "tests hold it against write_roman",
    "schema_": "the first line of a record as JSON, $schema",
    "serve": "the second process calls it by a command line",
    "__all__": "what a module offers",
    "write_double_quoted": "the writer of ruamel.yaml calls it",
}
# An attribute is often set for a library to read, and an argument often given by a table.
KINDS = ("class", "function", "method", "property", "unreachable_code", "variable")
HOOKS = ("@click.*", "@command.*", "@*.command", "@*validator", "@model_serializer", "@*.default")


def main() -> int:
    """Print what nothing uses, a line each."""
    known = {*LOOKED_FOR, *entry_points(), *words_of_templates()}
    dead = {*found_by_vulture(), *unused_in_modules()}
    left = sorted((place, line, name) for place, line, name in dead if name not in known)
    for place, line, name in left:
        sys.stdout.write(f"{place}:{line}: nothing uses {name}\n")
    return 1 if left else 0


def found_by_vulture() -> Iterator[Place]:
    """Yield what vulture finds."""
    finder = Vulture(ignore_decorators=list(HOOKS))
    finder.scavenge([str(ROOT / "briefing")])
    for item in finder.get_unused_code(min_confidence=60):
        # Of an argument vulture is sure: ruff's ARG looks at those.
        if item.typ in KINDS and item.confidence < 100:
            yield str(Path(item.filename).relative_to(ROOT)), item.first_lineno, item.name


def unused_in_modules() -> Iterator[Place]:
    """Yield the names of modules that neither their own module nor any other uses."""
    trees = {p: ast.parse(p.read_text("utf-8")) for p in sorted(ROOT.glob("briefing/**/*.py"))}
    nodes = [node for tree in trees.values() for node in ast.walk(tree)]
    froms = [node for node in nodes if isinstance(node, ast.ImportFrom)]
    imported = {(node.module, alias.name) for node in froms for alias in node.names}
    attributes = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    for place, tree in trees.items():
        short = place.relative_to(ROOT)
        module = ".".join(short.with_suffix("").parts).removesuffix(".__init__")
        names = (node for node in ast.walk(tree) if isinstance(node, ast.Name | ast.Constant))
        used = {n.value if isinstance(n, ast.Constant) else n.id for n in names if not is_set(n)}
        for line, name in defined(tree):
            if name not in used | attributes and (module, name) not in imported:
                yield str(short), line, name


def is_set(node: ast.Name | ast.Constant) -> bool:
    """Return whether a name is given its value here."""
    return isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)


def defined(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield line and name of what a module defines at its top."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.lineno, node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            parts = (part for target in targets for part in ast.walk(target))
            yield from ((p.lineno, p.id) for p in parts if isinstance(p, ast.Name) and is_set(p))


def entry_points() -> set[str]:
    """Return the names that pyproject.toml gives as entry points."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    groups = [project["scripts"], *project["entry-points"].values()]
    return {value.rpartition(":")[2] for group in groups for value in group.values()}


def words_of_templates() -> set[str]:
    """Return every word that a template or stylesheet holds: fields are read there by name."""
    places = (ROOT / "templates").rglob("*.html")
    return {word for place in places for word in re.findall(r"\w+", place.read_text("utf-8"))}


if __name__ == "__main__":
    sys.exit(main())
