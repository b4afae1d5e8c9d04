"""A second reader through the command line: asked, settled, told of; whatever it does, a brief."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Program
from tests.extraction.model.model_server import Server, pointing, serving

PEOPLE = {"方一禾": ["建立统一的竹材", "支持合作社"], "尤静": ["应当在中小学"]}


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        running.answer = pointing(PEOPLE)
        yield running


@pytest.fixture
def project(digest: Path, server: Server) -> Path:
    """Return the invented digest, in a project whose model reads beside the rules."""
    lines = ["[reading]", 'readers = ["rules", "model"]', f'url = "{server.url}"', "timeout = 2"]
    digest.with_name("briefing.toml").write_text("\n".join(lines), "utf-8")
    return digest


def record_of(digest: Path) -> str:
    return (digest.parent / "build" / "bamboo" / "bamboo.briefing.yaml").read_text("utf-8")


def test_both_readers_are_in_the_record_and_a_rebuild_asks_nobody(
    program: Program, project: Path, server: Server
) -> None:
    first = program("build", str(project), "--to", "md")
    assert first.returncode == 0, first.stderr.decode()
    before = record_of(project)
    assert "readers: [rules, model]" in before
    server.does = "503"
    assert program("build", str(project), "--to", "md").returncode == 0
    assert record_of(project) == before
    assert len(server.bodies) == 1


@pytest.mark.parametrize("does", ["503", "silence", "flood"])
def test_a_server_that_fails_stops_no_build_and_is_told_of(
    program: Program, project: Path, server: Server, does: str
) -> None:
    server.does = does
    built = program("build", str(project), "--to", "md")
    assert built.returncode == 0
    assert "The rules alone have read this text." in built.stderr.decode()
    assert "code: reader" in record_of(project)
    assert "readers:" not in record_of(project)


def test_a_call_may_ask_the_rules_alone(program: Program, project: Path, server: Server) -> None:
    assert program("extract", str(project), "--reader", "rules").returncode == 0
    assert server.bodies == []


def test_a_reader_that_is_not_there_is_named_with_the_nearest(
    program: Program, project: Path
) -> None:
    ended = program("extract", str(project), "--reader", "rules,modle")
    assert ended.returncode == 2
    assert "Did you mean “model”?" in ended.stderr.decode()


def test_assist_is_gone_and_says_what_replaced_it(program: Program, digest: Path) -> None:
    ended = program("extract", str(digest), "--assist", "http://127.0.0.1:1/v1")
    assert ended.returncode == 2
    assert "--reader rules,model" in ended.stderr.decode()


def test_a_release_waits_for_doubts_until_a_person_settles_them(
    program: Program, project: Path, server: Server
) -> None:
    server.answer = pointing(
        {**PEOPLE, "尤静": [*PEOPLE["尤静"], "让手艺"], "方一禾": ["竹子长得快"]}
    )
    refused = program("build", str(project), "--to", "md", "--release")
    assert refused.returncode == 1
    assert "the readers differ" in refused.stderr.decode()
    checked = program("check", str(project))
    assert "readers-differ" in checked.stdout.decode()
    explained = program("extract", str(project), "--explain").stdout.decode()
    assert "readers differ" in explained.splitlines()[0]
    saved = project.parent / "build" / "bamboo" / "bamboo.briefing.yaml"
    saved.write_text(saved.read_text("utf-8").replace("review: open", "review: settled"), "utf-8")
    again = program("build", str(project), "--to", "md", "--release")
    assert "the readers differ" not in again.stderr.decode()
    assert "review: open" not in saved.read_text("utf-8")


def test_readers_are_listed_with_where_text_would_go(program: Program, project: Path) -> None:
    listed = json.loads(program("readers", str(project.parent), "--json").stdout)
    places = {one["name"]: (one["place"], one["chosen"]) for one in listed}
    assert places["rules"] == ("process", True)
    assert places["model"] == ("loopback", True)
    assert re.search(r"\* rules .*stays in this program", program("readers").stdout.decode())


def test_a_secret_project_sends_nothing_anywhere(
    program: Program, project: Path, server: Server
) -> None:
    settings = project.with_name("briefing.toml")
    settings.write_text('confidentiality = "secret"\n' + settings.read_text("utf-8"), "utf-8")
    refused = program("build", str(project), "--to", "md")
    assert refused.returncode == 1
    assert "the project is secret" in refused.stderr.decode()
    assert server.bodies == []
