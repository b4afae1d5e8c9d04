"""Bring the YAML of a saved record up to date, leaving all else in it as a person left it."""

from collections.abc import Iterator
from typing import Any

from ruamel.yaml.comments import Comment, CommentedMap, CommentedSeq
from ruamel.yaml.tokens import CommentToken

from briefing.record_file.places import plain


def updated(old: Any, new: Any) -> Any:
    """Return `old` with the values of `new`; what has not changed keeps its form and comments."""
    if isinstance(old, CommentedMap) and isinstance(new, CommentedMap):
        return _map(old, new)
    if isinstance(old, CommentedSeq) and isinstance(new, CommentedSeq):
        return _list(old, new)
    return old if plain(old) == plain(new) else new


def _map(old: CommentedMap, new: CommentedMap) -> CommentedMap:
    """Keys that a person put in another order stay there; new ones come after their neighbour."""
    for key in [key for key in old if key not in new]:
        del old[key]
    before: Any = None
    for key, value in new.items():
        if key in old:
            old[key] = updated(old[key], value)
        else:
            order = list(old)
            old.insert(order.index(before) + 1 if before in old else 0, key, value)
        before = key
    return old


def _list(old: CommentedSeq, new: CommentedSeq) -> CommentedSeq:
    """Entries are told by their id, or else by being equal, or else by their place."""
    if plain(old) == plain(new):
        return old
    home = {_identity(entry): number for number, entry in enumerate(old)}
    comments = dict(old.ca.items)
    entries = []
    moved: dict[int, Any] = {}
    for number, entry in enumerate(new):
        was = home.get(_identity(entry))
        entries.append(entry if was is None else updated(old[was], entry))
        if was in comments:
            moved[number] = comments[was]
    old.ca.items.clear()
    old[:] = entries
    old.ca.items.update(moved)
    return old


def _identity(entry: Any) -> str:
    """Return what tells an entry from its neighbours: its id, or else its whole value."""
    data = plain(entry)
    return str(data["id"]) if isinstance(data, dict) and "id" in data else repr(data)


def remarks(node: Any) -> list[str]:
    """Return the lines of comment in a tree, each with its `#`."""
    own = [
        line.strip()
        for token in _tokens(_held(node.ca) if hasattr(node, "ca") else [])
        for line in token.value.split("\n")
        if line.strip().startswith("#")
    ]
    children = node.values() if isinstance(node, CommentedMap) else node
    inside = children if isinstance(node, CommentedMap | CommentedSeq) else ()
    return own + [line for child in inside for line in remarks(child)]


def _held(comments: Comment) -> list[Any]:
    return [comments.comment, *comments.items.values(), comments.end]


def _tokens(found: Any) -> Iterator[CommentToken]:
    """Yield the comments in the nested lists that ruamel.yaml keeps them in."""
    if isinstance(found, CommentToken):
        yield found
    elif isinstance(found, list):
        for part in found:
            yield from _tokens(part)
