"""What the tests of pages share: the forum, a project without settings, and the pages as text."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from briefing.project import Project
from briefing.record import Record
from briefing.rendering import audience_named, render_pdf
from tests.rendering.forum import forum


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


@pytest.fixture(scope="session")
def record() -> Record:
    return forum()


@pytest.fixture(scope="session")
def bilingual(record: Record, tmp_path_factory: pytest.TempPathFactory) -> PdfReader:
    """The delegation's pages of the forum."""
    bare = Project(tmp_path_factory.mktemp("bare"))
    return PdfReader(BytesIO(render_pdf(record, audience_named("delegation", bare), bare)))
