"""What the tests of this folder share."""

from pathlib import Path

import pytest
from memory_places import postgres

__all__ = ["place", "postgres"]


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Path | str:
    """Where a memory is kept, of either kind."""
    if request.param == "sqlite":
        return tmp_path / "memory.sqlite"
    url: str = request.getfixturevalue("postgres")
    return url
