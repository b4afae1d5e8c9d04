"""Where pages break: what belongs together stays together, and no page is left nearly empty."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from briefing.project import Project
from briefing.record import Record
from briefing.rendering import audience_named, render_pdf
from tests.rendering.hard import crowd, endless, traditional


def pages(record: Record, audience: str, project: Project) -> list[str]:
    """The text of each page, without blanks."""
    made = render_pdf(record, audience_named(audience, project), project)
    return [re.sub(r"\s", "", p.extract_text()) for p in PdfReader(BytesIO(made)).pages]


def with_text(found: list[str], words: str) -> list[str]:
    return [page for page in found if re.sub(r"\s", "", words) in page]


def test_the_agenda_follows_a_few_messages_on_their_page(project: Project) -> None:
    record = crowd(7)
    few = record.model_copy(update={"topics": record.topics[:1]})
    (page,) = with_text(pages(few, "delegation", project)[2:], "Key messages by topic")
    assert "Speakers,inorderofspeaking" in page


def test_the_agenda_begins_a_page_below_many_messages(project: Project) -> None:
    (page,) = with_text(pages(crowd(19), "delegation", project)[2:], "Key messages by topic")
    assert "Speakers,inorderofspeaking" not in page


@pytest.mark.parametrize("count", [19, 23, 27, 31, 120])
def test_a_heading_of_sources_has_its_help_and_two_rows_below_it(
    project: Project, count: int
) -> None:
    record = crowd(count)
    (page,) = with_text(pages(record, "press", project), "各项建议在原文中的字符位置")
    below = page.partition("Where")[2]
    first, second = record.speakers[:2]
    assert first.name.zh in below
    assert second.name.zh in below


@pytest.mark.parametrize("count", [19, 23, 27, 31])
def test_the_last_words_of_a_press_brief_are_not_alone(project: Project, count: int) -> None:
    record = crowd(count)
    last = pages(record, "press", project)[-1]
    assert "Aboutthisbrief" in last
    assert all(person.name.zh in last for person in record.speakers[-3:])


def test_a_short_brief_begins_with_what_was_said_and_explains_itself_at_its_end(
    project: Project,
) -> None:
    first, *_, last = pages(endless(), "delegation", project)[1:]
    assert "Keymessagesbytopic" in first
    assert "Howtoreadthisbrief" in last


def test_a_traditional_brief_names_its_edition_in_traditional_characters(
    project: Project,
) -> None:
    assert with_text(pages(traditional(), "delegation", project), "代表團版")
