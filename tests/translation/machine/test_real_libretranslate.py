"""The real LibreTranslate 1.9.6, offline, in an environment of its own. Not run by default:

    python3 -m venv /tmp/libretranslate
    /tmp/libretranslate/bin/pip install libretranslate==1.9.6
    BRIEFING_LIBRETRANSLATE=/tmp/libretranslate/bin/python pytest -m libretranslate

It needs the extra briefing[argos] as well, to make the models.
"""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from machine_records import project, record, run
from tiny_model import package

from briefing.network.policy import Place
from briefing.translation.checks import Context, defect_codes
from briefing.translation.machine.engines import find_engine
from briefing.translation.machine.engines.engine_contract import Engine, EngineError, Options
from briefing.translation.machine.fill import add_machine_english
from briefing.translation.machine.service import open_service

pytestmark = pytest.mark.libretranslate
LAUNCHER = Path(__file__).with_name("libretranslate_launcher.py")
SENTENCES = [f"我们要加快建设第{number}个开放的港口。" for number in range(2, 12)]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def libretranslate(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running server with two tiny models."""
    python = os.environ.get("BRIEFING_LIBRETRANSLATE")
    if not python:
        pytest.skip("BRIEFING_LIBRETRANSLATE does not name LibreTranslate's Python")
    home = tmp_path_factory.mktemp("libretranslate")
    packages = home / ".local/share/argos-translate/packages"
    package(packages / "zh_en", "zh", "en")
    package(packages / "en_zh", "en", "zh")
    port = _free_port()
    environment = {"HOME": str(home), "PATH": os.environ["PATH"]}
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(
            [python, str(LAUNCHER), str(port)], env=environment, cwd=home, stdout=log, stderr=log
        )
    try:
        url = f"http://127.0.0.1:{port}"
        _wait_for(url, server)
        yield url
    finally:
        server.terminate()
        server.wait(20)


def _wait_for(url: str, server: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + 90
    while time.monotonic() < end and server.poll() is None:
        try:
            if requests.get(f"{url}/languages", timeout=2).ok:
                return
        except requests.RequestException:
            time.sleep(0.2)
    pytest.fail(f"LibreTranslate did not start: exit {server.poll()}")


@pytest.fixture
def engine(libretranslate: str) -> Iterator[Engine]:
    """Our client of that server."""
    create = find_engine("libretranslate").create
    assert create
    made = create(Options(url=libretranslate, place=Place.LOOPBACK))
    yield made
    made.close()


def test_the_protocol_works_in_both_directions(engine: Engine) -> None:
    to_english = engine.translate(SENTENCES, "zh-Hans", "en")
    to_chinese = engine.translate(["We build open ports."], "en", "zh-Hans")
    assert len(to_english) == len(SENTENCES)
    assert all(isinstance(answer, str) for answer in (*to_english, *to_chinese))


def test_a_direction_that_the_server_does_not_have_is_an_error_of_the_input(
    engine: Engine,
) -> None:
    with pytest.raises(EngineError) as caught:
        engine.translate(["Bonjour."], "fr", "en")
    assert caught.value.kind == "input"


def test_its_host_is_judged_to_be_this_machine(libretranslate: str, tmp_path: Path) -> None:
    given = project(tmp_path, libretranslate)
    with open_service(given, ("zh-Hans", "en"), run()) as opened:
        assert opened.options.place is Place.LOOPBACK


def test_its_garbage_never_reaches_the_record_unflagged(
    libretranslate: str, tmp_path: Path
) -> None:
    given = project(tmp_path, libretranslate, timeout=30)
    with open_service(given, ("zh-Hans", "en"), run()) as opened:
        result = add_machine_english(
            record(*SENTENCES), opened, lambda zh, en: defect_codes(zh, en, Context())
        )
    texts = [item for p in result.people[0].proposals for item in (p.text, p.headline)][2:]
    unflagged = [t.en for t in texts if t and t.en and not t.origin["en"].flags]
    assert unflagged == []
