"""Readers other than the rules, off by default; what they point at is held to the source."""
