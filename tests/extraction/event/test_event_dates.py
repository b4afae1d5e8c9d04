"""Dates as printed and what they are in ISO 8601."""

import pytest

from briefing.chinese.fold import fold
from briefing.extraction.event.event_dates import find_dates


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024年5月6日上午", "2024-05-06", None),
        ("2024年5月6日至8日", "2024-05-06", "2024-05-08"),
        ("2023年11月30日—12月2日", "2023-11-30", "2023-12-02"),
        ("2024年12月30日至2025年1月2日", "2024-12-30", "2025-01-02"),
        ("2024年5月6日（星期一）下午2:30-5:00", "2024-05-06T14:30", "2024-05-06T17:00"),
        ("2024年5月6日上午9时30分", "2024-05-06T09:30", None),
        ("二〇二四年十月二十三日", "2024-10-23", None),
        ("民國113年5月6日", "2024-05-06", None),
        ("112年12月2日（六）", "2023-12-02", None),
        ("2024.5.6-8", "2024-05-06", "2024-05-08"),
        ("2024-05-06", "2024-05-06", None),
        ("6–8 May 2024", "2024-05-06", "2024-05-08"),
        ("May 6-8, 2024", "2024-05-06", "2024-05-08"),
        ("30 April to 2 May 2024", "2024-04-30", "2024-05-02"),
        ("Monday, 6 May 2024, 2:30 p.m.", "2024-05-06T14:30", None),
    ],
)
def test_a_full_date_is_read(text: str, start: str, end: str | None) -> None:
    folded = fold(text)
    (date,) = find_dates(folded, 0, len(folded))
    assert (date.start, date.end) == (start, end)


@pytest.mark.parametrize(
    "text", ["5月6日", "上周三", "2024年5月", "2024年13月1日", "May 2024", "24年5月6日"]
)
def test_what_is_no_full_date_is_none(text: str) -> None:
    folded = fold(text)
    assert list(find_dates(folded, 0, len(folded))) == []


def test_a_number_after_the_date_is_no_clock_time() -> None:
    text = "2024年5月6日 3名代表"
    assert [date.start for date in find_dates(text, 0, len(text))] == ["2024-05-06"]
