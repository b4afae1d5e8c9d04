"""What a build says of a person's edits when they and the source no longer agree."""

from pathlib import Path

import pytest

from briefing.record_file import load, save
from tests.conftest import Program

SAVED = "build/bamboo/bamboo.briefing.yaml"
QUOTED = "支持合作社购置破竹设备，由市里补贴三成。"
ENGLISH = "Help cooperatives to buy splitting machines; the city pays three tenths."


@pytest.fixture
def saved(program: Program, digest: Path) -> Path:
    """Return the record of the bamboo digest, as built and its English by rule reviewed."""
    assert program("build", digest.name).returncode == 0
    place = digest.parent / SAVED
    review(place)
    return place


def review(saved: Path) -> None:
    text = saved.read_text("utf-8")
    saved.write_text(text.replace("review: unreviewed", "review: reviewed"), "utf-8")


def edit(saved: Path, **fields: str) -> None:
    """Let a person edit the text and the review of the second proposal."""
    review = fields.pop("review", None)
    record = load(saved)
    speaker = record.people[0]
    second = speaker.proposals[1]
    text = second.text.model_copy(update=fields)
    ours = second.model_copy(update={"text": text, "review": review or second.review})
    mine = speaker.model_copy(update={"proposals": (speaker.proposals[0], ours)})
    save(record.model_copy(update={"people": (mine, *record.people[1:])}), saved)


def change_source(digest: Path) -> None:
    digest.write_text(digest.read_text("utf-8").replace("三成", "四成"), "utf-8")


def test_english_beside_a_changed_sentence_is_told_with_its_place(
    program: Program, digest: Path, saved: Path
) -> None:
    edit(saved, en=ENGLISH, review="approved")
    change_source(digest)
    said = program("build", digest.name).stderr.decode()
    assert f"{SAVED}: the source changed beside the words written at p1.2.text." in said


def test_a_release_waits_until_that_english_is_read_again(
    program: Program, digest: Path, saved: Path
) -> None:
    edit(saved, en=ENGLISH, review="approved")
    assert program("build", digest.name, "--release").returncode == 0
    change_source(digest)
    refused = program("build", digest.name, "--release")
    assert refused.returncode == 1
    assert "p1.2.text (source changed)" in refused.stderr.decode()
    review(saved)
    assert program("build", digest.name, "--release").returncode == 0


def test_build_and_render_tell_of_words_that_are_not_the_sources(
    program: Program, digest: Path, saved: Path
) -> None:
    edit(saved, zh=QUOTED.replace("三成", "四成"))
    for words in (("build", digest.name), ("render", SAVED)):
        said = program(*words).stderr.decode()
        assert f"{SAVED}: 1 proposal is no longer the source's words, p1.2." in said


def test_altered_words_are_released_once_a_person_approves(
    program: Program, digest: Path, saved: Path
) -> None:
    altered = QUOTED.replace("三成", "四成")
    edit(saved, zh=altered)
    refused = program("build", digest.name, "--release")
    assert refused.returncode == 1
    assert "p1.2" in refused.stderr.decode()
    assert program("build", digest.name, "--release", "--allow-unreviewed").returncode == 0
    edit(saved, zh=altered, review="approved")
    assert program("build", digest.name, "--release").returncode == 0
