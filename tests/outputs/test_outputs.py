"""Which outputs there are, and how they are asked for."""

import json
from pathlib import Path

import pytest

from briefing.errors import UsageError
from briefing.outputs import chosen, names
from tests.conftest import Program


def test_each_output_is_there_under_its_own_name() -> None:
    for name in names():
        assert chosen([name])[0].name == name


def test_a_mistyped_output_is_answered_with_the_nearest() -> None:
    with pytest.raises(UsageError, match="Did you mean “json”"):
        chosen(["pdf", "jsno"])


def test_an_output_named_twice_is_made_once() -> None:
    assert [output.name for output in chosen(["json", " pdf", "json"])] == ["json", "pdf"]


def test_a_build_writes_what_is_asked_for(program: Program, digest: Path) -> None:
    told = json.loads(program("build", digest.name, "--to", "json,pdf", "--json").stdout)
    written = [digest.parent / place for place in told["outputs"]]
    assert [place.suffix for place in written] == [".json", ".pdf", ".yaml"]
    assert all(place.stat().st_size for place in written)
    assert json.loads(written[0].read_text("utf-8"))["people"][0]["name"]["zh"] == "方一禾"


def test_nothing_is_written_for_an_unknown_output(program: Program, digest: Path) -> None:
    done = program("build", digest.name, "--to", "pdf,dcox")
    assert done.returncode == 2
    assert "there is no output “dcox”" in done.stderr.decode()
    assert not (digest.parent / "build").exists()


def test_nothing_is_written_where_one_output_cannot_be(program: Program, digest: Path) -> None:
    taken = digest.parent / "build" / "bamboo" / "bamboo.json"
    taken.mkdir(parents=True)
    done = program("build", digest.name, "--to", "pdf,json")
    assert done.returncode == 1
    assert f"{taken.name}: cannot write here" in done.stderr.decode()
    assert list(taken.parent.iterdir()) == [taken]


def test_standard_output_takes_one_output(program: Program, digest: Path) -> None:
    assert program("build", digest.name, "--to", "pdf,json", "-o", "-").returncode == 2
    alone = program("build", digest.name, "--to", "json", "-o", "-")
    assert json.loads(alone.stdout)["schema"] == 1


def test_a_record_in_json_is_not_overwritten_by_its_output(program: Program, digest: Path) -> None:
    program("extract", digest.name, "-o", "out/bamboo/bamboo.json")
    before = (digest.parent / "out" / "bamboo" / "bamboo.json").read_bytes()
    done = program("render", "out/bamboo/bamboo.json", "--to", "json", "-o", "out")
    assert done.returncode == 1
    assert "would be overwritten" in done.stderr.decode()
    assert (digest.parent / "out" / "bamboo" / "bamboo.json").read_bytes() == before


def test_a_time_of_making_that_is_no_number_is_refused(program: Program, digest: Path) -> None:
    done = program("build", digest.name, env={"SOURCE_DATE_EPOCH": "yesterday"})
    assert done.returncode == 2
    assert "SOURCE_DATE_EPOCH is “yesterday”" in done.stderr.decode()
