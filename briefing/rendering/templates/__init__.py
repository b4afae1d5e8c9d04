"""Templates: sandboxed, escaped and strict, found block by block."""
