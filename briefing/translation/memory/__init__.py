"""The translation memory: what was translated before, by a person or an engine.

SQLite beside the project, or a PostgreSQL that an office shares. A person's rendering stands above
an engine's and is never replaced by one.
"""

from briefing.translation.memory.matching import Match, fuzzy
from briefing.translation.memory.store import Memory, Unit, opened

__all__ = ["Match", "Memory", "Unit", "fuzzy", "opened"]
