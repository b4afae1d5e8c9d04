"""Where a value of a record stands in its file."""

from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from briefing.validation_messages import Place


def line(tree: Any, place: Place) -> int:
    """Return the line, from 1, of the key or entry at `place`, or of the table around it."""
    number = 1
    for part in place:
        found = _line_of(tree, part)
        if found is None:
            break
        number = found
        tree = tree[part]
    return number


def _line_of(tree: Any, part: int | str) -> int | None:
    """Return the line of one key of a map, or of one entry of a list; None where there is none."""
    if isinstance(tree, CommentedMap) and part in tree:
        at: int = tree.lc.key(part)[0]
        return at + 1
    if isinstance(tree, CommentedSeq) and isinstance(part, int) and part < len(tree):
        at = tree.lc.item(part)[0]
        return at + 1
    return None


def plain(value: Any) -> Any:
    """Return a tree as plain dicts, lists and scalars; dates are text again."""
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, str):
        return str(value)
    isoformat = getattr(value, "isoformat", None)
    return isoformat() if isoformat else value
