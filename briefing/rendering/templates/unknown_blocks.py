"""Blocks that a template of the project's sets, but that nothing prints: a name misspelt."""

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, nodes

from briefing.errors import Fault, ResultError, did_you_mean


def refuse_unknown(pages: Environment, page: str, parts: list[str], root: Path) -> None:
    """Raise ResultError for each block in a template under `root` that its parents do not have.

    `page` and `parts` are the names of the page's template and of its parts'.
    """
    known = {block for part in parts for block in _blocks_of(pages, part)}
    if faults := tuple(_find_faults(pages, page, known, root)):
        raise ResultError("", faults=faults)


def _find_faults(pages: Environment, page: str, known: set[str], root: Path) -> Iterator[Fault]:
    tree, place = _parse(pages, page)
    for parent in _parents_of(pages, page, tree):
        there = known | _blocks_of(pages, parent)
        if Path(place).is_relative_to(root):
            yield from (
                _make_fault(block, there, place) for block in _unknown_outer_blocks(tree, there)
            )
        yield from _find_faults(pages, parent, known, root)


def _make_fault(block: nodes.Block, there: set[str], place: str) -> Fault:
    hint = did_you_mean(block.name, there) or f"Known: {', '.join(sorted(there))}."
    return Fault(f"no page has a block “{block.name}”.", f"{place}:{block.lineno}", hint)


def _unknown_outer_blocks(tree: nodes.Template, there: set[str]) -> Iterator[nodes.Block]:
    """Yield the outermost blocks that are not there; those within another block are printed."""
    for node in tree.body:
        if isinstance(node, nodes.Block) and node.name not in there:
            yield node


def _blocks_of(pages: Environment, name: str) -> set[str]:
    """Return the blocks of a template and of those that it extends."""
    tree, _ = _parse(pages, name)
    own = {block.name for block in tree.find_all(nodes.Block)}
    return own.union(*(_blocks_of(pages, parent) for parent in _parents_of(pages, name, tree)))


def _parents_of(pages: Environment, name: str, tree: nodes.Template) -> Iterator[str]:
    for node in tree.find_all(nodes.Extends):
        if isinstance(node.template, nodes.Const):
            yield pages.join_path(node.template.value, name)


def _parse(pages: Environment, name: str) -> tuple[nodes.Template, str]:
    """Return a template's tree and its file."""
    assert pages.loader is not None
    source, place, _ = pages.loader.get_source(pages, name)
    return pages.parse(source, name, place), place or name
