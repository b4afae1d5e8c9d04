"""Colours as inks: what is separated, what overprints, what must be opaque."""
