"""A step of reading that fails costs that step alone: it is told, and no sentence is lost."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from briefing.extraction import assemble as assembling
from briefing.extraction.extract import extract, find
from briefing.extraction.keep_makeable import keep_makeable
from briefing.extraction.model import Points, Statement
from briefing.extraction.readers import rules
from briefing.reading import Document, Span, read
from briefing.record import Record

DIGEST = """\
石桥论坛摘录

2025年4月12日，石桥论坛在石桥市文化馆举行。

石桥市市长白帆：建议修路。水质已经改善。
石桥大学校长顾砚之：应当在桥头种树。
"""
NUMBERED = [
    "题目\n石桥大学校长林望舒：一是”。二是修桥。",
    "题目\n石桥大学校长林望舒：一是。二是修桥。三是（）。",
    "题目\n石桥大学校长林望舒：我提两点建议：1. ”；2. 修桥。",
    "Title\n\nJane Doe, Mayor of Stone: We need two things. First, ”. Second, build a bridge.",
]


def document(text: str = DIGEST) -> Document:
    return read(text.encode("utf-8"), name="digest.txt")


def broken(*_: object) -> None:
    raise ZeroDivisionError("an error nobody thought of")


def told(record: Record) -> list[str]:
    return [w.message for w in record.warnings if w.code == "step-failed"]


@pytest.mark.parametrize("text", NUMBERED)
def test_an_item_without_words_is_no_proposal_and_ends_nothing(text: str) -> None:
    record = extract(document(text))
    points = [p.text.zh or p.text.en for person in record.people for p in person.proposals]
    assert points in (["修桥。"], ["build a bridge."])
    assert not told(record)


def test_a_fault_in_one_speaker_s_points_leaves_the_others_theirs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read_points = rules.find_points

    def points(source: Document, statements: Sequence[Statement]) -> Points:
        if "修路" in source.slice(statements[0].span):
            broken()
        return read_points(source, statements)

    monkeypatch.setattr(rules, "find_points", points)
    record = extract(document())
    assert [[p.text.zh for p in person.proposals] for person in record.people] == [
        [],
        ["应当在桥头种树。"],
    ]
    assert [left.text for left in record.unplaced] == ["建议修路。", "水质已经改善。"]
    assert told(record) == [
        "Reading what 白帆 says failed (ZeroDivisionError: an error nobody thought of); "
        "its words are among those not placed."
    ]


@pytest.mark.parametrize(
    ("room", "step"),
    [
        (rules, "find_event_facts"),
        (rules, "find_sessions"),
        (assembling, "topics"),
        (rules, "attribute"),
    ],
)
def test_a_fault_in_one_step_leaves_the_rest_of_the_record(
    monkeypatch: pytest.MonkeyPatch, room: object, step: str
) -> None:
    monkeypatch.setattr(room, step, broken)
    record = extract(document())
    assert len(told(record)) == 1
    assert "an error nobody thought of" in told(record)[0]
    if step != "attribute":
        assert [p.name.zh for p in record.speakers] == ["白帆", "顾砚之"]
    held = [record.unplaced, record.context] + [
        part for person in record.people for part in (person.proposals, person.remarks)
    ]
    text = document().text
    for sentence in ("建议修路", "水质已经改善", "在桥头种树", "石桥论坛摘录"):
        at = text.index(sentence)
        assert any(s.span[0] <= at < s.span[1] for part in held for s in part), sentence


def test_a_fault_in_making_the_record_leaves_the_text_to_the_reviewer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(assembling, "_make_person", broken)
    record = extract(document())
    assert not record.people
    assert any("建议修路" in left.text for left in record.unplaced)
    assert told(record)


def test_a_reader_s_point_without_words_is_left_to_the_reviewer() -> None:
    findings = find(document())
    key, points = next(iter(findings.points.items()))
    (point,) = points.points
    empty = replace(point, headline=Span(point.span.start, point.span.start))
    made = keep_makeable(
        document(), replace(findings, points={key: replace(points, points=(empty,))})
    )
    assert not made.points[key].points
    assert [document().slice(s.span) for s in made.attribution.statements if s.key == key] == [
        "水质已经改善。"
    ]
    assert [failure.step for failure in made.failures] == ["a proposal"]
