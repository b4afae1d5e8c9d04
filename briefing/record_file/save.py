"""Write a record so that a person can edit it, and so that a person's comments stay."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from briefing.files import write_all
from briefing.record import Record, json_schema
from briefing.record_file.dialect import written
from briefing.record_file.fresh import SCALARS, fresh
from briefing.record_file.load import content_of, tree_of
from briefing.record_file.rewrite import remarks, updated

SCHEMA_NAME = ".record.schema.json"
HEAD = f"""\
# yaml-language-server: $schema={SCHEMA_NAME}
# A briefing record. Edit it, then `briefing render` it, or `briefing build` again: edits stay.
# English stands below the Chinese, as “en: …” under “zh: …”. A proposal that you have seen is
# “review: approved”. A line that ends in \\ goes on in the next one.
"""
GONE = "# On entries that are gone:"


def dump(record: Record, saved: Path | None = None) -> str:
    """Return the record as YAML.

    Where a record is saved at `saved` already, its comments, its order of keys and its unchanged
    values stay; a comment on what is gone moves to the end. Raises InputError when that file is
    no YAML.
    """
    data = record.model_dump(mode="json", by_alias=True)
    if not (saved and saved.is_file()):
        return HEAD + fresh(data)
    old = tree_of(content_of(saved), str(saved))
    before = Counter(remarks(old))
    new = updated(old, tree(data))
    lost = [*(before - Counter(remarks(new))).elements()]
    return written(new) + "".join(f"{line}\n" for line in (GONE, *lost) if lost)


def save(record: Record, path: Path) -> Path:
    """Write the record at `path`, and beside it the schema that editors check it with.

    Raises InputError when it cannot be written.
    """
    write_all(files(record, path))
    return path


def files(record: Record, path: Path) -> dict[Path, str]:
    """Return what `save` writes, by place."""
    schema = json.dumps(json_schema(), ensure_ascii=False, indent=1)
    return {path.with_name(SCHEMA_NAME): schema, path: dump(record, path)}


def tree(data: Any) -> Any:
    """Return plain data as it is laid out: lists of short values on one line, all else below."""
    if isinstance(data, dict):
        return CommentedMap((key, tree(value)) for key, value in data.items())
    if not isinstance(data, list):
        return data
    entries = CommentedSeq(tree(value) for value in data)
    if all(isinstance(value, SCALARS) for value in data):
        entries.fa.set_flow_style()
    return entries
