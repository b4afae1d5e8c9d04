"""Proposals: marked lists, and what the prose around them asks for, promises or warns of."""
