"""The command line: parses, calls the desk, prints; every outcome leaves by `main`."""

from briefing.cli.outcome import main

__all__ = ["main"]
