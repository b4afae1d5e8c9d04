"""What the tests of this folder share."""

from loopback_server import server

__all__ = ["server"]
