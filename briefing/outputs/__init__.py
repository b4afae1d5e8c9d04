"""From a record to the files that a brief is handed over as: one small file each.

Ours and third parties' alike are an `Output` under the entry point group `briefing.outputs`.
"""

from briefing.outputs.listing import chosen, names
from briefing.outputs.output import Edition, Output

__all__ = ["Edition", "Output", "chosen", "names"]
