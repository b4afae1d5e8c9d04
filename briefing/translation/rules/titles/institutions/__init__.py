"""The institutions of a title: a chain of units, outermost first, each with its English.

To read: `units_of_chain` (what a unit and a chain are, and how English says them), `place_names`,
`chain_so_far` (the chain while it is read), `named_bodies` (those the glossary knows),
`composed_names` and `composed_bodies` (those put together from words), `read_chain` (all of it).
"""

from briefing.translation.rules.titles.institutions.read_chain import read_chain
from briefing.translation.rules.titles.institutions.units_of_chain import Chain, Unit, join_units

__all__ = ["Chain", "Unit", "join_units", "read_chain"]
