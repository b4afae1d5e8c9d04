"""What an audience does not read: gone from every page, reported, and never lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import InputError, ResultError
from briefing.project import Project, Settings
from briefing.record import Record
from briefing.rendering import Making, audience_named, render_html
from briefing.rendering.audience.omission import leave_out
from briefing.rendering.audience.theme_files import LeaveOut
from tests.rendering.forum import forum

RECORD = forum()
SOME = st.builds(
    LeaveOut,
    topics=st.lists(st.sampled_from([t.id for t in RECORD.topics])).map(tuple),
    people=st.lists(st.sampled_from([p.id for p in RECORD.people])).map(tuple),
    sessions=st.lists(st.sampled_from([s.id for s in RECORD.sessions])).map(tuple),
)


def kinds(record: Record) -> dict[str, list[object]]:
    return {
        "topics": [t.id for t in record.topics],
        "people": [p.id for p in record.people],
        "sessions": [s.id for s in record.sessions],
        "proposals": [q.id for p in record.people for q in p.proposals],
        "remarks": [r.span for p in record.people for r in p.remarks],
        "unplaced": [u.span for u in record.unplaced],
    }


@given(SOME)
def test_kept_and_omitted_are_the_whole(wish: LeaveOut) -> None:
    kept, omitted = leave_out(RECORD, wish)
    for kind, whole in kinds(RECORD).items():
        gone = [getattr(i, "id", None) or i.span for i in getattr(omitted, kind)]
        assert sorted(map(str, [*kinds(kept)[kind], *gone])) == sorted(map(str, whole)), kind


@given(SOME)
def test_what_is_kept_refers_to_nothing_omitted(wish: LeaveOut) -> None:
    kept, _ = leave_out(RECORD, wish)
    people, proposals = (set(kinds(kept)[kind]) for kind in ("people", "proposals"))
    for topic in kept.topics:
        assert set(topic.people) <= people
        assert set(topic.proposals) <= proposals
    for session in kept.sessions:
        assert {*session.speakers, session.moderator} - {None} <= people
    assert kept.event.chair is None or kept.chair


def page(wish: dict[str, list[str]], project: Project) -> str:
    table = {"delegation": {"leave_out": wish}}
    asked = Project(project.root, Settings(audiences=table))
    audience = audience_named("delegation", asked)
    kept, omitted = leave_out(RECORD, audience.leave_out)
    return re.sub(r"<[^>]+>", "", render_html(kept, audience, asked, Making(omitted=omitted)))


def test_a_topic_goes_with_all_that_speaks_of_it(project: Project) -> None:
    words = page({"topics": ["open data", "lighthouse restoration"]}, project)
    assert "数据开放" not in words
    assert "让灯塔重新亮起来" not in words
    assert "Left out" in words
    assert "2 topics · " not in page({}, project)


def test_a_person_goes_from_agenda_cards_and_indexes(project: Project) -> None:
    assert "谷云舒" in page({}, project)
    assert "谷云舒" not in page({"people": ["谷云舒"]}, project)


def test_the_pages_do_not_name_what_they_leave_out(project: Project) -> None:
    words = page({"sessions": ["Dialogue"]}, project)
    assert "1 session" in words
    assert not re.search("石皞|蓝汀|祁望岚川日报", words)


def test_a_mistyped_name_stops_the_pages(project: Project) -> None:
    with pytest.raises(ResultError, match=r"no person “谷云书”.*谷云舒"):
        page({"people": ["谷云书"]}, project)


def test_a_kind_that_cannot_be_left_out_is_refused(project: Project) -> None:
    with pytest.raises(InputError, match=r"leave_out\.places"):
        page({"places": ["岚川"]}, project)
