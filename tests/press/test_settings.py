"""What `[press]` settles, and what is told where it is not right."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.errors import InputError, UsageError
from briefing.press import pdf_use
from briefing.press.job_ticket import JobTicket
from briefing.press.metadata.intent import SHIPPED, SRGB, profile_of
from briefing.press.ticket_settings import job_ticket
from briefing.project import Press, Project, Settings

MM = 72 / 25.4


@pytest.fixture
def bare(tmp_path: Path) -> Project:
    return Project(tmp_path)


def settled(project: Project, **press: object) -> Project:
    return replace(project, settings=Settings(press=Press.model_validate(press)))


def ticket(project: Project) -> JobTicket:
    """The job ticket of a file for the press."""
    day = datetime(2026, 3, 5, tzinfo=UTC)
    return job_ticket(pdf_use("press", False, project), project, "trial", day)


def test_lengths_are_in_millimetres_and_inks_in_per_cent(bare: Project) -> None:
    project = settled(bare, bleed=5, creep=0.2, inks={"#96331F": (0, 80, 90, 20)})
    job = ticket(project)
    assert (job.bleed, job.creep) == pytest.approx((5 * MM, 0.2 * MM))
    assert job.inks == {(150, 51, 31): (0, 0.8, 0.9, 0.2)}


def test_without_marks_no_paper_is_kept_for_them(bare: Project) -> None:
    project = settled(bare, marks=False)
    assert ticket(project).slug == 0


def test_a_project_may_settle_that_the_press_gets_a_booklet(bare: Project) -> None:
    project = settled(bare, booklet=True)
    assert pdf_use("press", False, project).suffix == ".press.booklet.pdf"
    assert pdf_use("office", False, project).suffix == ".office.pdf"


def test_the_shops_own_profile_is_taken_by_its_name_and_condition(bare: Project) -> None:
    (bare.root / "shop.icc").write_bytes(SHIPPED.read_bytes())
    found = profile_of(settled(bare, profile="shop.icc", condition="FOGRA39"))
    assert (found.condition, found.content) == ("FOGRA39", SHIPPED.read_bytes())


def test_a_profile_of_a_screen_is_refused(bare: Project) -> None:
    (bare.root / "screen.icc").write_bytes(SRGB.read_bytes())
    with pytest.raises(InputError, match="no profile of a CMYK press"):
        profile_of(settled(bare, profile="screen.icc"))


@pytest.mark.parametrize("content", [None, b"", b"not a profile"])
def test_a_profile_that_cannot_be_read_is_refused(bare: Project, content: bytes | None) -> None:
    if content is not None:
        (bare.root / "x.icc").write_bytes(content)
    with pytest.raises(InputError, match=r"x\.icc"):
        profile_of(settled(bare, profile="x.icc"))


def test_inks_for_what_is_no_colour_are_refused(bare: Project) -> None:
    project = settled(bare, inks={"red": (0, 0, 0, 0)})
    with pytest.raises(InputError, match="“red” is not a colour"):
        ticket(project)


def test_a_mistyped_purpose_is_answered_with_the_nearest(bare: Project) -> None:
    with pytest.raises(UsageError, match="Did you mean “press”"):
        pdf_use("pres", False, bare)


def test_there_is_no_booklet_to_be_read_on_a_screen(bare: Project) -> None:
    with pytest.raises(UsageError, match="Add --for office or --for press"):
        pdf_use("screen", True, bare)
