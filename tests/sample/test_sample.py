"""The sample project: complete, bilingual, exact, and said to be invented."""

import csv
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest

from briefing.extraction.extract import extract
from briefing.project import find
from briefing.reading import read
from briefing.record import Record, Text
from briefing.translation import render_english

SAMPLE = Path(str(files("briefing") / "sample"))
DIGEST = SAMPLE / "lakeside-forum.txt"
HAN = re.compile(r"[\u4e00-\u9fff]")
SPEAKERS = [
    "顾明川",
    "古丽夏提·艾尔肯",
    "马滕·特霍斯特",
    "裴清和",
    "陶望舒",
    "慕容秋",
    "贺一舟",
    "高砚秋",
    "周大有",
    "颂西·瓦塔纳",
    "方以宁",
]


def rows(name: str) -> list[dict[str, str]]:
    with (SAMPLE / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@cache
def bilingual() -> Record:
    return render_english(extract(read(DIGEST)), find(DIGEST))


def printed(record: Record) -> Iterator[tuple[str, Text]]:
    """Yield every text of the record that a page may print, with the place it has."""
    event = record.event
    single = ("title", "date_text", "venue", "place", "theme", "attendance")
    yield from ((f"event.{key}", text) for key in single if (text := getattr(event, key)))
    for key in ("hosts", "organizers", "supporters"):
        yield from ((f"event.{key}", text) for text in getattr(event, key))
    for session in record.sessions:
        yield from ((session.id, text) for text in (session.title, session.theme) if text)
    for person in record.people:
        yield from ((person.id, text) for text in (person.name, person.title) if text)
        for proposal in person.proposals:
            yield from ((proposal.id, t) for t in (proposal.text, proposal.headline) if t)
        yield from ((person.id, remark.text) for remark in person.remarks)
    yield from ((topic.id, topic.term) for topic in record.topics)


def test_everything_that_is_printed_has_reviewed_english() -> None:
    wanting = [
        (place, text.zh)
        for place, text in printed(bilingual())
        if not text.en or text.origin["en"].by == "machine"
    ]
    assert not wanting


def test_no_han_character_is_left_in_the_english() -> None:
    assert not [text.en for _, text in printed(bilingual()) if HAN.search(text.en)]


def test_each_speaker_of_the_digest_is_found_once_and_in_order() -> None:
    record = bilingual()
    assert [person.name.zh for person in record.speakers] == SPEAKERS
    assert not [speaker for speaker in record.speakers if speaker.title is None]


def test_three_sessions_have_their_times_moderators_and_speakers() -> None:
    record = bilingual()
    names = {person.id: person.name.zh for person in record.people}
    found = [
        (s.kind, s.start, s.end, names[s.moderator or ""], [names[key] for key in s.speakers])
        for s in record.sessions
    ]
    assert found == [
        ("opening", "09:00", "09:40", "沈知远", SPEAKERS[:2]),
        ("keynote", "09:50", "11:50", "欧阳若水", SPEAKERS[2:7]),
        ("dialogue", "14:00", "15:30", "欧阳若水", SPEAKERS[7:]),
    ]


def test_numbered_points_are_as_many_as_announced_and_nothing_is_unplaced() -> None:
    record = bilingual()
    counts = {person.name.zh: len(person.proposals) for person in record.speakers}
    assert counts["顾明川"] == 3 + 1  # three announced, and a promise
    assert counts["古丽夏提·艾尔肯"] == 4
    assert counts["方以宁"] == 0
    assert record.warnings == ()
    assert record.unplaced == ()


@pytest.mark.parametrize("name", ["memory.csv", "names.csv", "glossary.csv"])
def test_every_row_says_something_of_the_digest_once(name: str) -> None:
    digest = DIGEST.read_text("utf-8")
    sources = [row["zh"] for row in rows(name)]
    assert not [zh for zh in sources if zh not in digest]
    assert len(sources) == len(set(sources))
    assert all(row["en"].strip() == row["en"] != "" for row in rows(name))


def test_the_memory_is_reviewed_and_keeps_the_figures_of_the_source() -> None:
    for row in rows("memory.csv"):
        assert row["review"] == "reviewed"
        figures = set(re.findall(r"\d+", re.sub(r"(\d+)(?:万|亿)", "", row["zh"])))
        written = set(re.findall(r"\d+", row["en"].replace(",", "")))
        assert {f for f in figures if f not in written} <= {"9"}, row["zh"]  # 9月 is September


def test_the_digest_says_in_its_last_line_that_it_is_invented() -> None:
    last = DIGEST.read_text("utf-8").strip().splitlines()[-1]
    assert last.startswith("【")
    assert "虚构" in last
