"""Two readings settled field by field; all people and events are invented."""

from briefing.extraction.assemble import assemble
from briefing.extraction.extract import find
from briefing.extraction.model import (
    Attribution,
    EventFacts,
    Findings,
    FoundSession,
    Point,
    Points,
    Speaker,
)
from briefing.extraction.settling.settle import settle
from briefing.reading import Document, Span, read
from briefing.record import Doubt, Record

TEXT = """\
湖区治理座谈会

湖区治理座谈会在云岭会议中心举行，由湖区管委会主办。
管委会主任方一禾：应当退耕还湖。水质好转了。
渔政站站长尤静：建议禁渔三年。
研究员石磊指出，芦苇要留。会后，记者采访了村民。
"""
NAMES = ("rules", "model")


def document() -> Document:
    return read(TEXT.encode(), name="lake.txt")


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def person(name: str, title: str | None = None) -> Speaker:
    return Speaker(name, name, title, "speaker", "model", span(name))


def point(words: str, sure: bool = True) -> Point:
    return Point(span(words), span(words), "stated", "model", sure=sure)


FANG, YOU = person("方一禾", "管委会主任"), person("尤静", "渔政站站长")
SHI = person("石磊", "研究员")
POINTS = {
    "方一禾": [point("应当退耕还湖。")],
    "尤静": [point("建议禁渔三年。")],
    "石磊": [point("芦苇要留。")],
}


def reading(
    people: tuple[Speaker, ...] = (FANG, YOU, SHI),
    points: dict[str, list[Point]] | None = None,
    facts: EventFacts | None = None,
    sessions: tuple[FoundSession, ...] = (),
) -> Findings:
    held = {key: Points(tuple(each)) for key, each in (points or POINTS).items()}
    return Findings(Attribution(people, ()), facts or EventFacts(), sessions, held)


def settled(second: Findings) -> Record:
    given = document()
    return assemble(given, settle(given, find(given), second, NAMES))


def about(record: Record, item: str, field: str) -> list[Doubt]:
    return [one for one in record.doubts if (one.item, one.field) == (item, field)]


def key_of(record: Record, name: str) -> str:
    return next(one.id for one in record.people if one.name.zh == name)


def test_what_both_have_is_settled_and_says_so() -> None:
    record = settled(reading())
    assert [one.name.zh for one in record.speakers] == ["方一禾", "尤静", "石磊"]
    assert {one.readers for one in record.speakers} == {NAMES}
    assert not [one for one in record.doubts if one.field == "proposal"]


def test_a_title_that_differs_is_the_second_readers_with_both_in_the_doubt() -> None:
    record = settled(reading((person("方一禾", "主任"), YOU, SHI)))
    fang = record.person(key_of(record, "方一禾"))
    assert fang
    assert fang.title
    assert fang.title.zh == "主任"
    (doubt,) = about(record, fang.id, "title")
    assert [one.text for one in doubt.readings] == ["管委会主任", "主任"]


def test_who_speaks_by_the_rules_alone_is_set_back_and_keeps_every_proposal() -> None:
    record = settled(reading((FANG, YOU), {k: v for k, v in POINTS.items() if k != "石磊"}))
    shi = record.person(key_of(record, "石磊"))
    assert shi
    assert shi.role == "attendee"
    assert [one.text.zh for one in shi.proposals] == ["芦苇要留。"]
    assert about(record, shi.id, "speaker")


def test_a_proposal_that_the_second_reader_alone_is_sure_of_is_kept_in_doubt() -> None:
    record = settled(
        reading(points={**POINTS, "方一禾": [*POINTS["方一禾"], point("水质好转了。")]})
    )
    fang = record.person(key_of(record, "方一禾"))
    assert fang
    assert [one.text.zh for one in fang.proposals] == ["应当退耕还湖。", "水质好转了。"]
    assert about(record, f"{fang.id}.2", "proposal")


def test_one_that_it_is_unsure_of_is_only_mentioned() -> None:
    unsure = point("水质好转了。", sure=False)
    record = settled(reading(points={**POINTS, "方一禾": [*POINTS["方一禾"], unsure]}))
    fang = record.person(key_of(record, "方一禾"))
    assert fang
    assert [one.text.zh for one in fang.proposals] == ["应当退耕还湖。"]
    (doubt,) = about(record, fang.id, "mentioned")
    assert doubt.readings[1].text == "水质好转了。"
    assert "水质好转了。" in [remark.text.zh for remark in fang.remarks]


def test_a_proposal_of_the_rules_alone_stays_in_sight() -> None:
    record = settled(reading(points={**POINTS, "尤静": []}))
    you = record.person(key_of(record, "尤静"))
    assert you
    assert you.proposals == ()
    (doubt,) = about(record, you.id, "mentioned")
    assert doubt.readings[0].text in TEXT
    assert doubt.readings[0].text in [remark.text.zh for remark in you.remarks]


def test_a_fact_that_the_second_reader_alone_has_needs_a_word_that_says_so() -> None:
    facts = EventFacts(hosts=(span("湖区管委会"),), organizers=(span("云岭会议中心"),))
    record = settled(reading(facts=facts))
    assert [one.zh for one in record.event.hosts] == ["湖区管委会"]
    assert record.event.organizers == ()
    assert about(record, "event", "organizers")


def test_a_part_that_nobody_leads_is_only_mentioned() -> None:
    part = FoundSession("dialogue", speakers=("方一禾", "尤静"))
    record = settled(reading(sessions=(part,)))
    assert record.sessions == ()
    assert about(record, "event", "mentioned")


def test_the_most_doubtful_comes_first() -> None:
    given = document()
    second = reading((person("方一禾", "主任"), YOU), {**POINTS, "石磊": []})
    weights = [one.weight for one in settle(given, find(given), second, NAMES).differences]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) > 1
