"""Machine English from a real loopback server, as it reaches the record, the page and a release."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from pypdf import PdfReader

from briefing.record_file import load
from tests.conftest import Program

ENGLISH = {
    "竹": "Bamboo growers and the county should work together on this point without delay.",
    "": "The county should act on this proposal and report on what has been achieved.",
}


@pytest.fixture
def server() -> Iterator[str]:
    """Return the address of a server that speaks LibreTranslate's protocol."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["q"]
            english = next(words for han, words in ENGLISH.items() if han in asked)
            body = json.dumps({"translatedText": f"{english} ({len(asked)})"}).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Stay quiet."""

    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    thread.join()
    running.server_close()


@pytest.fixture
def project(digest: Path, server: str) -> Path:
    """Return the folder of a project whose engine is that server."""
    settings = f'[translation]\nengine = "libretranslate"\nurl = "{server}"\n'
    (digest.parent / "briefing.toml").write_text(settings, "utf-8")
    return digest.parent


def test_machine_english_is_in_the_record_unreviewed(program: Program, project: Path) -> None:
    assert program("build", "bamboo.txt").returncode == 0
    record = load(project / "build/bamboo/bamboo.briefing.yaml")
    origins = [p.text.origin["en"] for person in record.people for p in person.proposals]
    assert {(o.by, o.engine, o.review) for o in origins} == {
        ("machine", "libretranslate", "unreviewed")
    }


def test_every_page_says_that_its_english_is_a_machines(program: Program, project: Path) -> None:
    assert program("build", "bamboo.txt").returncode == 0
    pages = PdfReader(project / "build/bamboo/bamboo.pdf").pages
    texts = ["".join(page.extract_text().split()) for page in pages]
    assert all("机器翻译" in text for text in texts)
    assert all("notreviewed" in text for text in texts)


def test_a_release_waits_for_a_review(program: Program, project: Path) -> None:
    refused = program("build", "bamboo.txt", "--release")
    assert refused.returncode == 1
    assert "wait for a review" in refused.stderr.decode()
    assert not (project / "build/bamboo/bamboo.pdf").exists()
    allowed = program("build", "bamboo.txt", "--release", "--allow-unreviewed")
    assert allowed.returncode == 0


def test_reviewed_english_may_be_released(program: Program, project: Path) -> None:
    program("build", "bamboo.txt")
    saved = project / "build/bamboo/bamboo.briefing.yaml"
    text = saved.read_text("utf-8")
    saved.write_text(text.replace("review: unreviewed", "review: reviewed"), "utf-8")
    released = program("build", "bamboo.txt", "--release")
    assert released.returncode == 0, released.stderr.decode()


def test_a_server_outside_is_not_asked_without_consent(program: Program, project: Path) -> None:
    settings = '[translation]\nengine = "libretranslate"\nurl = "http://192.0.2.1:5000"\n'
    (project / "briefing.toml").write_text(settings, "utf-8")
    refused = program("build", "bamboo.txt")
    assert refused.returncode == 1
    assert "allow" in refused.stderr.decode()
    assert not (project / "build").exists()
