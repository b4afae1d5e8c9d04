"""What the tests of finished files share: the invented forum, finished once for each purpose."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from briefing.outputs import Edition, chosen
from briefing.press import pdf_use
from briefing.press.job_ticket import JobTicket
from briefing.press.metadata.intent import profile_of
from briefing.project import Archive, Press, Project, Settings
from briefing.record import Record
from briefing.rendering import audience_named
from tests.rendering.forum import GU, forum

Made = Callable[..., Path]


def roomy() -> Record:
    """The forum with three more speakers, so that its sections begin on pages of their own."""
    record = forum()
    more = tuple(GU.model_copy(update={"id": f"p{n}", "announced": None}) for n in (6, 7, 8))
    return record.model_copy(update={"people": record.people + more})


def pdf_of(
    record: Record, project: Project, purpose: str, booklet: bool = False, audience: str = ""
) -> bytes:
    """A record's pages, finished for a purpose."""
    asked = pdf_use(purpose, booklet, project)
    named = audience_named(audience or "delegation", project)
    return chosen(["pdf"])[0].write(Edition(record, named, project, use=asked))


def made_bytes(
    root: Path, purpose: str, standard: str = "", booklet: bool = False, audience: str = ""
) -> bytes:
    """The forum's pages, finished for a purpose."""
    given = {"standard": standard} if standard else {}
    settings = (
        Settings(archive=Archive(**given))
        if purpose == "archive"
        else Settings(press=Press(creep=0.5, **given))
    )
    project = Project(root, settings)
    return pdf_of(roomy(), project, purpose, booklet, audience)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Return a function that gives the forum's file for a purpose and standard, made once."""
    root = tmp_path_factory.mktemp("press")

    @cache
    def make(purpose: str, standard: str = "", booklet: bool = False) -> Path:
        place = root / f"{purpose}-{standard}-{booklet}.pdf"
        place.write_bytes(made_bytes(root, purpose, standard, booklet))
        return place

    return make


@pytest.fixture(scope="session")
def job(tmp_path_factory: pytest.TempPathFactory) -> JobTicket:
    project = Project(tmp_path_factory.mktemp("bare"))
    day = datetime(2026, 3, 5, tzinfo=UTC)
    return JobTicket(
        "trial", day, profile=profile_of(project), inks={(1, 2, 3): (0.1, 0.2, 0.3, 0.4)}
    )
