"""When the event is: each part of a span of days is said once."""

import re

import pytest

from briefing.project import Project
from briefing.rendering import audience_named, render_html
from briefing.rendering.words.date_lines import date_in, span_in
from tests.rendering.forum import forum


@pytest.mark.parametrize(
    ("start", "end", "zh", "en"),
    [
        ("2025-09-12", "2025-09-13", "2025年9月12日至13日", "12–13 September 2025"),
        ("2025-09-30", "2025-10-02", "2025年9月30日至10月2日", "30 September–2 October 2025"),
        (
            "2025-12-30",
            "2026-01-02",
            "2025年12月30日至2026年1月2日",
            "30 December 2025–2 January 2026",
        ),
        ("2025-09-12", "2025-09-12", "2025年9月12日", "12 September 2025"),
        (
            "2025-09-12T09:30",
            "2025-09-12T17:00",
            "2025年9月12日 09:30–17:00",
            "12 September 2025, 09:30–17:00",
        ),
        ("2025-09-12T09:30", "2025-09-12", "2025年9月12日 09:30", "12 September 2025, 09:30"),
        (
            "2025-09-12T09:30",
            "2025-09-13T12:00",
            "2025年9月12日 09:30 至 2025年9月13日 12:00",
            "12 September 2025, 09:30 – 13 September 2025, 12:00",
        ),
    ],
)
def test_what_both_days_share_is_said_once(start: str, end: str, zh: str, en: str) -> None:
    assert (span_in("zh-Hans", start, end), span_in("en", start, end)) == (zh, en)


def test_a_day_alone_has_its_time_after_it() -> None:
    assert date_in("zh-Hans", "2019-05-06T14:00") == "2019年5月6日 14:00"
    assert date_in("en", "2019-05-06T14:00") == "6 May 2019, 14:00"


def test_an_event_of_two_days_has_them_on_the_page(project: Project) -> None:
    record = forum()
    days = {"date": "2026-03-05", "end_date": "2026-03-06"}
    record = record.model_copy(update={"event": record.event.model_copy(update=days)})
    page = render_html(record, audience_named("delegation", project), project)
    said = re.sub(r"<[^>]*>|[^\w–]", "", page)
    assert "2026年3月5日至6日" in said
    assert "5–6March2026" in said
