"""The translation memory: what was translated before, by a person or an engine.

SQLite beside the project, or a PostgreSQL that an office shares. A person's rendering stands above
an engine's and is never replaced by one. To read: `store` (what is kept), `place` (where),
`matching` (near matches, and where their likeness deceives).
"""

from briefing.translation.memory.matching import Match, find_near_matches
from briefing.translation.memory.store import Memory, Unit, open_memory

__all__ = ["Match", "Memory", "Unit", "find_near_matches", "open_memory"]
