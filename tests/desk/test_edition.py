"""The edition of a record: what its audience does not read is left out once, and told."""

from pathlib import Path

import pytest

from briefing.desk.building.build_options import BuildOptions
from briefing.desk.building.edition import edition_of
from briefing.errors import ResultError, UsageError
from briefing.outputs import Edition, chosen
from briefing.project import Project, Settings
from tests.rendering.forum import forum


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project whose audience does not read one of the forum's speakers."""
    ours = {"inherits": "delegation", "leave_out": {"people": ["谷云舒"]}}
    return Project(tmp_path, Settings(audience="ours", audiences={"ours": ours}))


def test_what_the_audience_does_not_read_is_in_no_edition(project: Project) -> None:
    edition = edition_of(forum(), project)
    assert "谷云舒" not in edition.record.model_dump_json()
    assert edition.making.omitted.names["people"] == ["谷云舒"]


@pytest.mark.parametrize("output", ["md", "json", "html"])
def test_no_output_of_the_edition_holds_it(project: Project, output: str) -> None:
    (kind,) = chosen([output])
    assert "谷云舒" not in kind.write(edition_of(forum(), project)).decode()


def test_an_edition_refuses_a_record_of_which_nothing_was_left_out(project: Project) -> None:
    audience = edition_of(forum(), project).audience
    with pytest.raises(ResultError, match="still holds what “ours” does not read"):
        Edition(forum(), audience, project)


def test_the_audience_that_is_asked_for_goes_before_the_projects(project: Project) -> None:
    edition = edition_of(forum(), project, BuildOptions(audience="official"))
    assert edition.audience.name == "official"
    assert edition.record == forum()


def test_an_audience_that_is_not_there_is_answered_with_the_nearest(project: Project) -> None:
    with pytest.raises(UsageError, match="Did you mean “official”"):
        edition_of(forum(), project, BuildOptions(audience="offical"))
