"""From a record to the files that a brief is handed over as: one small file each.

Ours and third parties' alike are an `Output` under the entry point group `briefing.outputs`, and
write an `Edition`: a record as an audience reads it. The same edition gives the same bytes.

In reading order: `output` (the contract), `installed_outputs`, `pdf`, `enclosed_record` (the record
inside a PDF, and out of it again); `content/` (the pages as one tree, for what has no pages itself,
their words and the chart in words), `pictures`; `markdown`, `docx/`; `web` (a page for a screen),
`html`, `epub`, `archive`; `record_json`.

Open to other rooms: enclosed_record.
"""

from briefing.outputs.installed_outputs import chosen, names
from briefing.outputs.output import Edition, Output

__all__ = ["Edition", "Output", "chosen", "names"]
