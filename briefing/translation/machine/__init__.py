"""English by an engine: what leaves the machine, at which pace, and what comes back."""
