"""Outputs made in a second process: the same as in the first, and never lost with it."""

import os
import pickle
from pathlib import Path

import pytest

from briefing.desk.building.second_process import maker
from briefing.errors import Fault, InputError, ResultError
from briefing.extraction import extract
from briefing.outputs import Edition, Output, chosen
from briefing.project import Project, find
from briefing.reading import read
from briefing.rendering import audience_named


@pytest.fixture
def edition(digest: Path) -> Edition:
    """Return an edition for the invented digest."""
    project: Project = find(digest.parent)
    return Edition(extract(read(digest)), audience_named("delegation", project), project)


def test_the_second_process_makes_what_the_first_would(edition: Edition) -> None:
    outputs = chosen(["json", "pdf"])
    with maker(outputs, cores=2) as there, maker(outputs, cores=1) as here:
        assert there(edition)() == here(edition)()


def test_the_order_is_taken_to_another_process(edition: Edition) -> None:
    here = Output("json", ".json", "made here", lambda edition: str(os.getpid()).encode())
    with maker((here,), cores=2) as make:
        assert make(edition)() != [here.write(edition)]


@pytest.mark.parametrize("gone", ["/bin/false", "/bin/true"])
def test_outputs_are_made_here_when_the_other_process_is_gone(
    edition: Edition, gone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", gone)
    outputs = chosen(["json"])
    with maker(outputs, cores=2) as make:
        assert make(edition)() == [outputs[0].write(edition)]


def test_an_error_comes_back_as_it_was_raised(edition: Edition) -> None:
    page = edition.project.root / "templates" / "delegation" / "brief.html"
    page.parent.mkdir(parents=True)
    page.write_text("{{ nobody_knows_this }}", "utf-8")
    outputs = chosen(["pdf"])
    with maker(outputs, cores=2) as make, pytest.raises(ResultError) as there:
        make(edition)()
    with pytest.raises(ResultError) as here:
        outputs[0].write(edition)
    assert there.value.faults == here.value.faults
    assert "nobody_knows_this" in str(there.value)


def test_all_faults_of_an_error_survive_the_way() -> None:
    faults = (Fault("one", "a.yaml:1", "Mend it."), Fault("two", "a.yaml:9"))
    again = pickle.loads(pickle.dumps(InputError("two faults", where="a.yaml", faults=faults)))
    assert type(again) is InputError
    assert again.faults == faults
    assert again.fault.where == "a.yaml"
