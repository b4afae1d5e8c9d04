"""PDF/UA held against the Matterhorn Protocol 1.1, number by number."""

from briefing.check.matterhorn.outcome import Outcome, State, outcomes

__all__ = ["Outcome", "State", "outcomes"]
