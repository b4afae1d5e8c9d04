"""Engines of machine translation: one small file each, ours and third parties' by one door.

An engine is an `EngineSpec` under the entry point group `briefing.engines`; it asks one server or
model for translations and knows nothing of records, memories or the other engines. To read:
`engine_contract`, `engine_table`, `answers` (what is no translation), then an engine a file;
`package_requests` is what `deeptranslator` sends with.
"""

from briefing.translation.machine.engines.installed_engines import engine_names, find_engine

__all__ = ["engine_names", "find_engine"]
