"""What the tests of outputs share: the forum of the tests of pages, and an order for it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.outputs import Edition
from briefing.project import Project
from briefing.record import Record
from briefing.rendering import audience_named
from tests.rendering.forum import forum

Ordering = Callable[..., Edition]


@pytest.fixture
def record() -> Record:
    return forum()


@pytest.fixture
def order(tmp_path: Path) -> Ordering:
    """Return a function that orders a record for an audience, in a project without settings."""

    def ordered(record: Record | None = None, audience: str = "delegation") -> Edition:
        project = Project(tmp_path)
        return Edition(record or forum(), audience_named(audience, project), project)

    return ordered
