"""Translation engines: which is chosen, what it lacks, and where its text would go."""

from briefing.translation.machine.engine_list import Listed, listing

__all__ = ["Listed", "listing"]
