"""What `extract --diff` reports."""

from test_merge import BAI, BASE, LIN, SOURCE, edited, proposal, record

from briefing.merging import merge
from briefing.merging.changes import Change, changes
from briefing.record import Event, Text, Topic, Unplaced


def test_equal_records_have_no_changes() -> None:
    assert changes(BASE, BASE) == ()


def test_a_lost_speaker_and_a_new_proposal_are_told() -> None:
    more = (*LIN.proposals, proposal("p1.3", "要公开水位。"))
    assert changes(BASE, record(edited(LIN, proposals=more))) == (
        Change("removed", "p2", "", "白帆", ""),
        Change("added", "p1.3", "", "", "要公开水位。"),
    )


def test_a_corrected_title_is_a_change_of_that_field() -> None:
    new = record(edited(LIN, title=Text(zh="河务局副局长")), BAI)
    assert changes(BASE, new) == (Change("changed", "p1", "title", "河务局局长", "河务局副局长"),)


def test_facts_of_the_event_are_compared() -> None:
    new = record(LIN, BAI, event=Event(venue=Text(zh="北楼")))
    assert changes(BASE, new) == (Change("changed", "event", "venue", "", "北楼"),)


def test_a_moved_passage_is_no_change() -> None:
    moved = tuple(p.model_copy(update={"span": (90, 95)}) for p in LIN.proposals)
    assert changes(BASE, record(edited(LIN, proposals=moved), BAI)) == ()


def test_an_approved_proposal_that_goes_is_told_as_orphaned() -> None:
    approved = LIN.proposals[0].model_copy(update={"review": "approved"})
    mine = record(edited(LIN, proposals=(approved, LIN.proposals[1])))
    fresh = record(edited(LIN, proposals=()))
    left = SOURCE.replace("疏浚河道。", "").replace("种植芦苇。", "")
    merged, _ = merge(record(LIN), mine, fresh, left)
    assert changes(mine, merged) == (
        Change("orphaned", "p1.1", "", "疏浚河道。", ""),
        Change("removed", "p1.2", "", "种植芦苇。", ""),
    )


def test_topics_that_go_and_new_sentences_without_a_place_are_told() -> None:
    topics = (Topic(id="t1", term=Text(zh="水位")), Topic(id="t2", term=Text(zh="河道")))
    left = Unplaced(line=3, span=(30, 36), text="会后有人提问。")
    new = record(LIN, BAI, topics=(Topic(id="t1", term=Text(zh="河道")),), unplaced=(left,))
    assert changes(record(LIN, BAI, topics=topics), new) == (
        Change("removed", "t1", "", "水位", ""),
        Change("added", "unplaced", "", "", "会后有人提问。"),
    )
