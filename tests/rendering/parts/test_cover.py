"""The cover and what a brief says of itself in numbers, on the invented forum."""

from briefing.project import Project, Settings
from briefing.record import Event, Record
from briefing.rendering.audience.omitted import Omitted
from briefing.rendering.parts.counts import counts, omitted_counts, rendering_state
from briefing.rendering.parts.cover_facts import cover_lines, event_title, is_dense
from briefing.rendering.words.page_languages import PageLanguages
from briefing.rendering.words.passage import Pair
from tests.rendering.forum import both, forum

BOTH = PageLanguages(("zh-Hans", "en"))


def english(pairs: list[Pair]) -> list[str]:
    return [pair.second.text for pair in pairs if pair.second]


def without_title(record: Record) -> Record:
    return record.model_copy(update={"event": record.event.model_copy(update={"title": None})})


def test_what_is_known_of_the_event_has_a_line_and_the_rest_has_none() -> None:
    lines = {line.key: line for line in cover_lines(forum(), BOTH)}
    assert list(lines) == ["date", "venue", "theme", "hosts", "chair"]
    assert english(list(lines["date"].values)) == ["5 March 2026"]
    assert str(lines["chair"].values[0]) == "祁望 Qi Wang"


def test_a_place_is_told_where_there_is_no_venue() -> None:
    event = Event(place=both("岚川", "Lanchuan"))
    (line,) = cover_lines(forum().model_copy(update={"event": event}), BOTH)
    assert (line.key, str(line.values[0])) == ("place", "岚川 Lanchuan")


def test_a_cover_of_many_lines_is_set_closer() -> None:
    record = forum()
    many = tuple(both(f"岚川第{n}会", f"Society {n}") for n in "一二三四五六七八")
    crowded = record.model_copy(
        update={"event": record.event.model_copy(update={"organizers": many})}
    )
    assert not is_dense(tuple(cover_lines(record, BOTH)))
    assert is_dense(tuple(cover_lines(crowded, BOTH)))


def test_an_event_without_a_title_has_the_project_s_or_the_page_s_own(project: Project) -> None:
    bare = without_title(forum())
    named = Project(project.root, Settings(title="岚川记事"))
    assert str(event_title(bare, named, BOTH)) == "岚川记事"
    assert event_title(bare, project, BOTH) == BOTH.page_word("untitled")


def test_speakers_proposals_and_topics_are_counted() -> None:
    assert english(list(counts(forum(), BOTH))) == ["4 speakers", "5 proposals", "4 topics"]


def test_omissions_are_told_by_number_and_never_by_name() -> None:
    record = forum()
    omitted = Omitted(topics=record.topics[:1], people=record.people[:2])
    said = english(list(omitted_counts(omitted, BOTH)))
    assert len(said) == 2
    assert all("Gu Yunshu" not in one and "lighthouse" not in one for one in said)


def test_what_lacks_its_english_and_what_a_machine_made_is_told() -> None:
    said = english(list(rendering_state(forum(), BOTH)))
    assert [one[0] for one in said] == ["1", "2"]
    assert list(rendering_state(forum(), PageLanguages(("zh-Hans",)))) == []
