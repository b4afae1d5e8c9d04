"""How dates, times and spans of days read in each language of the pages."""

from briefing.chinese.dates import MONTHS, date_in_english
from briefing.record import Event, Text
from briefing.rendering.words.page_languages import PageLanguages
from briefing.rendering.words.passage import Pair, Passage


def event_date(event: Event, languages: PageLanguages) -> Pair:
    """Return when the event is, else its date as the source words it.

    In English it is in a person's words, where the record has some.
    """
    if not event.date:
        return languages.pair(event.date_text)
    end = event.end_date or event.date
    printed = languages.in_each_language(
        {lang: span_in(lang, event.date, end) for lang in languages.codes}
    )
    if not _is_by_a_person(event.date_text):
        return printed
    worded = languages.pair(event.date_text)
    return Pair(
        _prefer_english(worded.first, printed.first), _prefer_english(worded.second, printed.second)
    )


def _is_by_a_person(text: Text | None) -> bool:
    """Return whether the English is not what the rule makes of the Chinese, nor a machine's."""
    origin = text.origin.get("en") if text else None
    if text is None or not text.en or not text.zh or (origin and origin.by == "machine"):
        return False
    return text.en != date_in_english(text.zh)


def _prefer_english(worded: Passage | None, printed: Passage | None) -> Passage | None:
    """Return the words said where both are in English."""
    return worded if worded and printed and worded.lang == printed.lang == "en" else printed


def span_in(lang: str, start: str, end: str) -> str:
    """Return the days from `start` to `end` (ISO dates, or dates and times), said once each.

    12–13 September 2025; 2025年9月12日至13日. With times, a year and a month are said at both ends.
    """
    first, last = _read_day(start), _read_day(end)
    if start == end:
        return date_in(lang, start)
    if first == last:
        times = "–".join(time for time in (_read_time(start), _read_time(end)) if time)
        return _add_time(lang, _print_day(lang, first), times)
    if _read_time(start) or _read_time(end):
        joint = " – " if lang == "en" else " 至 "
        return joint.join(date_in(lang, moment) for moment in (start, end))
    return (
        _print_days_in_english(first, last) if lang == "en" else _print_days_in_chinese(first, last)
    )


def date_in(lang: str, iso: str) -> str:
    """Return an ISO date (or date and time) as it is printed: 2019年5月6日, 6 May 2019."""
    return _add_time(lang, _print_day(lang, _read_day(iso)), _read_time(iso))


def _read_day(iso: str) -> tuple[int, ...]:
    return tuple(int(part) for part in iso.partition("T")[0].split("-"))


def _read_time(iso: str) -> str:
    return iso.partition("T")[2]


def _add_time(lang: str, day: str, time: str) -> str:
    return f"{day}{', ' if lang == 'en' else ' '}{time}" if time else day


def _print_day(lang: str, day: tuple[int, ...]) -> str:
    year, month, date = day
    if lang == "en":
        return f"{date} {MONTHS[month - 1]} {year}"
    return f"{year}年{month}月{date}日"


def _print_days_in_english(first: tuple[int, ...], last: tuple[int, ...]) -> str:
    """Return days with the parts they share said at the end."""
    year, month, date = first
    if year != last[0]:
        return f"{_print_day('en', first)}–{_print_day('en', last)}"
    start = f"{date}" if month == last[1] else f"{date} {MONTHS[month - 1]}"
    return f"{start}–{_print_day('en', last)}"


def _print_days_in_chinese(first: tuple[int, ...], last: tuple[int, ...]) -> str:
    """Return days with the parts they share said at the beginning."""
    year, month, date = last
    if year != first[0]:
        return f"{_print_day('zh', first)}至{_print_day('zh', last)}"
    end = f"{date}日" if month == first[1] else f"{month}月{date}日"
    return f"{_print_day('zh', first)}至{end}"
