"""What a page may read: files of its own folders, of the kinds that pages use, and nothing else."""

from pathlib import Path

import pytest

from briefing.errors import ResultError
from briefing.rendering.layout.file_guard import LIMIT, GuardedFetcher


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with a stylesheet, beside a file that is none of its business."""
    project = tmp_path / "project"
    project.mkdir()
    (project / "own.css").write_text("p { color: black }", "utf-8")
    (project / "notes.txt").write_text("private", "utf-8")
    (tmp_path / "other.css").write_text("p { color: red }", "utf-8")
    return project


def test_a_stylesheet_of_the_project_is_read_as_what_it_is(folder: Path) -> None:
    found = GuardedFetcher(folder).fetch((folder / "own.css").as_uri())
    assert found.read() == b"p { color: black }"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/own.css",
        "file://example.org/own.css",
        "file://{folder}/../other.css",
        "file://{folder}/notes.txt",
        "file://{folder}/missing.css",
        "file:///etc/passwd",
    ],
)
def test_everything_else_is_refused_and_the_refusal_kept(folder: Path, address: str) -> None:
    fetcher = GuardedFetcher(folder)
    with pytest.raises(ResultError) as caught:
        fetcher.fetch(address.format(folder=folder))
    assert fetcher.refusals == [caught.value]
    assert caught.value.fault.where


def test_a_link_that_leads_outside_is_followed_and_refused(folder: Path) -> None:
    (folder / "linked.css").symlink_to(folder.parent / "other.css")
    with pytest.raises(ResultError, match="may not read this"):
        GuardedFetcher(folder).fetch((folder / "linked.css").as_uri())


def test_a_file_beyond_all_measure_is_refused(folder: Path) -> None:
    with (folder / "huge.png").open("wb") as picture:
        picture.truncate(LIMIT + 1)
    with pytest.raises(ResultError, match="may not use this file"):
        GuardedFetcher(folder).fetch((folder / "huge.png").as_uri())
