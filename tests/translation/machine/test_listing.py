"""The list of engines, as a person chooses among them."""

import json
import socket
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli.setup.engines import command
from briefing.network.policy import Place
from briefing.project import Project, Settings
from briefing.translation.machine.engine_list import Listed, listing


def listed(root: Path, environ: dict[str, str], **translation: object) -> dict[str, Listed]:
    project = Project(root, Settings.model_validate({"translation": translation}))
    return {engine.name: engine for engine in listing(project, environ)}


def test_the_list_asks_no_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(*args: object, **kwargs: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "getaddrinfo", asked)
    monkeypatch.setattr(socket, "socket", asked)
    assert "deepl:free" in listed(tmp_path, {})


def test_each_engine_says_where_its_text_goes(tmp_path: Path) -> None:
    found = listed(tmp_path, {})
    assert found["none"].place is Place.PROCESS
    assert found["argos"].place is Place.PROCESS
    assert found["libretranslate"].place is Place.LOOPBACK
    assert found["deepl:pro"].place is Place.OUTSIDE
    assert found["deep-translator:mymemory"].cleartext
    assert not found["deep-translator:google"].cleartext


def test_the_same_engine_elsewhere_goes_elsewhere(tmp_path: Path) -> None:
    given = {"engine": "libretranslate", "url": "https://203.0.113.5"}
    found = listed(tmp_path, {}, **given)["libretranslate"]
    assert (found.place, found.host) == (Place.OUTSIDE, "203.0.113.5")
    assert "allow_external" in found.lacks


def test_what_an_engine_lacks_is_said(tmp_path: Path) -> None:
    found = listed(tmp_path, {"BRIEFING_KEY_DEEPL": "k"}, engine="openai")
    assert found["deepl:free"].lacks == ""
    assert "BRIEFING_KEY_DEEP_TRANSLATOR" in found["deep-translator:baidu"].lacks
    assert "model" in found["openai"].lacks
    assert found["openai"].chosen


def test_the_command_prints_a_list_or_json(tmp_path: Path) -> None:
    (tmp_path / "briefing.toml").write_text('[translation]\nengine = "memory"\n')
    printed = CliRunner().invoke(command, [str(tmp_path)])
    assert printed.exit_code == 0
    assert "* memory" in printed.output
    as_json = CliRunner().invoke(command, [str(tmp_path), "--json"])
    rows = json.loads(as_json.output)
    assert [row["name"] for row in rows if row["chosen"]] == ["memory"]
    assert all(row["ready"] is (row["lacks"] == "") for row in rows)
