"""What a person decided of a doubt stays decided; all records are invented."""

from briefing.merging import merge
from briefing.record import Doubt, Event, Person, Proposal, Reading, Record, Source, Text
from briefing.record.doubts import describe, open_doubts, printed_doubts

SOURCE = "林溪：应当种树。"
WORDS = "应当种树。"


def record(*doubts: Doubt, title: str = "教授", review: str = "extracted") -> Record:
    proposal = Proposal(id="p1.1", text=Text(zh=WORDS), span=(3, 8), review=review)
    person = Person(id="p1", name=Text(zh="林溪"), title=Text(zh=title), proposals=(proposal,))
    source = Source(name="a.txt", sha256="0", language="zh-Hans")
    return Record(schema=1, source=source, people=(person,), doubts=doubts)


def doubt(item: str, field: str, text: str = WORDS) -> Doubt:
    readings = (Reading(reader="rules", text=text), Reading(reader="model"))
    return Doubt(item=item, field=field, readings=readings, reason="they differ")


def settled(one: Doubt) -> Doubt:
    return one.model_copy(update={"review": "settled"})


TITLE, POINT, REST = doubt("p1", "title"), doubt("p1.1", "proposal"), doubt("p1", "mentioned")


def test_a_settled_doubt_stays_settled_and_a_deleted_one_away() -> None:
    machine = record(TITLE, POINT, REST)
    merged, base = merge(machine, record(settled(TITLE), REST), machine, SOURCE)
    assert merged.doubts == (settled(TITLE), REST)
    assert base.doubts == machine.doubts


def test_changing_the_value_settles_its_doubt() -> None:
    machine = record(TITLE)
    merged, _ = merge(machine, record(TITLE, title="院士"), machine, SOURCE)
    assert merged.doubts == (settled(TITLE),)


def test_a_doubt_with_other_readings_is_a_new_one() -> None:
    now = doubt("p1", "title", "别的")
    merged, _ = merge(record(TITLE), record(settled(TITLE)), record(now), SOURCE)
    assert merged.doubts == (now,)


def test_approving_a_proposal_settles_what_is_in_doubt_about_it() -> None:
    assert open_doubts(record(POINT)) == (POINT,)
    assert open_doubts(record(POINT, review="approved")) == ()


def test_what_is_only_mentioned_keeps_nothing_from_print() -> None:
    assert printed_doubts(record(TITLE, REST)) == (TITLE,)


def test_a_doubt_about_what_is_gone_is_none() -> None:
    assert open_doubts(record(doubt("p9", "title"))) == ()


def test_a_fact_that_the_record_leaves_out_keeps_nothing_from_print() -> None:
    left_out = doubt("event", "hosts", "林场")
    assert printed_doubts(record(left_out)) == ()
    event = Event(hosts=(Text(zh="林场"),))
    assert printed_doubts(record(left_out).model_copy(update={"event": event})) == (left_out,)


def test_a_doubt_is_described_with_whose_it_is_and_both_readings() -> None:
    assert describe(record(TITLE), TITLE) == (
        "p1 林溪 title: they differ (rules: “应当种树。”; model: nothing)."
    )
