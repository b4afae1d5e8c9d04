"""The record as a file that a person edits, `NAME.briefing.yaml`: comments and order stay.

In reading order: `dialect` (YAML as it is read and written), `places` (the line of each value),
`references` (ids that name nobody), `load` (a file to a Record, or all its faults), `fresh` (a new
file), `rewrite` (an older one, changed where the record is), `save`.

Open to other rooms: load, places.
"""

from briefing.record_file.load import load, parse
from briefing.record_file.save import dump, files, save

__all__ = ["dump", "files", "load", "parse", "save"]
