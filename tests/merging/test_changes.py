"""What `extract --diff` reports."""

from test_merge import BAI, BASE, LIN, edited, proposal, record

from briefing.merging.changes import Change, changes
from briefing.record import Event, Text


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
