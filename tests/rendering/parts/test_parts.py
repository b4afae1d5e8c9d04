"""The parts of a brief: what each prints, and when it is not there."""

import html
import re
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from briefing.errors import InputError
from briefing.project import Project, Settings
from briefing.record import Record
from briefing.rendering import Making, audience_named, render_html
from briefing.rendering.parts.back_matter.sources import place_in_source
from briefing.rendering.parts.messages import choose_messages
from briefing.rendering.parts.portraits import soft
from briefing.rendering.parts.topic_chart import make_chart
from briefing.rendering.words.brief_input import BriefInput
from briefing.rendering.words.page_languages import page_languages
from tests.rendering.forum import GU, forum
from tests.rendering.hard import crowd


def given(record: Record, project: Project, audience: str = "delegation") -> BriefInput:
    chosen = audience_named(audience, project)
    return BriefInput(record, page_languages(record, chosen, project), chosen, project, Making())


def page(record: Record, project: Project, audience: str = "delegation") -> str:
    return render_html(record, audience_named(audience, project), project)


def words(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", markup))


def test_key_messages_are_exact_and_each_stands_once(project: Project) -> None:
    record = crowd(19)
    said = [
        line.text.first for m in choose_messages(given(record, project)) for line in m.headlines
    ]
    whole = [q.text.zh for p in record.people for q in p.proposals]
    assert len(said) > 5
    assert all(any(line and line.text in text for text in whole) for line in said)
    ids = [line.ref for m in choose_messages(given(record, project)) for line in m.headlines]
    assert len(set(ids)) == len(ids)


def test_a_chart_shows_who_speaks_of_what(project: Project) -> None:
    record = crowd(19)
    drawn = make_chart(given(record, project))
    assert len(drawn.rows) <= 10
    first = drawn.rows[0]
    topic = next(t for t in record.topics if t.term.zh == str(first.term.first))
    assert first.total == len(first.dots) == len(topic.people)
    assert first.said.split("、") == [p.name.zh for p in record.speakers if p.id in topic.people]
    assert drawn.width <= 234
    assert all(0 < dot.x < drawn.width for row in drawn.rows for dot in row.dots)


@pytest.mark.parametrize("count", [12, 99, 130, 147, 190])
def test_the_numbers_above_a_chart_stand_apart(project: Project, count: int) -> None:
    numbers = make_chart(given(crowd(count), project)).numbers
    gaps = [b - a for (a, _), (b, _) in pairwise(numbers)]
    assert gaps
    assert min(gaps) > 4 * len(str(count)) + 1  # a figure of 7 points is 4 points wide


def test_a_chart_says_in_words_what_it_draws(project: Project) -> None:
    markup = page(crowd(19), project)
    drawn = markup[markup.index('id="chart"') :]
    assert len(re.findall(r"<svg[^>]*><title>[^<]+</title>", drawn)) >= 4


def test_a_long_brief_has_contents_and_a_short_one_none(project: Project) -> None:
    assert 'id="contents"' in page(crowd(19), project)
    assert 'id="contents"' not in page(forum(), project)


def test_a_short_brief_ends_with_how_it_was_made(project: Project) -> None:
    assert page(forum(), project).rindex("<section") == page(forum(), project).index(
        '<section class="colophon"'
    )


def test_only_the_signs_that_occur_are_explained(project: Project) -> None:
    assert "no person has reviewed; the original prevails" in page(forum(), project)
    quiet = forum().model_copy(update={"people": (forum().people[1],), "sessions": ()})
    assert "the original prevails" not in page(quiet, project)


def test_speakers_stand_by_the_sound_of_their_names(project: Project) -> None:
    names = {"p1": "单望", "p2": "安澜", "p3": "仇远"}  # as surnames Shàn and Qiú, not Dān and Chóu
    people = tuple(
        GU.model_copy(update={"id": key, "name": GU.name.model_copy(update={"zh": zh, "en": ""})})
        for key, zh in names.items()
    )
    record = forum().model_copy(update={"people": (*people, *crowd(9).people[3:]), "sessions": ()})
    markup = page(record, project)
    index = words(markup[markup.index('id="people"') :])
    assert index.index("安澜") < index.index("仇远") < index.index("单望")


@pytest.mark.parametrize(
    ("span", "starts", "said"),
    [((0, 4), (0, 5, 9), "1"), ((6, 20), (0, 5, 9), "2–3"), ((6, 20), (), "6–20")],
)
def test_a_place_is_told_in_lines_where_they_are_known(
    span: tuple[int, int], starts: tuple[int, ...], said: str
) -> None:
    assert place_in_source(span, starts) == said


def test_a_project_without_portraits_has_no_boxes(project: Project) -> None:
    assert "portrait" not in page(forum(), project)


def test_a_portrait_is_printed_and_the_others_have_initials(tmp_path: Path) -> None:
    folder = tmp_path / "portraits"
    folder.mkdir()
    Image.new("L", (400, 500)).save(folder / "谷云舒.jpg")
    project = Project(tmp_path)
    markup = page(forum(), project)
    assert len(re.findall(r'<img class="portrait"[^>]*alt="谷云舒"', markup)) == 1
    assert len(re.findall(r'class="portrait initials"', markup)) == len(forum().speakers) - 1
    assert list(soft(forum().speakers, project)) == []


def test_a_portrait_of_too_few_pixels_is_told(tmp_path: Path) -> None:
    (tmp_path / "portraits").mkdir()
    Image.new("L", (75, 300)).save(tmp_path / "portraits" / "Gu Yunshu.png")
    (warning,) = soft(forum().speakers, Project(tmp_path))
    assert "100 dpi" in warning.message  # 75 pixels on 54 points, three quarters of an inch
    assert "Gu Yunshu.png" in warning.where


def test_an_address_becomes_a_code_that_can_be_read(project: Project) -> None:
    address = "https://example.org/brief"
    coded = page(forum(), Project(project.root, Settings(url=address)))
    assert f"<title>{address}</title>" in coded
    assert 'class="code"' not in page(forum(), project)


def test_a_part_that_nobody_has_is_refused(project: Project) -> None:
    table = {"delegation": {"parts": ["cover", "kards"]}}
    with pytest.raises(InputError, match=r"no part “kards”.*“cards”"):
        audience_named("delegation", Project(project.root, Settings(audiences=table)))


def test_a_project_adds_a_part_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "templates" / "parts").mkdir(parents=True)
    (tmp_path / "templates" / "parts" / "map.html").write_text(
        "{% block map %}<p>The way to {{ brief.cards[0].name.first }}</p>{% endblock %}"
    )
    table = {"delegation": {"parts": ["cover", "map"]}}
    markup = page(forum(), Project(tmp_path, Settings(audiences=table)))
    assert "The way to 谷云舒" in words(markup)
    assert 'id="agenda"' not in markup


def test_a_quotation_for_journalists_says_who_and_where(project: Project) -> None:
    made = Making(line_starts=(0, 20))
    markup = words(render_html(forum(), audience_named("press", project), project, made))
    assert "建议各国在2030年前互认灯质编码。" in markup
    assert "国际灯塔联合会秘书长" in markup
    assert re.search(r"Source, line 1–?2?", markup)


def test_journalists_are_asked_not_to_quote_a_machine(project: Project) -> None:
    asked = "please do not quote it before it has been reviewed"
    only_machine = GU.model_copy(update={"proposals": GU.proposals[1:]})
    record = forum().model_copy(update={"people": (only_machine, *forum().people[1:])})
    assert asked in words(page(record, project, "press"))
    only_reviewed = GU.model_copy(update={"proposals": GU.proposals[:1]})
    record = forum().model_copy(update={"people": (only_reviewed, *forum().people[1:])})
    assert asked not in words(page(record, project, "press"))


def test_a_short_brief_without_sessions_has_no_agenda_and_tells_of_no_page_numbers(
    project: Project,
) -> None:
    record = forum().model_copy(update={"sessions": (), "topics": ()})
    page = render_html(record, audience_named("delegation", project), project)
    assert 'id="agenda"' not in page
    assert "in the agenda or an index" not in page
    assert 'id="agenda"' in render_html(forum(), audience_named("delegation", project), project)
