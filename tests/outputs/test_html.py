"""The HTML: whole in itself, asking no network for anything, and with a way through it."""

import functools
import http.server
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from lxml import html

from briefing.outputs import chosen
from briefing.outputs.content.page import Element
from briefing.record import Record, Text
from tests.outputs.conftest import Ordering

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--no-first-run", "--disable-extensions"),
    *("--disable-default-apps", "--metrics-recording-only", "--virtual-time-budget=3000"),
)
PLANTED = (
    '<img src="http://picture.example/a.png"><script src="http://script.example/a.js"></script>'
)


def page(order: Ordering, record: Record | None = None, audience: str = "delegation") -> Element:
    return html.document_fromstring(chosen(["html"])[0].write(order(record, audience)).decode())


def test_every_link_leads_somewhere_and_says_where(order: Ordering) -> None:
    for audience in ("delegation", "official", "executive", "proof"):
        shown = page(order, audience=audience)
        anchors = {element.get("id") for element in shown.iter() if element.get("id")}
        for link in shown.iter("a"):
            assert link.get("href").removeprefix("#") in anchors
            assert link.text_content().strip()


def test_nothing_is_said_of_page_numbers(order: Ordering) -> None:
    shown = page(order)
    assert "Page number" not in shown.text_content()
    assert "A page number" not in shown.text_content()
    assert not shown.xpath("//td[@class='page']")


def test_no_anchor_is_there_twice(order: Ordering) -> None:
    anchors = [e.get("id") for e in page(order, audience="proof").iter() if e.get("id")]
    assert len(set(anchors)) == len(anchors)


def test_the_reader_of_the_screen_finds_landmarks_languages_and_heads(order: Ordering) -> None:
    shown = page(order)
    body = shown.find("body")
    assert shown.get("lang") == "zh-Hans"
    assert body[0].get("href") == "#text"
    assert [e.tag for e in body] == ["a", "aside", "header", "nav", "main"]
    assert shown.find(".//main").get("id") == "text"
    assert all(e.get("scope") == "col" for e in shown.iterfind(".//thead//th"))
    assert len(list(shown.iterfind(".//section[@class='agenda']//thead"))) == 1
    assert all(s.get("aria-labelledby") for s in shown.iter("section"))
    assert len(list(shown.iter("h1"))) == 1


def test_the_way_through_names_every_speaker(order: Ordering, record: Record) -> None:
    way = page(order).find(".//nav")
    for person in record.speakers:
        assert way.xpath(f".//a[@href='#{person.id}']")[0].text_content().startswith(person.name.zh)


def test_a_picture_of_the_project_is_put_into_the_page(order: Ordering, tmp_path: Path) -> None:
    (tmp_path / "lamp.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    own = tmp_path / "templates" / "delegation"
    own.mkdir(parents=True)
    (own / "brief.html").write_text(
        '{% extends "shipped:brief.html" %}'
        '{% block kind %}<img src="lamp.png" alt="灯">{% endblock %}'
    )
    (image,) = page(order).iter("img")
    assert image.get("src") == "data:image/png;base64,iVBORw0KGgo="


def test_a_projects_stylesheet_follows_the_shipped(order: Ordering, tmp_path: Path) -> None:
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "web.css").write_text("p { color: teal } </style><b>")
    shown = page(order)
    assert "color: teal" in shown.find(".//style").text
    assert not shown.xpath("//head//b | /html/body/b")


@contextmanager
def proxy() -> Iterator[tuple[int, list[str]]]:
    """Give the port of a proxy that answers nothing, and the addresses it was asked for."""
    asked: list[str] = []

    class Asked(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_CONNECT = do_GET

        def log_message(self, *_: object) -> None: ...

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Asked) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server.server_port, asked
        finally:
            server.shutdown()


def opened(place: Path, home: Path) -> tuple[str, list[str]]:
    """Return the page as the browser holds it, and every address that it asked for."""
    assert BROWSER
    with proxy() as (port, asked):
        way = [f"--proxy-server=127.0.0.1:{port}", "--proxy-bypass-list=<-loopback>"]
        words = [BROWSER, *QUIET, *way, f"--user-data-dir={home}", "--dump-dom", place.as_uri()]
        run = functools.partial(subprocess.run, capture_output=True, timeout=60, check=True)
        held = run(words).stdout.decode()
    return held, [address for address in asked if ".example" in address or "127." in address]


@pytest.mark.skipif(not BROWSER, reason="no chromium here; scripts/packages.txt names it")
def test_a_browser_asks_the_network_for_nothing(
    order: Ordering, record: Record, tmp_path: Path
) -> None:
    person = record.people[0]
    hostile = person.model_copy(update={"name": Text(zh=f"谷云舒{PLANTED}", en=PLANTED)})
    record = record.model_copy(update={"people": (hostile, *record.people[1:])})
    brief = chosen(["html"])[0].write(order(record)).decode()
    places = {
        "brief": brief,
        # What a browser would ask for without our policy, and what it asks for with it.
        "open": f"<html><body>{PLANTED}",
        "held": brief.replace("<main", f"{PLANTED}<main"),
    }
    asked = {}
    for name, text in places.items():
        (tmp_path / f"{name}.html").write_text(text, "utf-8")
        held, asked[name] = opened(tmp_path / f"{name}.html", tmp_path / "home")
        assert name == "open" or "谷云舒" in held
    assert len(asked["open"]) == 2
    assert asked["brief"] == asked["held"] == []
